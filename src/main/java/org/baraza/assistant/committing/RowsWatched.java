package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.Access;
import org.baraza.assistant.committing.Keeping.Result;
import org.baraza.assistant.conversing.Change;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Input;
import org.baraza.commitment.Terms;
import org.baraza.commitment.Touch;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Row;
import org.baraza.people.Actor;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;
import org.baraza.plan.RowPromise;

/**
 * Has a commitment follow its row when whoever changed the row may change the commitment, too;
 * otherwise it stays as it was promised, and its thread says so.
 */
public final class RowsWatched implements Witness {
  private final Access access;
  private final Recording recording;

  public RowsWatched(
      Access access, FlowBook book, Ids ids, InstantSource clock, CommitmentWatch watch) {
    this.access = requireNonNull(access);
    recording = new Recording(book, ids, clock, watch);
  }

  @Override
  public void see(Records records, Change change) {
    for (PlanList list : change.now().lists()) {
      List<Row> before =
          change.earlier().lists().stream()
              .filter(it -> it.list().equals(list.list()) && it.occasion().equals(list.occasion()))
              .filter(it -> it.version() != list.version())
              .flatMap(it -> it.rows().stream())
              .toList();
      if (!before.isEmpty()) {
        change
            .now()
            .shape(list.list())
            .flatMap(RowPromise::of)
            .ifPresent(promise -> see(records, change, list, promise, before));
      }
    }
  }

  private void see(
      Records records, Change change, PlanList list, RowPromise promise, List<Row> before) {
    for (Row row : list.rows()) {
      Optional<Row> earlier = before.stream().filter(it -> it.id().equals(row.id())).findFirst();
      if (earlier.isPresent() && !earlier.get().cells().equals(row.cells())) {
        records.commitments().fromRow(list.place(), list.occasion(), list.list(), row.id()).stream()
            .filter(it -> !it.status().isSettled())
            .forEach(it -> follow(records, change, it, new Edit(promise, earlier.get(), row)));
      }
    }
  }

  /** A row that was changed. */
  private record Edit(RowPromise promise, Row before, Row after) {
    boolean rewords(Commitment commitment) {
      String what = promise.what(after);
      return !what.isEmpty()
          && !what.equals(promise.what(before))
          && !what.equals(commitment.what());
    }

    boolean agrees(Commitment commitment) {
      return promise.agree(after, commitment) && !rewords(commitment);
    }

    Terms terms(Commitment commitment) {
      Terms terms = commitment.terms();
      Terms reworded = rewords(commitment) ? terms.what(promise.what(after)) : terms;
      return promise.day(after).map(reworded::due).orElse(reworded);
    }
  }

  private void follow(Records records, Change change, Commitment commitment, Edit edit) {
    if (edit.agrees(commitment)) {
      return;
    }
    Plan plan = change.now().plan();
    Actor actor = new Actor(plan.place().workspace(), edit.after().by());
    LocalDate today = change.now().today();
    Touch touch = new Touch(actor.userId(), edit.after().at(), today);
    Commitment now = commitment;
    if (access.mayChange(actor, plan, commitment)) {
      Input input =
          edit.promise().isDone(edit.after()) && !edit.promise().isDone(edit.before())
              ? new Input.Finish(touch)
              : new Input.Amend(edit.terms(commitment), touch);
      Result result = recording.settle(records, plan, commitment, input, touch);
      now = result instanceof Result.Kept kept ? kept.changed().after() : commitment;
    }
    if (!edit.agrees(now)) {
      String row = edit.after().at().toEpochMilli() + edit.after().by();
      recording.telling().rowDiffers(records, plan, now, actor, row);
    }
  }
}
