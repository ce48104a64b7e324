package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be nudged: their own choice, the same in all channels.
 *
 * @param at when in the morning the message of the day comes
 * @param away the day on which they are back; nothing comes before it
 * @param putOff by item, until when each was put off
 */
public record Preferences(
    Amount amount, LocalTime at, @Nullable LocalDate away, Map<String, PutOff> putOff) {
  /** Nobody is nudged later in the day than this. */
  static final LocalTime EVENING = LocalTime.of(18, 0);

  static final LocalTime EARLIEST = LocalTime.of(6, 0);
  static final LocalTime LATEST = LocalTime.of(17, 0);

  public Preferences {
    requireNonNull(amount);
    requireNonNull(at);
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      throw new IllegalArgumentException("not an hour for nudges: " + at);
    }
    putOff = Map.copyOf(putOff);
  }

  /** How much a person wants to hear. */
  public enum Amount {
    ALL,
    /** On the day and once when it is late. */
    FEWER,
    /** Nothing but what they ask for. */
    NONE
  }

  /**
   * One promise put off.
   *
   * @param due the due day for which it was put off; another day ends it
   * @param since the day on which that was agreed; agreed anew, it is not put off any more
   */
  public record PutOff(LocalDate due, LocalDate since, LocalDate until) {
    public PutOff {
      requireNonNull(due);
      requireNonNull(since);
      requireNonNull(until);
    }

    private boolean isFor(Pending pending) {
      return due.equals(pending.due()) && since.equals(pending.since());
    }
  }

  public static Preferences usual() {
    return new Preferences(Amount.ALL, LocalTime.of(9, 0), null, Map.of());
  }

  boolean wants(Stage stage) {
    return amount == Amount.ALL || (amount == Amount.FEWER && stage.matters());
  }

  public Optional<LocalDate> backOn() {
    return Optional.ofNullable(away);
  }

  /** Until when a promise was put off, if that was for its present day. */
  public Optional<LocalDate> putOff(Pending pending) {
    return Optional.ofNullable(putOff.get(pending.item()))
        .filter(it -> amount != Amount.NONE && it.isFor(pending))
        .map(PutOff::until);
  }

  /** Puts a promise off; what was put off for a day that has passed is forgotten. */
  public Preferences puttingOff(Pending pending, LocalDate until, LocalDate today) {
    Map<String, PutOff> changed = new HashMap<>(putOff);
    changed.values().removeIf(it -> it.until().isBefore(today.minusDays(60)));
    changed.put(pending.item(), new PutOff(pending.due(), pending.since(), until));
    return new Preferences(amount, at, away, changed);
  }

  public Preferences with(Amount other, LocalTime hour, @Nullable LocalDate back) {
    return new Preferences(other, hour, back, putOff);
  }
}
