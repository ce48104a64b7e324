package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Passage;
import org.baraza.decision.Order;
import org.baraza.decision.Points;
import org.baraza.decision.Side;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Values;

/** A group's solutions in its order: why each stands there, who does it and who pays. */
record RankedSolutions(Words words, Meant meant, Ranked ranked) {
  private static final int THIRD = Points.WHOLE / 3;

  RankedSolutions {
    requireNonNull(words);
    requireNonNull(meant);
    requireNonNull(ranked);
  }

  List<Passage> passages() {
    return List.of(new Passage.Paragraph(ranked.rule()), table());
  }

  private Passage table() {
    List<String> columns = new ArrayList<>();
    columns.add(words.label("export.decision.rank"));
    columns.add(words.label("export.decision.solution"));
    for (Side side : Side.values()) {
      columns.add(words.label("priorities.side." + side.id()));
    }
    columns.add(words.label("export.decision.does"));
    columns.add(words.label("export.decision.pays"));
    columns.add(words.label("export.decision.reason"));
    List<List<Cell>> rows = new ArrayList<>();
    for (Order.Placed placed : ranked.order().places()) {
      meant
          .solution(placed.solution().id())
          .ifPresent(row -> rows.add(row(rows.size() + 1, placed, row)));
    }
    return new Passage.Table(words.label("export.decision.ranking"), columns, rows);
  }

  private List<Cell> row(int place, Order.Placed placed, Row row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(FigureCells.of(place));
    cells.add(new Cell.Words(ValueProse.text(Values.text(row, "solution"))));
    for (Side side : Side.values()) {
      cells.add(new Cell.Words(words.say("pictures.level." + level(placed.solution().load(side)))));
    }
    cells.add(new Cell.Words(doers(row)));
    cells.add(new Cell.Words(ValueProse.text(Values.text(row, "who-pays"))));
    cells.add(
        new Cell.Words(
            Optional.ofNullable(ranked.reasons().get(placed.solution().id()))
                .orElse(Prose.empty())));
    return cells;
  }

  private static Prose doers(Row row) {
    return Prose.join(
        ", ", Values.people(row.cell("who-does")).stream().map(ValueProse::person).toList());
  }

  /** The end of the words' key: little, some, much, or not known. */
  private static int level(Optional<Integer> load) {
    return load.map(it -> it < THIRD ? 0 : it > 2 * THIRD ? 2 : 1).orElse(3);
  }
}
