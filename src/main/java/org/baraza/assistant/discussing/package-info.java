/**
 * Discussion rounds: a question to the channel for some days, contributions gathered from its
 * thread as they come, and a synthesis that a facilitator edits. Start reading at {@link
 * org.baraza.assistant.discussing.Discussing}.
 */
@NullMarked
package org.baraza.assistant.discussing;

import org.jspecify.annotations.NullMarked;
