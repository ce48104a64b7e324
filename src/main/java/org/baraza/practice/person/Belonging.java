package org.baraza.practice.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.baraza.practice.delivery.Posts;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Ids;
import org.baraza.practice.space.Notice;

/** Channels: who is in them, what they are called, and direct messages. */
public final class Belonging {
  private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}_-]{1,80}");

  private final Workings workings;

  public Belonging(Workings workings) {
    this.workings = workings;
  }

  Outcome invite(String person, String channelId, String invited) {
    Optional<Channel> channel = find(person, channelId);
    if (channel.isEmpty() || !channel.get().has(person)) {
      return Outcome.refused(channel.isEmpty() ? "channel_not_found" : "not_in_channel");
    }
    if (workings.space().read(state -> state.person(invited)).isEmpty()) {
      return Outcome.refused("user_not_found");
    }
    if (channel.get().has(invited)) {
      return Outcome.refused(person.equals(invited) ? "cant_invite_self" : "already_in_channel");
    }
    return enter(channel.get(), invited, person);
  }

  Outcome join(String person, String channelId) {
    Optional<Channel> channel = find(person, channelId);
    if (channel.isEmpty()) {
      return Outcome.refused("channel_not_found");
    }
    return channel.get().has(person)
        ? Outcome.done(channelId)
        : enter(channel.get(), person, person);
  }

  /** Brings somebody into a channel, whoever asked for it, and says so there. */
  public Outcome enter(Channel before, String newcomer, String host) {
    if (before.archived() || before.kind() == Channel.Kind.DM) {
      return Outcome.refused(before.archived() ? "is_archived" : "method_not_supported");
    }
    Channel channel = replace(before.id(), found -> found.with(newcomer)).orElse(before);
    note(channel, newcomer, "channel_join", "server.joined");
    workings.events().joined(channel, newcomer, host);
    return Outcome.done(channel.id());
  }

  Outcome leave(String person, String channelId) {
    Optional<Channel> before = find(person, channelId).filter(channel -> channel.has(person));
    if (before.isEmpty() || before.get().kind() == Channel.Kind.DM) {
      return Outcome.refused("not_in_channel");
    }
    note(before.get(), person, "channel_leave", "server.left");
    Optional<Channel> unused = replace(channelId, channel -> channel.without(person));
    workings.events().left(before.get(), person);
    return Outcome.done(channelId);
  }

  Outcome create(String person, String typed, boolean isPrivate) {
    String name = typed.strip();
    if (!NAME.matcher(name).matches()) {
      return Outcome.refused("invalid_name");
    }
    if (taken(name)) {
      return Outcome.refused("name_taken");
    }
    Channel.Kind kind = isPrivate ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC;
    long now = workings.space().clock().instant().getEpochSecond();
    Channel channel =
        new Channel(Ids.next("C"), name, "", kind, person, now, Set.of(person), false);
    change(channel);
    return Outcome.done(channel.id());
  }

  Outcome rename(String person, String channelId, String typed) {
    String name = typed.strip();
    if (!NAME.matcher(name).matches() || taken(name)) {
      return Outcome.refused(taken(name) ? "name_taken" : "invalid_name");
    }
    Optional<Channel> renamed =
        find(person, channelId)
            .filter(channel -> channel.has(person))
            .flatMap(channel -> replace(channelId, found -> found.renamed(name)));
    renamed.ifPresent(channel -> workings.events().renamed(channel, person));
    return renamed.map(c -> Outcome.done(channelId)).orElse(Outcome.refused("channel_not_found"));
  }

  Outcome archive(String person, String channelId) {
    Optional<Channel> archived =
        find(person, channelId)
            .filter(channel -> channel.has(person) && channel.kind() != Channel.Kind.DM)
            .flatMap(channel -> replace(channelId, Channel::archive));
    archived.ifPresent(channel -> workings.events().archived(channel, person));
    return archived.map(c -> Outcome.done(channelId)).orElse(Outcome.refused("channel_not_found"));
  }

  /** The direct messages of two people, opened if they are not yet; empty if one is unknown. */
  public Optional<Channel> open(String person, String other) {
    return workings
        .space()
        .change(
            state -> {
              if (state.person(person).isEmpty() || state.person(other).isEmpty()) {
                return Optional.empty();
              }
              Optional<Channel> there = state.directMessages(person, other);
              if (there.isEmpty()) {
                long now = workings.space().clock().instant().getEpochSecond();
                state.add(
                    new Channel(
                        Ids.next("D"),
                        "",
                        "",
                        Channel.Kind.DM,
                        person,
                        now,
                        new LinkedHashSet<>(List.of(person, other)),
                        false));
              }
              return state.directMessages(person, other);
            });
  }

  private boolean taken(String name) {
    return workings
        .space()
        .read(state -> state.channels().values().stream().anyMatch(c -> c.name().equals(name)));
  }

  private Optional<Channel> find(String person, String channelId) {
    return workings
        .space()
        .read(state -> state.channel(channelId).filter(channel -> channel.visibleTo(person)));
  }

  private Optional<Channel> replace(String channelId, UnaryOperator<Channel> step) {
    Optional<Channel> changed = workings.space().read(state -> state.channel(channelId).map(step));
    changed.ifPresent(this::change);
    return changed;
  }

  private void change(Channel channel) {
    workings
        .space()
        .change(
            state -> {
              state.add(channel);
              return channel;
            });
    workings.space().tell(Notice.changed("channel", Set.of()));
  }

  private void note(Channel channel, String person, String subtype, String key) {
    String text = workings.word(key).replace("{person}", "<@" + person + ">");
    workings.posts().post(channel, Posts.from(person, text).put("subtype", subtype));
  }
}
