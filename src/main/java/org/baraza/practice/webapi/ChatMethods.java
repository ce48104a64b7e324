package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.baraza.practice.delivery.Posts;
import org.baraza.practice.delivery.Responses;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.limits.MessageRules;
import org.baraza.practice.person.Belonging;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.SpaceState;

/** The methods of chat, and reactions.add. */
final class ChatMethods {
  private final Workings workings;
  private final Places places;

  ChatMethods(Workings workings) {
    this.workings = workings;
    this.places = new Places(workings.space());
  }

  Map<String, Method> methods() {
    return Map.of(
        "chat.postMessage", this::postMessage,
        "chat.postEphemeral", this::postEphemeral,
        "chat.update", this::update,
        "chat.delete", this::delete,
        "chat.getPermalink", this::permalink,
        "reactions.add", this::react);
  }

  private ObjectNode postMessage(Arguments arguments) {
    Channel channel = channelOrPerson(arguments.needed("channel"));
    ObjectNode message = message(arguments);
    String threadTs = arguments.text("thread_ts");
    if (!threadTs.isEmpty()) {
      if (workings.space().read(state -> state.message(channel.id(), threadTs)).isEmpty()) {
        throw new Refusal("thread_not_found");
      }
      message.put("thread_ts", threadTs);
      if (arguments.flag("reply_broadcast")) {
        message.put("subtype", "thread_broadcast");
      }
    }
    ObjectNode posted = workings.posts().post(channel, message);
    ObjectNode answer = Json.object().put("channel", channel.id());
    answer.put("ts", Json.text(posted, "ts")).set("message", posted);
    return answer;
  }

  /** A message may be addressed to a person: it goes to their direct messages. */
  private Channel channelOrPerson(String id) {
    if (id.startsWith("U") && !id.equals(Slack.BOT_USER)) {
      return new Belonging(workings)
          .open(Slack.BOT_USER, id)
          .orElseThrow(() -> new Refusal("channel_not_found"));
    }
    return places.writable(id);
  }

  private ObjectNode postEphemeral(Arguments arguments) {
    Channel channel = places.writable(arguments.needed("channel"));
    String person = arguments.needed("user");
    if (!channel.has(person)) {
      throw new Refusal("user_not_in_channel");
    }
    ObjectNode message = message(arguments).put(SpaceState.ONLY_FOR, person);
    if (!arguments.text("thread_ts").isEmpty()) {
      message.put("thread_ts", arguments.text("thread_ts"));
    }
    ObjectNode posted = workings.posts().post(channel, message);
    return Json.object().put("message_ts", Json.text(posted, "ts"));
  }

  private static ObjectNode message(Arguments arguments) {
    check(arguments);
    ObjectNode message = Posts.from(Slack.BOT_USER, "");
    Responses.content(message, arguments.json());
    return message;
  }

  private static void check(Arguments arguments) {
    boolean nothing =
        arguments.text("text").isBlank()
            && !arguments.node("blocks").isArray()
            && !arguments.node("attachments").isArray();
    if (nothing) {
      throw new Refusal("no_text");
    }
    List<String> problems = MessageRules.problems(arguments.json());
    if (!problems.isEmpty()) {
      boolean ofBlocks = problems.stream().anyMatch(problem -> problem.startsWith("blocks"));
      throw new Refusal(ofBlocks ? "invalid_blocks" : "invalid_arguments", problems);
    }
  }

  private ObjectNode update(Arguments arguments) {
    Channel channel = places.writable(arguments.needed("channel"));
    check(arguments);
    String ts = arguments.needed("ts");
    requireOwn(channel, ts, "cant_update_message");
    ObjectNode after =
        workings
            .posts()
            .update(channel, ts, message -> rewrite(message, arguments.json()))
            .orElseThrow(() -> new Refusal("message_not_found"));
    ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", ts);
    answer.put("text", Json.text(after, "text")).set("message", after);
    return answer;
  }

  /** Metadata that is not given again stays. */
  private void rewrite(ObjectNode message, JsonNode given) {
    Responses.content(message, given);
    long now = workings.space().clock().instant().getEpochSecond();
    message.putObject("edited").put("user", Slack.BOT_USER).put("ts", now + ".000000");
  }

  private ObjectNode delete(Arguments arguments) {
    Channel channel = places.joined(arguments.needed("channel"));
    String ts = arguments.needed("ts");
    requireOwn(channel, ts, "cant_delete_message");
    if (workings.posts().delete(channel, ts).isEmpty()) {
      throw new Refusal("message_not_found");
    }
    return Json.object().put("channel", channel.id()).put("ts", ts);
  }

  private void requireOwn(Channel channel, String ts, String otherwise) {
    String writer =
        workings
            .space()
            .read(
                state ->
                    state
                        .message(channel.id(), ts)
                        .filter(message -> !message.has(SpaceState.ONLY_FOR))
                        .map(message -> Json.text(message, "user")))
            .orElseThrow(() -> new Refusal("message_not_found"));
    if (!writer.equals(Slack.BOT_USER)) {
      throw new Refusal(otherwise);
    }
  }

  private ObjectNode permalink(Arguments arguments) {
    Channel channel = places.known(arguments.needed("channel"));
    String ts = arguments.needed("message_ts");
    String threadTs =
        workings
            .space()
            .read(state -> state.message(channel.id(), ts).map(m -> Json.text(m, "thread_ts")))
            .orElseThrow(() -> new Refusal("message_not_found"));
    String path = "/archives/" + channel.id() + "/p" + ts.replace(".", "");
    String inThread =
        threadTs.isEmpty() || threadTs.equals(ts)
            ? ""
            : "?thread_ts=" + threadTs + "&cid=" + channel.id();
    return Json.object()
        .put("channel", channel.id())
        .put("permalink", workings.base().get().resolve(path) + inThread);
  }

  private ObjectNode react(Arguments arguments) {
    Channel channel = places.writable(arguments.needed("channel"));
    boolean on =
        workings
            .posts()
            .react(
                channel,
                arguments.needed("timestamp"),
                Slack.BOT_USER,
                arguments.needed("name"),
                false)
            .orElseThrow(() -> new Refusal("message_not_found"));
    if (!on) {
      throw new Refusal("already_reacted");
    }
    return Json.object();
  }
}
