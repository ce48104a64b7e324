/**
 * Nudges: one message of reminders a day to each person, what a plan's dates call for in its
 * channel, and the look ahead at both. Start reading at {@link
 * org.baraza.assistant.nudging.Nudging}.
 */
@NullMarked
package org.baraza.assistant.nudging;

import org.jspecify.annotations.NullMarked;
