package org.baraza.practice.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.baraza.practice.space.Blocks;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Notice;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.Space;
import org.baraza.practice.space.SpaceState;

/** Puts messages into channels, whoever wrote them, and tells the page and the app. */
public final class Posts {
  private final Space space;
  private final AppEvents events;

  public Posts(Space space, AppEvents events) {
    this.space = space;
    this.events = events;
  }

  /** A message of this person, to be filled in before it is posted. */
  public static ObjectNode from(String person, String text) {
    ObjectNode message = Json.object().put("type", "message").put("user", person);
    message.put("team", Slack.TEAM).put("text", text);
    if (person.equals(Slack.BOT_USER)) {
      message.put("bot_id", Slack.BOT).put("app_id", Slack.APP);
    }
    return message;
  }

  /** Posts and hands back the message, now with its ts. */
  public ObjectNode post(Channel channel, ObjectNode draft) {
    ObjectNode message =
        space.change(
            state -> {
              ObjectNode kept = draft.deepCopy();
              kept.put("ts", space.nextTs(state, channel.id()));
              Blocks.complete(kept.path("blocks"));
              state.log(channel.id()).add(kept);
              markRoot(state, channel, kept);
              return kept.deepCopy();
            });
    tell(channel, message);
    events.posted(channel, message);
    return message;
  }

  /** A parent learns that it has replies, as {@code thread_ts} on itself. */
  private static void markRoot(SpaceState state, Channel channel, ObjectNode reply) {
    String threadTs = Json.text(reply, "thread_ts");
    if (!threadTs.isEmpty() && !reply.has(SpaceState.ONLY_FOR)) {
      state.message(channel.id(), threadTs).ifPresent(root -> root.put("thread_ts", threadTs));
    }
  }

  /** Changes a message in place; empty when there is none. */
  public Optional<ObjectNode> update(Channel channel, String ts, Consumer<ObjectNode> change) {
    record Change(ObjectNode before, ObjectNode after, String eventTs) {}
    Optional<Change> changed =
        space.change(
            state ->
                state
                    .message(channel.id(), ts)
                    .map(
                        message -> {
                          ObjectNode before = message.deepCopy();
                          change.accept(message);
                          Blocks.complete(message.path("blocks"));
                          String eventTs = space.nextTs(state, channel.id());
                          return new Change(before, message.deepCopy(), eventTs);
                        }));
    changed.ifPresent(
        done -> {
          tell(channel, done.after());
          if (!done.after().has(SpaceState.ONLY_FOR)) {
            events.changed(channel, done.before(), done.after(), done.eventTs());
          }
        });
    return changed.map(Change::after);
  }

  /** Takes a message away; empty when there is none. */
  public Optional<ObjectNode> delete(Channel channel, String ts) {
    Optional<ObjectNode> gone =
        space.change(
            state -> {
              Optional<ObjectNode> message = state.message(channel.id(), ts);
              message.ifPresent(found -> state.log(channel.id()).remove(found));
              return message;
            });
    gone.ifPresent(
        message -> {
          tell(channel, message);
          if (!message.has(SpaceState.ONLY_FOR)) {
            String eventTs = space.change(state -> space.nextTs(state, channel.id()));
            events.deleted(channel, message, eventTs);
          }
        });
    return gone;
  }

  /** Adds or, if it is there already and may go, takes away a reaction; whether it is there now. */
  public Optional<Boolean> react(
      Channel channel, String ts, String person, String name, boolean mayGo) {
    record Reacted(ObjectNode message, boolean on, boolean changed) {}
    Optional<Reacted> reacted =
        space.change(
            state ->
                state
                    .message(channel.id(), ts)
                    .map(
                        message -> {
                          boolean had = Reactions.has(message, person, name);
                          if (!had || mayGo) {
                            Reactions.set(message, person, name, !had);
                          }
                          return new Reacted(message.deepCopy(), !had, !had || mayGo);
                        }));
    reacted
        .filter(Reacted::changed)
        .ifPresent(
            done -> {
              tell(channel, done.message());
              events.reacted(channel, person, done.message(), name, done.on());
            });
    return reacted.map(done -> done.changed() && done.on());
  }

  private void tell(Channel channel, ObjectNode message) {
    Map<String, String> data = new HashMap<>();
    data.put("what", "message");
    data.put("channel", channel.id());
    data.put("ts", Json.text(message, "ts"));
    if (message.has("thread_ts")) {
      data.put("threadTs", Json.text(message, "thread_ts"));
    }
    String only = Json.text(message, SpaceState.ONLY_FOR);
    Set<String> audience =
        !only.isEmpty()
            ? Set.of(only)
            : channel.kind() == Channel.Kind.PUBLIC ? Set.of() : channel.members();
    space.tell(new Notice("changed", data, audience));
  }
}
