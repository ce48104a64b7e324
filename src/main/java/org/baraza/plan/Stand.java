package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.conversation.Conversation.Status;
import org.baraza.flow.Purpose;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands, in short: what a portfolio shows of it without reading it all. It changes
 * only when somebody does something; what the days bring (overdue, quiet) is held against it when
 * it is looked at.
 *
 * @param purposes what the channel is for
 * @param facilitators ids in Slack
 * @param stops how many findings say stop
 * @param underWay how many talks have an open question
 * @param finished how many talks came to their end
 * @param next the id of the flow that comes next, or nothing
 * @param visit the day on which the visit that is looked at begins, or nothing
 * @param ready whether that visit's plan lacks nothing
 * @param latest when somebody did something last
 */
public record Stand(
    Place place,
    Set<Purpose> purposes,
    Set<String> facilitators,
    int stops,
    int underWay,
    int finished,
    @Nullable String next,
    @Nullable LocalDate visit,
    boolean ready,
    Instant latest) {
  /** After so many days without a word a plan is quiet. */
  public static final int UNTIL_QUIET = 21;

  /** So many days before a visit its plan should be ready. */
  public static final int UNTIL_READY = 14;

  public Stand {
    requireNonNull(place);
    purposes = Collections.unmodifiableSet(new LinkedHashSet<>(purposes));
    Set<String> known = new LinkedHashSet<>(facilitators);
    known.remove(Actor.NOBODY);
    facilitators = Collections.unmodifiableSet(known);
    requireNonNull(latest);
  }

  /** Sums a plan up. */
  public static Stand of(Whole whole, Summaries summaries) {
    String occasion = whole.occasions().currentVisit();
    PlanFacts facts = whole.facts(occasion);
    LocalDate visit = Visit.of(facts).map(Visit::first).orElse(null);
    return new Stand(
        whole.plan().place(),
        whole.plan().purposes(),
        whole.plan().facilitators(),
        whole.stops(summaries).size(),
        count(whole, Status.ACTIVE),
        count(whole, Status.FINISHED),
        whole.next().map(Next::flow).orElse(null),
        visit,
        visit != null && Readiness.of(facts, whole.conversations()).ready(),
        whole.latest());
  }

  private static int count(Whole whole, Status status) {
    return (int) whole.conversations().stream().filter(it -> it.status() == status).count();
  }

  public Optional<String> nextFlow() {
    return Optional.ofNullable(next);
  }

  /** The visit's first day if it is near and its plan still lacks something. */
  public Optional<LocalDate> visitInDanger(LocalDate today) {
    return Optional.ofNullable(visit)
        .filter(day -> !ready && !day.isBefore(today))
        .filter(day -> !day.isAfter(today.plusDays(UNTIL_READY)));
  }
}
