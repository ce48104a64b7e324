package org.baraza.assistant.exporting;

import java.math.BigDecimal;
import org.baraza.assistant.document.Cell;
import org.baraza.flow.wording.Prose;

/** Counts as numbers in a table, so that it can be sorted by them. */
final class FigureCells {
  private FigureCells() {}

  static Cell of(int count) {
    return new Cell.Figure(BigDecimal.valueOf(count), number(count));
  }

  static Prose number(int count) {
    return Prose.plain(Integer.toString(count));
  }
}
