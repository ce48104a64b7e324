package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.baraza.people.Who;
import org.jspecify.annotations.Nullable;

/**
 * What is promised: the parts that people can fill in.
 *
 * @param what in somebody's words; mentions as Slack writes them
 * @param relay the member who passes messages on to an owner who is not on Slack
 * @param day by when, if a day was agreed
 * @param own what the owner puts in
 * @param adds what the programme adds, or nothing
 * @param serves the goal or solution that it serves, in words or by its row's name, or nothing
 */
public record Terms(
    String what,
    Who owner,
    @Nullable String relay,
    @Nullable LocalDate day,
    Resources own,
    String adds,
    String serves,
    Recurrence recurrence) {
  public Terms {
    requireNonNull(what);
    requireNonNull(owner);
    requireNonNull(own);
    requireNonNull(adds);
    requireNonNull(serves);
    requireNonNull(recurrence);
  }

  /** Something promised by somebody, without more. */
  public static Terms of(String what, Who owner, @Nullable LocalDate day) {
    return new Terms(what, owner, null, day, Resources.none(), "", "", new Recurrence.Once());
  }

  public Optional<LocalDate> due() {
    return Optional.ofNullable(day);
  }

  public Optional<String> relayed() {
    return Optional.ofNullable(relay);
  }

  public Terms due(LocalDate other) {
    return new Terms(what, owner, relay, other, own, adds, serves, recurrence);
  }

  /** The same for this day, which is the first one where it comes again. */
  public Terms startingOn(LocalDate first) {
    return repeated(recurrence.countedFrom(first)).due(first);
  }

  public Terms repeated(Recurrence other) {
    return new Terms(what, owner, relay, day, own, adds, serves, other);
  }

  /** Whether it comes again and nobody has said from when on. */
  public boolean lacksFirstDay() {
    return day == null && recurrence instanceof Recurrence.Every;
  }

  Terms dueLike(Terms other) {
    return new Terms(what, owner, relay, other.day, own, adds, serves, recurrence);
  }

  public Terms ownedBy(Who other, @Nullable String otherRelay) {
    return new Terms(what, other, otherRelay, day, own, adds, serves, recurrence);
  }

  public Terms what(String other) {
    return new Terms(other, owner, relay, day, own, adds, serves, recurrence);
  }

  /** Whether this member speaks for the owner: is the owner, or passes the owner's words on. */
  public boolean isSpokenForBy(String userId) {
    return owner instanceof Who.Member member
        ? member.userId().equals(userId)
        : userId.equals(relay);
  }
}
