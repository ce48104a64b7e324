package org.baraza.assistant.deciding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Records;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/**
 * Closes what members are asked, in its time or before it. With an anonymous decision its key goes,
 * once what it was needed for is committed.
 */
final class Closer {
  private final Means means;
  private final BeforeClosing beforeClosing;
  private final Closes closes;

  /** Counts and tells, in a transaction that may be done again; says whether it was still open. */
  interface Closes {
    boolean close(Records records, Place place, String id, Optional<BallotKey> key);
  }

  Closer(Means means, BeforeClosing beforeClosing, Closes closes) {
    this.means = requireNonNull(means);
    this.beforeClosing = requireNonNull(beforeClosing);
    this.closes = requireNonNull(closes);
  }

  /**
   * Somebody who leads closes it before its time.
   *
   * @param action the button's, should something have to be said first
   * @param label the key of what stands on it
   * @param said the key of what they are told
   */
  Reaction early(Click click, String action, String label, String said) {
    Optional<Pointer> pointer = means.steering(click.actor(), click.value());
    if (pointer.isEmpty()) {
      return means.refusal(click.actor());
    }
    Place place = pointer.get().place(click.actor());
    boolean may =
        means
            .work()
            .<Optional<Plan>>read(records -> records.plans().find(place))
            .filter(plan -> means.access().mayLead(click.actor(), plan))
            .isPresent();
    if (!may) {
      return means.whisper(click.actor(), "vote.not-leading");
    }
    if (beforeClosing.holdsUp(place, pointer.get().decision())) {
      return beforeClosing.asks(click, action, label);
    }
    close(place, pointer.get().decision());
    return means.whisper(click.actor(), said);
  }

  /** Its time has come. */
  void due(String moment) {
    Pointer.Appointed.read(moment).ifPresent(it -> close(it.place(), it.decision()));
  }

  private void close(Place place, String id) {
    Optional<BallotKey> key = means.keys().find(id);
    if (means.work().write(records -> closes.close(records, place, id, key))) {
      means.keys().drop(id);
    }
  }
}
