/**
 * Dates that follow the visit: what would move when it moves, and the move itself once somebody has
 * agreed. Start reading at {@link org.baraza.assistant.visiting.MovingDates}.
 */
@NullMarked
package org.baraza.assistant.visiting;

import org.jspecify.annotations.NullMarked;
