package org.baraza.practice.space;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A public or private channel, or the direct messages of two; created in epoch seconds. */
public record Channel(
    String id,
    String name,
    String topic,
    Kind kind,
    String creator,
    long created,
    Set<String> members,
    boolean archived) {

  /** What a channel is; {@link #type} is Slack's word for it in events. */
  public enum Kind {
    PUBLIC("channel"),
    PRIVATE("group"),
    DM("im");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    public String type() {
      return type;
    }
  }

  public Channel {
    members = new LinkedHashSet<>(members);
  }

  public boolean has(String person) {
    return members.contains(person);
  }

  /** Whether this person may know that the channel exists. */
  public boolean visibleTo(String person) {
    return kind == Kind.PUBLIC || has(person);
  }

  /** In direct messages, the other one; oneself where one writes to oneself. */
  public Optional<String> other(String person) {
    return kind == Kind.DM
        ? Optional.of(
            members.stream().filter(member -> !member.equals(person)).findFirst().orElse(person))
        : Optional.empty();
  }

  public Channel with(String person) {
    Set<String> more = new LinkedHashSet<>(members);
    more.add(person);
    return withMembers(more);
  }

  public Channel without(String person) {
    Set<String> fewer = new LinkedHashSet<>(members);
    fewer.remove(person);
    return withMembers(fewer);
  }

  public Channel renamed(String newName) {
    return new Channel(id, newName, topic, kind, creator, created, members, archived);
  }

  public Channel archive() {
    return new Channel(id, name, topic, kind, creator, created, members, true);
  }

  private Channel withMembers(Collection<String> people) {
    return new Channel(
        id, name, topic, kind, creator, created, new LinkedHashSet<>(people), archived);
  }
}
