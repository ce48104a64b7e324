package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.baraza.flow.wording.Phrase;

/**
 * A guided conversation, as its file under {@code prompts/} defines it.
 *
 * @param id what people type after {@code /baraza start}
 * @param about what the group will have at the end, in one or two sentences
 * @param minutes about how long it takes
 * @param after the flows that naturally come before it
 */
public record Flow(
    String id,
    Purpose purpose,
    Repeats repeats,
    String title,
    Phrase about,
    int minutes,
    Source source,
    List<String> after,
    List<ListShape> lists,
    List<Question> questions,
    List<Check> checks,
    List<SummaryPart> summary) {
  public Flow {
    requireNonNull(id);
    requireNonNull(purpose);
    requireNonNull(repeats);
    requireNonNull(title);
    requireNonNull(about);
    requireNonNull(source);
    after = List.copyOf(after);
    lists = List.copyOf(lists);
    questions = List.copyOf(questions);
    checks = List.copyOf(checks);
    summary = List.copyOf(summary);
  }

  public Optional<Question> question(String id) {
    // Asked for many times in a turn, for which a stream is slow.
    for (Question question : questions) {
      if (question.id().equals(id)) {
        return Optional.of(question);
      }
    }
    return Optional.empty();
  }

  public Optional<ListShape> list(String id) {
    return lists.stream().filter(list -> list.id().equals(id)).findFirst();
  }
}
