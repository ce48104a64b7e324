/**
 * Meeting: an agenda from what is open, turns by the rota, and how much members begin themselves.
 * Start reading at {@link org.baraza.assistant.meeting.Meeting}.
 */
@NullMarked
package org.baraza.assistant.meeting;

import org.jspecify.annotations.NullMarked;
