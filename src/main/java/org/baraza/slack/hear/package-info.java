/**
 * Turns Slack's payloads into the plain values that the assistant takes. Nothing here decides what
 * they mean. Start reading at {@link org.baraza.slack.hear.Happenings}.
 */
@NullMarked
package org.baraza.slack.hear;

import org.jspecify.annotations.NullMarked;
