/**
 * How what must be said gets said: one lane for each channel, in order, at Slack's pace, by whoever
 * holds the lane's lease. Start reading at {@link org.baraza.assistant.delivery.Deliveries}.
 */
@NullMarked
package org.baraza.assistant.delivery;

import org.jspecify.annotations.NullMarked;
