/**
 * When who hears what: working hours, reminders of promises, what a plan's dates call for. Pure,
 * and one computation for sending and for looking ahead. Start reading at {@link
 * org.baraza.nudge.Due}.
 */
@NullMarked
package org.baraza.nudge;

import org.jspecify.annotations.NullMarked;
