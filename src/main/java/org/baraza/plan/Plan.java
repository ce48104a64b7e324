package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.flow.Purpose;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * A channel's plan: what it is for and how it wants to be spoken to. Answers, lists and commitments
 * are kept beside it, by its place.
 *
 * @param purposes what the channel is for; empty until somebody says
 * @param language a folder under {@code prompts/}
 * @param zone the channel's time zone
 * @param currency an ISO 4217 code that amounts are in unless they say otherwise
 * @param facilitators ids in Slack; whoever invited Baraza is the first
 * @param welcomed whether Baraza has introduced itself here
 * @param rhythm when it may be nudged
 * @param reach who may look at it from outside
 */
public record Plan(
    Place place,
    Set<Purpose> purposes,
    String language,
    ZoneId zone,
    String currency,
    Set<String> facilitators,
    boolean welcomed,
    Instant createdAt,
    Rhythm rhythm,
    Reach reach) {
  public Plan {
    requireNonNull(place);
    purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
    requireNonNull(language);
    requireNonNull(zone);
    requireNonNull(currency);
    facilitators = without(facilitators, Actor.NOBODY);
    requireNonNull(createdAt);
    // A plan that was stored before channels had a rhythm comes without one.
    rhythm = rhythm == null ? Rhythm.usual() : rhythm;
    reach = reach == null ? Reach.usual() : reach;
  }

  /** A plan with the usual reach. */
  public Plan(
      Place place,
      Set<Purpose> purposes,
      String language,
      ZoneId zone,
      String currency,
      Set<String> facilitators,
      boolean welcomed,
      Instant createdAt,
      Rhythm rhythm) {
    this(
        place,
        purposes,
        language,
        zone,
        currency,
        facilitators,
        welcomed,
        createdAt,
        rhythm,
        Reach.usual());
  }

  /** A plan with the usual rhythm and reach. */
  public Plan(
      Place place,
      Set<Purpose> purposes,
      String language,
      ZoneId zone,
      String currency,
      Set<String> facilitators,
      boolean welcomed,
      Instant createdAt) {
    this(
        place,
        purposes,
        language,
        zone,
        currency,
        facilitators,
        welcomed,
        createdAt,
        Rhythm.usual());
  }

  /** The plan once somebody has said what the channel is for. */
  public Plan servingAs(Set<Purpose> chosen) {
    return new Plan(
        place, chosen, language, zone, currency, facilitators, welcomed, createdAt, rhythm, reach);
  }

  /** The plan once Baraza has introduced itself; whoever invited it is the first facilitator. */
  public Plan welcomedBy(Set<String> facilitating) {
    return new Plan(
        place, purposes, language, zone, currency, facilitating, true, createdAt, rhythm, reach);
  }

  public Plan with(Rhythm other) {
    return new Plan(
        place, purposes, language, zone, currency, facilitators, welcomed, createdAt, other, reach);
  }

  public Plan with(Reach other) {
    return new Plan(
        place,
        purposes,
        language,
        zone,
        currency,
        facilitators,
        welcomed,
        createdAt,
        rhythm,
        other);
  }

  /** The plan spoken to in another language, by another clock. */
  public Plan spokenTo(String otherLanguage, ZoneId otherZone) {
    return new Plan(
        place,
        purposes,
        otherLanguage,
        otherZone,
        currency,
        facilitators,
        welcomed,
        createdAt,
        rhythm,
        reach);
  }

  /** The plan in other hands. */
  public Plan facilitatedBy(Set<String> others) {
    return new Plan(
        place, purposes, language, zone, currency, others, welcomed, createdAt, rhythm, reach);
  }

  /** Whoever had their name taken out of everything facilitates no more. */
  private static Set<String> without(Set<String> people, String nobody) {
    Set<String> left = new LinkedHashSet<>(people);
    left.remove(nobody);
    return Collections.unmodifiableSet(left);
  }
}
