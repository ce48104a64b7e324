package org.baraza.flow.reading;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.baraza.flow.FlowBook;

/** What came of reading a prompts folder. */
public sealed interface PromptReading {

  /** Every problem, by file and line; none if the folder is sound. */
  List<Problem> problems();

  /**
   * The flows and words.
   *
   * @throws FaultyPrompts with every problem, if there are any
   */
  FlowBook book();

  /** All is well. */
  record Sound(FlowBook book) implements PromptReading {
    public Sound {
      requireNonNull(book);
    }

    @Override
    public List<Problem> problems() {
      return List.of();
    }
  }

  /** There is something to mend. */
  record Faulty(List<Problem> problems) implements PromptReading {
    public Faulty {
      problems = List.copyOf(problems);
    }

    @Override
    public FlowBook book() {
      throw new FaultyPrompts(problems);
    }
  }

  /** The prompts cannot be used; the message lists every problem, one to a line. */
  final class FaultyPrompts extends RuntimeException {
    FaultyPrompts(List<Problem> problems) {
      super(
          problems.stream()
              .map(Problem::toString)
              .collect(Collectors.joining("\n", "the prompts have problems:\n", "")));
    }
  }
}
