/**
 * What happens next: one run of a flow, given one input, becomes a new state and a list of events.
 * Pure; it knows flows and nothing else. Start reading at {@link
 * org.baraza.conversation.Conversation} and {@link org.baraza.conversation.Engine}.
 */
@NullMarked
package org.baraza.conversation;

import org.jspecify.annotations.NullMarked;
