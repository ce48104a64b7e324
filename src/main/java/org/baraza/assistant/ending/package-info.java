/**
 * Ending well or starting again: reasons for each road, and what was learnt in three editions.
 * Start reading at {@link org.baraza.assistant.ending.Ending}.
 */
@NullMarked
package org.baraza.assistant.ending;

import org.jspecify.annotations.NullMarked;
