/**
 * Guided conversations as use cases: starting, answering, moving about, filling in forms and lists,
 * and the cards that show them. Start reading at {@link org.baraza.assistant.conversing.Turns}.
 */
@NullMarked
package org.baraza.assistant.conversing;

import org.jspecify.annotations.NullMarked;
