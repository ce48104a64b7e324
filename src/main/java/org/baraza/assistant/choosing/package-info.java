/**
 * Choosing who leads, and when and where a group meets: people are put forward and say yes for
 * themselves, times are ticked privately. Start reading at {@link
 * org.baraza.assistant.choosing.Choosing}.
 */
@NullMarked
package org.baraza.assistant.choosing;

import org.jspecify.annotations.NullMarked;
