package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;

/**
 * What a turn or a list's change made of a conversation.
 *
 * @param earlier everything around the conversation before it
 * @param now everything around it after it
 * @param after the same conversation as {@code before} when only a list changed
 */
public record Change(
    Setting earlier, Setting now, Flow flow, Conversation before, Conversation after) {
  public Change {
    requireNonNull(earlier);
    requireNonNull(now);
    requireNonNull(flow);
    requireNonNull(before);
    requireNonNull(after);
  }

  public Agenda agendaBefore() {
    return new Agenda(flow, before, earlier.facts(before.occasion()));
  }

  public Agenda agendaAfter() {
    return new Agenda(flow, after, now.facts(after.occasion()));
  }
}
