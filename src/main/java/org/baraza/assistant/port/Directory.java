package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Who people are and who is in which channel, as Slack says; remembered for a few minutes. */
public interface Directory {

  /** A person, or nothing if Slack does not know them or cannot say just now. */
  Optional<Person> person(Actor actor);

  /** A channel, or nothing if Baraza cannot see it or Slack cannot say just now. */
  Optional<Channel> channel(Place place);

  /** Whether this person is in this channel; false when that cannot be known. */
  boolean isMember(Actor actor, Place place);

  /** Everybody in a channel by id, Baraza and other bots too; nothing when that cannot be known. */
  Optional<Set<String>> members(Place place);

  /**
   * The ids of the channels that this person is in and Baraza can see, archived ones left out; none
   * when that cannot be known.
   */
  Set<String> channelsOf(Actor actor);

  /** The direct messages between Baraza and a person, or nothing if Slack cannot say just now. */
  Optional<Place> direct(Actor person);

  /** The address of a message, or nothing if Slack cannot say just now. */
  Optional<String> link(Place place, String ts);

  /** Forgets what it remembers of a channel, because it changed. */
  void forget(Place place);

  /** Forgets what it remembers of a person, because they changed. */
  void forget(Actor person);

  /**
   * A person.
   *
   * @param locale for example {@code en-US}; empty if Slack does not say
   */
  record Person(
      String userId,
      String name,
      ZoneId zone,
      String locale,
      boolean bot,
      boolean guest,
      boolean admin,
      boolean gone) {
    public Person {
      requireNonNull(userId);
      requireNonNull(name);
      requireNonNull(zone);
      requireNonNull(locale);
    }
  }

  /** A channel. */
  record Channel(
      String id, String name, boolean restricted, boolean direct, boolean archived, boolean here) {
    public Channel {
      requireNonNull(id);
      requireNonNull(name);
    }
  }
}
