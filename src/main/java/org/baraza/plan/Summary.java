package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.baraza.flow.wording.Prose;

/**
 * What a conversation came to, in words that every surface shows alike.
 *
 * @param title the flow's
 * @param items in the order in which the flow's file gives them
 * @param findings what its checks say, the most serious first
 * @param missing the labels of required questions without an answer
 */
public record Summary(
    String title, List<Item> items, List<Finding> findings, List<String> missing) {
  public Summary {
    requireNonNull(title);
    items = List.copyOf(items);
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
  }

  /** One item of a summary. */
  public sealed interface Item {

    /** A sentence. */
    record Sentence(Prose text) implements Item {
      public Sentence {
        requireNonNull(text);
      }
    }

    /** A list under its heading. */
    record Bullets(String heading, List<Prose> bullets) implements Item {
      public Bullets {
        requireNonNull(heading);
        bullets = List.copyOf(bullets);
      }
    }

    /** A table under its heading; every row has as many cells as there are columns. */
    record Grid(String heading, List<String> columns, List<List<Prose>> rows) implements Item {
      public Grid {
        requireNonNull(heading);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
      }
    }
  }
}
