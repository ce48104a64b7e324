/**
 * Running a channel: how Baraza works there, and who did what and when. Start reading at {@link
 * org.baraza.assistant.running.Running}.
 */
@NullMarked
package org.baraza.assistant.running;

import org.jspecify.annotations.NullMarked;
