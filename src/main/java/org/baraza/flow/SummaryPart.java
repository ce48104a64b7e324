package org.baraza.flow;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.baraza.flow.wording.Phrase;

/** One part of a flow's summary. */
public sealed interface SummaryPart {

  Condition when();

  /** A sentence with answers filled in by question name. */
  record Sentence(Condition when, Phrase text) implements SummaryPart {
    public Sentence {
      requireNonNull(when);
      requireNonNull(text);
    }
  }

  /** A list, each row as a sentence with its cells filled in by field name. */
  record Rows(Condition when, String heading, String list, Phrase row) implements SummaryPart {
    public Rows {
      requireNonNull(when);
      requireNonNull(heading);
      requireNonNull(list);
      requireNonNull(row);
    }
  }

  /**
   * An answer that the plan room works out, by its name.
   *
   * @param shows the questions whose answers can be seen in it
   */
  record Worked(Condition when, String heading, String name, List<String> shows)
      implements SummaryPart {
    public Worked {
      requireNonNull(when);
      requireNonNull(heading);
      requireNonNull(name);
      shows = List.copyOf(shows);
    }
  }

  /** Questions whose answers a reader of the summary does not want, by name. */
  record LeftOut(Condition when, List<String> questions) implements SummaryPart {
    public LeftOut {
      requireNonNull(when);
      questions = List.copyOf(questions);
    }
  }
}
