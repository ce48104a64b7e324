package org.baraza.assistant.conversing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.flow.AnswerReader;
import org.baraza.flow.Field;
import org.baraza.flow.Raw;
import org.baraza.flow.Reading;
import org.baraza.flow.Row;
import org.baraza.flow.TypedText;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/**
 * Stores a row that was filled in, unless somebody else changed it meanwhile. Only what names the
 * row must be there: the rest may come later, and is shown as missing until then.
 */
public final class RowForms {
  private final Desk desk;
  private final Listing listing;

  public RowForms(Desk desk, Listing listing) {
    this.desk = desk;
    this.listing = listing;
  }

  public Reaction submit(Submission submission) {
    Memo memo = Memo.read(submission.memory());
    Spot spot = Spot.of(submission.actor(), memo);
    if (!desk.access().mayTakePart(submission.actor(), spot.place())) {
      return new Reaction.CloseAll();
    }
    return desk.work()
        .write(
            records ->
                listing.find(records, spot).map(found -> submit(records, submission, memo, found)))
        .orElseGet(Reaction.CloseAll::new);
  }

  private Reaction submit(Records records, Submission submission, Memo memo, Found found) {
    Optional<Row> before = found.list().row(memo.value(Memo.ROW));
    Map<String, Value> cells = new LinkedHashMap<>();
    before.ifPresent(row -> keepUnseen(row, found, cells));
    Map<String, Prose> problems = read(submission, found, before, cells);
    if (!problems.isEmpty()) {
      return new Reaction.Problems(problems);
    }
    Row row =
        new Row(
            before.map(Row::id).orElseGet(desk.ids()::next),
            cells,
            submission.actor().userId(),
            desk.clock().instant());
    if (changedMeanwhile(before, memo)) {
      Row theirs = before.orElseThrow();
      Prose theirRow =
          new ListProse(found.setting(), found.spot().occasion()).row(found.shape(), theirs);
      Prose note = desk.words(submission.actor()).say("list.row-changed", "row", theirRow);
      return new Reaction.Redraw(new ListForms(found).clash(row, theirs, note));
    }
    if (before.isEmpty() && found.list().isFull()) {
      return new Reaction.Problems(
          Map.of(found.shape().naming().id(), desk.words(submission.actor()).say("list.full")));
    }
    Found after = listing.save(records, submission.actor(), found, found.list().with(row));
    if (before.isEmpty()) {
      Spot end = found.spot().at(after.list().rows().size());
      after = after.at(end);
    }
    return new Reaction.Return(new ListForms(after).list(""));
  }

  /** Cells of columns that are gone are not on the form, and stay. */
  private static void keepUnseen(Row before, Found found, Map<String, Value> cells) {
    cells.putAll(before.cells());
    found.shape().fields().forEach(field -> cells.remove(field.id()));
  }

  private static boolean changedMeanwhile(Optional<Row> before, Memo memo) {
    return before.filter(row -> !ListForms.seen(row).equals(memo.value(Memo.SEEN))).isPresent();
  }

  private Map<String, Prose> read(
      Submission submission, Found found, Optional<Row> before, Map<String, Value> cells) {
    Words words = desk.words(submission.actor());
    AnswerReader reader = desk.turns().reader(found.setting());
    Map<String, Prose> problems = new LinkedHashMap<>();
    for (Field field : found.shape().fields()) {
      Raw raw = Entries.entered(field.id(), field.kind(), submission.inputs());
      boolean empty = raw instanceof Raw.Nothing || isBlank(raw);
      if (empty && !field.equals(found.shape().naming())) {
        continue;
      }
      Raw given =
          before
              .flatMap(row -> row.cell(field.id()))
              .map(was -> TypedText.keptMentions(was, raw))
              .orElse(raw);
      Reading reading = reader.read(field.kind(), given);
      if (reading instanceof Reading.Understood understood) {
        cells.put(field.id(), understood.value());
      } else if (reading instanceof Reading.Rejected rejected) {
        problems.put(field.id(), words.say(rejected.reason(), rejected.filling()));
      }
    }
    return problems;
  }

  private static boolean isBlank(Raw raw) {
    return raw instanceof Raw.Typed typed && typed.text().isBlank();
  }
}
