package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.commitment.Commitment;
import org.baraza.flow.Purpose;
import org.baraza.people.Place;
import org.baraza.plan.Stand;
import org.baraza.plan.Trouble;
import org.jspecify.annotations.Nullable;

/** Where all plans of a workspace stand, in short. What it offers is still held against Access. */
public interface Stands {

  /**
   * Stores where a plan stands now.
   *
   * @param open whether managers who are not in the channel may read it
   */
  void save(Stand stand, boolean open, boolean archived);

  /** Whether a plan was open to managers when that was looked at last. */
  boolean isOpen(Place place);

  /** Plans of which it is not known yet where they stand. */
  List<Place> missing(int atMost);

  /** The plans in view, the ones in trouble first; archived ones never. */
  List<Trouble> worstFirst(View view, Narrowing narrowing, int from, int atMost);

  /** Live promises of the plans in view whose day has passed, the oldest first. */
  List<Commitment> overdue(View view, int from, int atMost);

  /**
   * What somebody looks across.
   *
   * @param all whether all plans that are open to managers are in view
   * @param own channels of theirs, which are in view anyway
   * @param today where they are
   */
  record View(String workspace, boolean all, Set<String> own, LocalDate today, Instant now) {
    public View {
      requireNonNull(workspace);
      own = Set.copyOf(own);
      requireNonNull(today);
      requireNonNull(now);
    }
  }

  /** Which of the plans in view are wanted. */
  record Narrowing(@Nullable Purpose purpose, @Nullable String facilitator, boolean overdueOnly) {
    public static Narrowing none() {
      return new Narrowing(null, null, false);
    }

    public Optional<Purpose> kind() {
      return Optional.ofNullable(purpose);
    }

    public Optional<String> facilitatedBy() {
      return Optional.ofNullable(facilitator);
    }
  }
}
