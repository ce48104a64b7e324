package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.baraza.assistant.committing.Keeping.Result;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Event;
import org.baraza.commitment.Input;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Outcome;
import org.baraza.commitment.Touch;
import org.baraza.flow.FlowBook;
import org.baraza.plan.Plan;
import org.baraza.plan.RowPromise;

/** Does something to a commitment inside a transaction: decides, stores, shows, tells. */
final class Recording {
  private final Ids ids;
  private final CommitmentWatch watch;
  private final Telling telling;

  Recording(FlowBook book, Ids ids, InstantSource clock, CommitmentWatch watch) {
    this.ids = requireNonNull(ids);
    this.watch = requireNonNull(watch);
    telling = new Telling(book, clock);
  }

  Telling telling() {
    return telling;
  }

  Result settle(Records records, Plan plan, Commitment now, Input input, Touch touch) {
    if (input instanceof Input.Post) {
      Optional<Commitment> earlier = ofItsRow(records, now);
      if (earlier.isPresent()) {
        return new Result.Stale(earlier.get());
      }
    }
    Outcome outcome = input.on(now);
    if (outcome instanceof Outcome.Refused refused) {
      return refused.reason() == Outcome.Reason.STALE
          ? new Result.Stale(now)
          : new Result.Wrong(refused.reason());
    }
    Outcome.Changed changed = (Outcome.Changed) outcome;
    store(records, plan, now, changed);
    if (changed.first(Event.Done.class).isPresent()) {
      again(records, plan, changed.after(), touch);
    }
    return new Result.Kept(changed);
  }

  /** A row of a list becomes a promise once; the one that stands for a draft's row. */
  static Optional<Commitment> ofItsRow(Records records, Commitment draft) {
    return draft.origin() instanceof Origin.ListRow row
        ? standing(records, draft, row)
        : Optional.empty();
  }

  private static Optional<Commitment> standing(
      Records records, Commitment draft, Origin.ListRow row) {
    return records
        .commitments()
        .fromRow(draft.place(), row.occasion(), row.list(), row.row())
        .stream()
        .filter(RowPromise::stands)
        .filter(it -> !it.id().equals(draft.id()))
        .findFirst();
  }

  private void store(Records records, Plan plan, Commitment before, Outcome.Changed changed) {
    records.commitments().save(changed.after());
    telling.tell(records, plan, before, changed);
    watch.changed(records, changed.after());
  }

  /** Once done, the next one of a rhythm is promised by itself. */
  private void again(Records records, Plan plan, Commitment done, Touch touch) {
    LocalDate from = done.due().filter(day -> day.isAfter(touch.today())).orElse(touch.today());
    done.terms()
        .recurrence()
        .nextAfter(from)
        .map(day -> done.again(ids.next(), day, touch))
        .ifPresent(
            next -> {
              records.commitments().save(next);
              telling.show(records, plan, next);
              watch.changed(records, next);
            });
  }
}
