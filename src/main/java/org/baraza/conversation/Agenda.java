package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.jspecify.annotations.Nullable;

/**
 * A flow held against what was answered: which questions apply, are open, are missing. It remembers
 * what it worked out, for one thread.
 */
public final class Agenda implements Facts {
  private final Flow flow;
  private final Conversation conversation;
  private final Facts outside;
  private final String prefix;
  private final Map<String, Boolean> applies = new HashMap<>();
  private @Nullable List<Question> applying;

  public Agenda(Flow flow, Conversation conversation, Facts outside) {
    this.flow = requireNonNull(flow);
    this.conversation = requireNonNull(conversation);
    this.outside = requireNonNull(outside);
    prefix = flow.id() + ".";
  }

  /** An answer counts only while its question applies; the flow's own may be asked for in full. */
  @Override
  public Optional<Value> answer(String question) {
    Optional<Question> own =
        flow.question(question.startsWith(prefix) ? question.substring(prefix.length()) : question);
    if (own.isEmpty()) {
      return outside.answer(question);
    }
    return conversation
        .answer(own.get().id())
        .filter(answer -> applies(own.get()))
        .map(Answer::value);
  }

  @Override
  public List<Row> rows(String list) {
    return outside.rows(list);
  }

  @Override
  public Map<String, List<Row>> everywhere(String list) {
    return outside.everywhere(list);
  }

  /** Whether the question is to be asked, by what is known now. */
  public boolean applies(Question question) {
    Boolean known = applies.get(question.id());
    if (known != null) {
      return known;
    }
    boolean holds = question.when().holds(this);
    applies.put(question.id(), holds);
    return holds;
  }

  /** The questions that apply, in the flow's order. */
  public List<Question> applying() {
    List<Question> all = applying;
    if (all == null) {
      all = flow.questions().stream().filter(this::applies).toList();
      applying = all;
    }
    return all;
  }

  /** Whether a question applies, or could once some others are answered. */
  public boolean mayApply(Question question, List<Question> others) {
    return applies(question)
        || others.stream().anyMatch(other -> question.when().questions().contains(other.id()));
  }

  /** How many of the questions that apply have an answer. */
  public int answered() {
    return (int) applying().stream().filter(this::isAnswered).count();
  }

  /** The first question that has neither an answer nor was passed over. */
  public Optional<Question> nextOpen() {
    return applying().stream()
        .filter(question -> !isAnswered(question))
        .filter(question -> !conversation.skipped().contains(question.id()))
        .findFirst();
  }

  /** The required questions that have no answer, in the flow's order. */
  public List<Question> missing() {
    return applying().stream()
        .filter(Question::required)
        .filter(question -> !isAnswered(question))
        .toList();
  }

  /** The question asked before this one, going back in the flow's order. */
  Optional<Question> before(String question) {
    Question previous = null;
    for (Question candidate : applying()) {
      if (candidate.id().equals(question)) {
        return Optional.ofNullable(previous);
      }
      if (conversation.asked().containsKey(candidate.id())) {
        previous = candidate;
      }
    }
    return Optional.empty();
  }

  /** A question of the flow, whether it applies or not. */
  public Optional<Question> question(String id) {
    return flow.question(id);
  }

  public Flow flow() {
    return flow;
  }

  public boolean wasSkipped(Question question) {
    return conversation.skipped().contains(question.id());
  }

  public boolean isAnswered(Question question) {
    return conversation.answer(question.id()).isPresent();
  }
}
