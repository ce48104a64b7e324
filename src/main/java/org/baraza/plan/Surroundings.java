package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.baraza.conversation.Conversation;
import org.baraza.flow.FlowBook;

/**
 * What stands around a conversation when it is looked at.
 *
 * @param edition the flows and words of the plan's language
 * @param conversations every conversation of the plan, oldest first
 * @param today in the plan's time zone
 */
public record Surroundings(
    Plan plan, FlowBook.Edition edition, List<Conversation> conversations, LocalDate today) {
  public Surroundings {
    requireNonNull(plan);
    requireNonNull(edition);
    conversations = List.copyOf(conversations);
    requireNonNull(today);
  }
}
