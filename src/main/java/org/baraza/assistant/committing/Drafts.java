package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.commitment.Commitment;
import org.baraza.people.Place;

/** Forgets drafts that nobody has touched for a day. */
public final class Drafts {
  /** The moment at which a draft is forgotten. */
  public static final String MOMENT = "draft";

  private static final Duration KEPT = Duration.ofDays(1);

  private final UnitOfWork work;

  public Drafts(UnitOfWork work) {
    this.work = requireNonNull(work);
  }

  /** Keeps a draft for another day; to be called with whatever somebody does with it. */
  static void keep(Records records, Commitment draft, Instant now) {
    Place place = draft.place();
    String id = place.workspace() + "/" + place.channel() + "/" + draft.id();
    records.moments().set(MOMENT, id, now.plus(KEPT));
  }

  /** Nothing happens to what was posted meanwhile. */
  public void forget(String id, Instant due) {
    String[] parts = id.split("/", 3);
    work.write(
        records -> {
          records.commitments().dropDraft(new Place(parts[0], parts[1]), parts[2]);
          return true;
        });
  }
}
