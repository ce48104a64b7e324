/**
 * What a guided conversation is: flows, their questions, kinds of answer, conditions, lists, checks
 * and summaries. Pure: it is handed text and values, and knows only {@code people}. Start reading
 * at {@link org.baraza.flow.Flow}.
 */
@NullMarked
package org.baraza.flow;

import org.jspecify.annotations.NullMarked;
