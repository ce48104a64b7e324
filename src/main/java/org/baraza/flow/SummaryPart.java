package org.baraza.flow;

import static java.util.Objects.requireNonNull;

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

  /** An answer that the plan room works out, by its name. */
  record Worked(Condition when, String heading, String name) implements SummaryPart {
    public Worked {
      requireNonNull(when);
      requireNonNull(heading);
      requireNonNull(name);
    }
  }
}
