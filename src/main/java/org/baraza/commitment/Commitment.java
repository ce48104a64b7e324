package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word to a group: who does what by when, with whose resources. It changes by {@link
 * Input}s alone, and its history keeps what happened.
 *
 * @param askedBy who wrote it down, as an id in Slack
 * @param handover who is asked to take it over, while that is open
 * @param dated the visit that its day hangs on, while it does
 * @param revision grows by one with every change
 * @param history oldest first
 */
public record Commitment(
    Place place,
    String id,
    Terms terms,
    String askedBy,
    Status status,
    @Nullable Handover handover,
    Origin origin,
    @Nullable VisitDated dated,
    int revision,
    List<Entry> history,
    Instant createdAt) {
  /** So many days after its own a commitment counts as silent; by then all reminders have gone. */
  public static final int UNTIL_SILENT = 10;

  public Commitment {
    requireNonNull(place);
    requireNonNull(id);
    requireNonNull(terms);
    requireNonNull(askedBy);
    requireNonNull(status);
    requireNonNull(origin);
    history = List.copyOf(history);
    requireNonNull(createdAt);
  }

  /** What was understood, before anybody else sees it. */
  public static Commitment draft(Place place, String id, Terms terms, Origin origin, Touch touch) {
    return new Commitment(
        place, id, terms, touch.by(), Status.DRAFT, null, origin, null, 1, List.of(), touch.at());
  }

  /** The same, its day hanging on a visit until somebody agrees another. */
  public Commitment dated(VisitDated visit, LocalDate visitEnds) {
    return new Commitment(
        place,
        id,
        terms.due(visit.due(visitEnds)),
        askedBy,
        status,
        handover,
        origin,
        visit,
        revision,
        history,
        createdAt);
  }

  /** The next one of a rhythm, promised by the same person on the same terms. */
  public Commitment again(String nextId, LocalDate day, Touch touch) {
    Entry promised = new Entry(new Event.Promised(), touch.by(), isRelayed(touch), touch.at());
    return new Commitment(
        place,
        nextId,
        terms.due(day),
        askedBy,
        Status.OPEN,
        null,
        new Origin.Recurred(id),
        null,
        1,
        List.of(promised),
        touch.at());
  }

  /**
   * A draft in other words.
   *
   * @throws IllegalStateException if others have seen it already
   */
  public Commitment redrafted(Terms other) {
    if (status != Status.DRAFT) {
      throw new IllegalStateException("not a draft any more: " + id);
    }
    return new Commitment(
        place,
        id,
        other,
        askedBy,
        status,
        handover,
        origin,
        dated,
        revision + 1,
        history,
        createdAt);
  }

  public String what() {
    return terms.what();
  }

  public Who owner() {
    return terms.owner();
  }

  public Optional<LocalDate> due() {
    return terms.due();
  }

  public Optional<Handover> pending() {
    return Optional.ofNullable(handover);
  }

  public Optional<VisitDated> followsUp() {
    return Optional.ofNullable(dated);
  }

  public boolean isLive() {
    return status.isLive();
  }

  public boolean isOverdue(LocalDate today) {
    return isLive() && due().filter(day -> day.isBefore(today)).isPresent();
  }

  /** Whether its day is long past and nobody has said a word since. */
  public boolean isSilent(LocalDate today) {
    if (status == Status.SILENT) {
      return true;
    }
    return status == Status.OPEN
        && due().filter(day -> day.plusDays(UNTIL_SILENT).isBefore(today)).isPresent()
        && latest(any -> true).filter(this::isAfterItsDay).isEmpty();
  }

  private boolean isAfterItsDay(Entry entry) {
    LocalDate said = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
    return due().filter(said::isAfter).isPresent();
  }

  /** Whether this member speaks for its owner. */
  public boolean isSpokenForBy(String userId) {
    return terms.isSpokenForBy(userId);
  }

  /** Whether it waits for this member to say yes or no. */
  public boolean isAwaiting(String userId) {
    return status == Status.ASKED
        ? isSpokenForBy(userId)
        : isLive() && pending().filter(it -> it.isAnsweredBy(userId)).isPresent();
  }

  /** Whose yes or no it waits for, if it waits for one. */
  public Optional<Who> asked() {
    if (status == Status.ASKED) {
      return Optional.of(owner());
    }
    return isLive() ? pending().map(Handover::to) : Optional.empty();
  }

  /** When something of a kind happened last. */
  public Optional<Entry> latest(Predicate<Event> kind) {
    for (int i = history.size() - 1; i >= 0; i--) {
      if (kind.test(history.get(i).event())) {
        return Optional.of(history.get(i));
      }
    }
    return Optional.empty();
  }

  public boolean has(Class<? extends Event> kind) {
    return latest(kind::isInstance).isPresent();
  }

  /** How it stands once somebody has said a word about it. */
  Status spokenFor() {
    return status == Status.SILENT ? Status.OPEN : status;
  }

  /** The word of somebody who is not on Slack comes through their relay. */
  private boolean isRelayed(Touch touch) {
    return owner() instanceof Who.Named && touch.by().equals(terms.relay());
  }

  /** The next state, with what happened written into its history. */
  Outcome.Changed become(
      Status next,
      Terms nextTerms,
      @Nullable Handover nextHandover,
      @Nullable VisitDated nextDated,
      Touch touch,
      List<Event> events) {
    boolean relayed =
        isRelayed(touch)
            || (handover != null
                && handover.to() instanceof Who.Named
                && handover.isAnsweredBy(touch.by()));
    List<Entry> entries = new ArrayList<>(history);
    events.forEach(event -> entries.add(new Entry(event, touch.by(), relayed, touch.at())));
    return new Outcome.Changed(
        new Commitment(
            place,
            id,
            nextTerms,
            askedBy,
            next,
            nextHandover,
            origin,
            nextDated,
            revision + 1,
            entries,
            createdAt),
        events);
  }
}
