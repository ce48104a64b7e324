/**
 * A person's Home: what they owe, what waits for their answer, what their channels need next, and
 * what features add. Start reading at {@link org.baraza.assistant.home.HomePage}.
 */
@NullMarked
package org.baraza.assistant.home;

import org.jspecify.annotations.NullMarked;
