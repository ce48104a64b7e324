package org.baraza.assistant.exporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.committing.CommitmentProse;
import org.baraza.assistant.conversing.OccasionNames;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Passage;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Resources;
import org.baraza.flow.Field;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.PlanList;
import org.baraza.plan.Values;

/** The tables of a plan: who does and who pays, what was taken up, and every list as it stands. */
final class PlanTables {
  private static final String ADOPTION = "adoption";
  private static final List<String> INDICATORS =
      List.of("activity", "goal", "measure-after", "result");

  private final Setting setting;
  private final List<Commitment> commitments;
  private final Words words;
  private final ValueProse values;

  PlanTables(Setting setting, List<Commitment> commitments) {
    this.setting = setting;
    this.commitments = commitments;
    words = setting.words();
    values = setting.values();
  }

  /** Who does what by when, how it stands, and who puts in what. */
  List<Passage> ledger() {
    if (commitments.isEmpty()) {
      return List.of();
    }
    List<List<Cell>> rows =
        commitments.stream()
            .sorted(Comparator.comparing(it -> it.due().orElse(LocalDate.MAX)))
            .map(this::promise)
            .toList();
    return List.of(
        new Passage.Table(
            words.label("export.ledger.title"),
            List.of(
                words.label("export.ledger.what"),
                words.label("export.ledger.who"),
                words.label("export.ledger.due"),
                words.label("export.ledger.standing"),
                words.label("export.ledger.own"),
                words.label("export.ledger.adds"),
                words.label("export.ledger.serves")),
            rows));
  }

  private List<Cell> promise(Commitment commitment) {
    return List.of(
        new Cell.Words(ValueProse.text(commitment.what())),
        new Cell.Words(ValueProse.person(commitment.owner())),
        commitment.due().<Cell>map(Cell.Day::new).orElseGet(PlanTables::nothing),
        new Cell.Words(new CommitmentProse(words).standing(commitment)),
        new Cell.Words(own(commitment.terms().own())),
        new Cell.Words(ValueProse.text(commitment.terms().adds())),
        new Cell.Words(ValueProse.text(commitment.terms().serves())));
  }

  private static Prose own(Resources own) {
    List<Prose> parts = new ArrayList<>();
    for (String part : List.of(own.time(), own.money(), own.inKind())) {
      if (!part.isBlank()) {
        parts.add(ValueProse.text(part));
      }
    }
    return Prose.join(", ", parts);
  }

  private static Cell nothing() {
    return new Cell.Words(Prose.empty());
  }

  /** What became of each practice with each participant, and by which signs the visit is judged. */
  List<Passage> adoption() {
    List<Passage> tables = new ArrayList<>();
    setting.shape(ADOPTION).flatMap(this::takenUp).ifPresent(tables::add);
    setting.shape("activities").flatMap(this::indicators).ifPresent(tables::add);
    return tables;
  }

  private Optional<Passage> takenUp(ListShape shape) {
    Map<String, List<Row>> byParticipant = setting.facts("").everywhere(ADOPTION);
    List<List<Cell>> rows = new ArrayList<>();
    byParticipant.forEach(
        (participant, practices) ->
            practices.forEach(
                practice -> {
                  List<Cell> cells = new ArrayList<>();
                  cells.add(new Cell.Words(occasion(ADOPTION, participant)));
                  cells.addAll(cells(shape.fields(), practice));
                  rows.add(cells);
                }));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    columns.add(words.label("export.adoption.participant"));
    shape.fields().forEach(field -> columns.add(field.label()));
    return Optional.of(new Passage.Table(words.label("export.adoption.practices"), columns, rows));
  }

  private Optional<Passage> indicators(ListShape shape) {
    List<Field> fields = INDICATORS.stream().flatMap(id -> shape.field(id).stream()).toList();
    List<List<Cell>> rows =
        setting.facts("").rows(shape.id()).stream()
            .filter(row -> !Values.text(row, "measure-after").isEmpty())
            .map(row -> cells(fields, row))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Passage.Table(
                words.label("export.adoption.indicators"),
                fields.stream().map(Field::label).toList(),
                rows));
  }

  private Prose occasion(String list, String occasion) {
    return setting
        .declaring(list)
        .map(flow -> new OccasionNames(setting, words).of(flow, occasion))
        .orElse(Prose.empty());
  }

  /** Every list that has rows, each with all its columns. */
  List<Passage.Table> lists() {
    List<Passage.Table> tables = new ArrayList<>();
    for (PlanList list : setting.lists()) {
      if (!list.rows().isEmpty()) {
        setting.shape(list.list()).ifPresent(shape -> tables.add(table(shape, list)));
      }
    }
    return tables;
  }

  private Passage.Table table(ListShape shape, PlanList list) {
    String of = occasion(list.list(), list.occasion()).text();
    String title = of.isEmpty() ? shape.title() : shape.title() + " – " + of;
    return new Passage.Table(
        title,
        shape.fields().stream().map(Field::label).toList(),
        list.rows().stream().map(row -> cells(shape.fields(), row)).toList());
  }

  private List<Cell> cells(List<Field> fields, Row row) {
    return fields.stream()
        .map(
            field ->
                row.cell(field.id())
                    .map(value -> Cell.of(field.kind(), value, values))
                    .orElseGet(PlanTables::nothing))
        .toList();
  }
}
