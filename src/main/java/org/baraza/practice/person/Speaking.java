package org.baraza.practice.person;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.practice.delivery.Posts;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Notice;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.SpaceState;

/** Messages that people write, change, take back and react to. */
final class Speaking {
  private static final int MOST_TEXT = 12_000;

  private final Workings workings;

  Speaking(Workings workings) {
    this.workings = workings;
  }

  Outcome say(String person, String channelId, String typed, String threadTs, List<Upload> files) {
    Optional<Channel> channel = visible(person, channelId);
    Optional<String> obstacle = obstacle(person, channel, threadTs);
    if (channel.isEmpty() || obstacle.isPresent()) {
      return Outcome.refused(obstacle.orElse("channel_not_found"));
    }
    if (typed.isBlank() && files.isEmpty()) {
      return Outcome.refused("no_text");
    }
    if (typed.length() > MOST_TEXT || files.stream().anyMatch(Upload::tooLarge)) {
      return Outcome.refused(typed.length() > MOST_TEXT ? "msg_too_long" : "file_too_large");
    }
    String text = workings.space().read(state -> Typing.message(state, person, typed.strip()));
    ObjectNode message = Posts.from(person, text);
    if (!threadTs.isEmpty()) {
      message.put("thread_ts", threadTs);
    }
    if (!files.isEmpty()) {
      message.put("subtype", "file_share").put("upload", false);
      ArrayNode kept = message.putArray("files");
      files.forEach(file -> kept.add(file.keep(workings, person)));
    }
    ObjectNode posted = workings.posts().post(channel.get(), message);
    read(person, channelId);
    offerToInvite(person, channel.get(), text);
    return Outcome.done(Json.text(posted, "ts"));
  }

  private Optional<String> obstacle(String person, Optional<Channel> channel, String threadTs) {
    if (channel.isEmpty()) {
      return Optional.of("channel_not_found");
    }
    if (!channel.get().has(person)) {
      return Optional.of("not_in_channel");
    }
    if (channel.get().archived()) {
      return Optional.of("is_archived");
    }
    boolean lost =
        !threadTs.isEmpty()
            && workings
                .space()
                .read(state -> state.message(channel.get().id(), threadTs).isEmpty());
    return lost ? Optional.of("thread_not_found") : Optional.empty();
  }

  /** A mention of the bot where it isn't reaches nobody, and the writer should know. */
  private void offerToInvite(String person, Channel channel, String text) {
    if (text.contains("<@" + Slack.BOT_USER) && !channel.has(Slack.BOT_USER)) {
      workings.space().tell(Notice.toast(workings.word("server.bot_not_in_channel"), person));
    }
  }

  Outcome edit(String person, String channelId, String ts, String typed) {
    return own(person, channelId, ts, "cant_update_message")
        .orElseGet(
            () -> {
              var unused =
                  visible(person, channelId)
                      .flatMap(
                          channel ->
                              workings.posts().update(channel, ts, m -> rewrite(m, person, typed)));
              return Outcome.done(ts);
            });
  }

  private void rewrite(ObjectNode message, String person, String typed) {
    String text = workings.space().read(state -> Typing.message(state, person, typed.strip()));
    message.put("text", text);
    long now = workings.space().clock().instant().getEpochSecond();
    message.putObject("edited").put("user", person).put("ts", now + ".000000");
  }

  Outcome delete(String person, String channelId, String ts) {
    return own(person, channelId, ts, "cant_delete_message")
        .orElseGet(
            () -> {
              var unused =
                  visible(person, channelId)
                      .flatMap(channel -> workings.posts().delete(channel, ts));
              return Outcome.done(ts);
            });
  }

  /** A refusal unless the message is this person's own. */
  private Optional<Outcome> own(String person, String channelId, String ts, String otherwise) {
    Optional<String> writer =
        workings
            .space()
            .read(state -> state.message(channelId, ts).map(found -> Json.text(found, "user")));
    if (writer.isEmpty() || visible(person, channelId).isEmpty()) {
      return Optional.of(Outcome.refused("message_not_found"));
    }
    return writer.get().equals(person) ? Optional.empty() : Optional.of(Outcome.refused(otherwise));
  }

  Outcome react(String person, String channelId, String ts, String name) {
    return visible(person, channelId)
        .flatMap(channel -> workings.posts().react(channel, ts, person, name, true))
        .map(on -> Outcome.done())
        .orElseGet(() -> Outcome.refused("message_not_found"));
  }

  void read(String person, String channelId) {
    workings
        .space()
        .change(
            state ->
                state
                    .reads()
                    .put(person + " " + channelId, state.lastTs().getOrDefault(channelId, "0.0")));
    workings.space().tell(Notice.changed("channel", Set.of(person)));
  }

  /** The channel, if this person may know of it. */
  Optional<Channel> visible(String person, String channelId) {
    return workings
        .space()
        .read((SpaceState state) -> state.channel(channelId).filter(c -> c.visibleTo(person)));
  }
}
