package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Facts;
import org.baraza.flow.Flow;
import org.baraza.flow.Row;
import org.baraza.flow.Value;

/**
 * What a rule looks at: a conversation, the plan that it belongs to and the day. Questions go by
 * their full names here, those of the conversation's own flow too. It is for one thread.
 */
public final class RuleContext implements Facts {
  private final Conversation conversation;
  private final Facts outside;
  private final Surroundings surroundings;
  private final Agenda agenda;

  /**
   * Looks at a conversation.
   *
   * @param outside what the plan knows beside this conversation
   */
  public RuleContext(
      Flow flow, Conversation conversation, Facts outside, Surroundings surroundings) {
    this.conversation = requireNonNull(conversation);
    this.outside = requireNonNull(outside);
    this.surroundings = requireNonNull(surroundings);
    agenda = new Agenda(flow, conversation, outside);
  }

  public Flow flow() {
    return agenda.flow();
  }

  public Conversation conversation() {
    return conversation;
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  @Override
  public Optional<Value> answer(String question) {
    return agenda.answer(question);
  }

  @Override
  public List<Row> rows(String list) {
    return outside.rows(list);
  }

  @Override
  public Map<String, List<Row>> everywhere(String list) {
    return outside.everywhere(list);
  }

  public Agenda agenda() {
    return agenda;
  }

  /** In the plan's time zone. */
  public LocalDate today() {
    return surroundings.today();
  }

  /** On which day a question of this conversation was answered, in the plan's time zone. */
  public Optional<LocalDate> answeredOn(String question) {
    return conversation
        .answer(question)
        .map(answer -> answer.at().atZone(surroundings.plan().zone()).toLocalDate());
  }

  /** The conversations of a flow, oldest first. */
  public List<Conversation> conversations(String flowId) {
    return surroundings.conversations().stream()
        .filter(candidate -> candidate.flow().equals(flowId))
        .toList();
  }

  /** The same plan and day, seen from another conversation. */
  public RuleContext from(Flow other, Conversation itsConversation) {
    return new RuleContext(other, itsConversation, outside, surroundings);
  }
}
