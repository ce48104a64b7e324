package org.baraza.assistant;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.baraza.assistant.port.Records;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * The moments at which nudges are looked at. Whatever changes what is due sets one to now, in its
 * own transaction; the look then reads the truth and sets the next one.
 */
public final class NudgeMoments {
  /** A person's message of nudges. */
  public static final String LETTER = "letter";

  /** What a channel's plan calls for. */
  public static final String BULLETIN = "bulletin";

  /** The flows whose answers and lists hold the dates that nudges hang on. */
  private static final Set<String> DATED =
      Set.of(
          "target-group",
          "logistics",
          "activities",
          "during",
          "follow-up",
          "adoption",
          "planning",
          "reflection",
          "issues",
          "roles",
          "commitment",
          "cost-sharing");

  /** A conversation's next answer often comes within this time. */
  private static final Duration ONCE_IT_RESTS = Duration.ofMinutes(10);

  private NudgeMoments() {}

  /**
   * To be told of every change to a flow's answers and lists, in its transaction; many changes in a
   * row are looked at once.
   */
  public static void planChanged(Records records, Place place, String flow, Instant now) {
    if (DATED.contains(flow)) {
      String id = place.workspace() + "/" + place.channel();
      records.moments().by(BULLETIN, id, now, now.plus(ONCE_IT_RESTS));
    }
  }

  /** Has somebody's nudges looked at. */
  public static void look(Records records, Actor person, Instant at) {
    records.moments().set(LETTER, person.workspace() + "/" + person.userId(), at);
  }

  /** Has a channel's plan looked at. */
  public static void look(Records records, Place place, Instant at) {
    records.moments().set(BULLETIN, place.workspace() + "/" + place.channel(), at);
  }

  /** The person of a letter's moment. */
  public static Actor person(String id) {
    String[] parts = id.split("/", 2);
    return new Actor(parts[0], parts[1]);
  }

  /** The channel of a bulletin's moment. */
  public static Place place(String id) {
    String[] parts = id.split("/", 2);
    return new Place(parts[0], parts[1]);
  }
}
