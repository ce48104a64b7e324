package org.baraza.practice.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Person;
import org.baraza.practice.space.PersonJson;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.Space;
import org.baraza.practice.space.SpaceState;
import org.baraza.practice.space.ThreadJson;

/** What the page shows, for one person, as JSON. */
final class Snapshot {
  private final Space space;
  private final ClockControl clock;
  private final JsonNode commands;
  private final JsonNode shortcuts;

  Snapshot(Space space, ClockControl clock, JsonNode commands, JsonNode shortcuts) {
    this.space = space;
    this.clock = clock;
    this.commands = commands;
    this.shortcuts = shortcuts;
  }

  ObjectNode of(String person) {
    ObjectNode now = clock();
    return space.read(
        state -> {
          ObjectNode json = Json.object();
          String zone = state.person(person).map(Person::zone).orElse("UTC");
          json.set("clock", now.put("zone", zone));
          json.put("me", person);
          ArrayNode people = json.putArray("people");
          state.people().values().forEach(each -> people.add(person(each)));
          ArrayNode channels = json.putArray("channels");
          boolean guest = state.person(person).map(Person::guest).orElse(true);
          state.channels().values().stream()
              .filter(channel -> guest ? channel.has(person) : channel.visibleTo(person))
              .forEach(channel -> channels.add(channel(state, channel, person)));
          json.set("commands", commands);
          json.set("shortcuts", shortcuts);
          json.set("emoji", Emoji.byName());
          Optional<ObjectNode> home =
              Optional.ofNullable(state.homes().get(person)).map(ObjectNode::deepCopy);
          json.set("home", home.<JsonNode>map(view -> view).orElseGet(json::nullNode));
          ArrayNode modals = json.putArray("modal");
          state
              .modals()
              .getOrDefault(person, List.of())
              .forEach(view -> modals.add(view.deepCopy()));
          return json;
        });
  }

  ObjectNode clock() {
    ObjectNode json = Json.object().put("now", clock.now().get().toString());
    json.put("nextDue", clock.nextDue().get().map(Object::toString).orElse(null));
    return json;
  }

  private static ObjectNode person(Person person) {
    return Json.object()
        .put("id", person.id())
        .put("name", person.name())
        .put("realName", person.realName())
        .put("title", person.title())
        .put("tz", person.zone())
        .put("tzLabel", PersonJson.label(person.zone()))
        .put("color", person.color())
        .put("initials", initials(person.realName()))
        .put("bot", person.bot())
        .put("guest", person.guest())
        .put("admin", person.admin())
        .put("deleted", person.deleted());
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("\\s+", -1)) {
      if (!word.isEmpty() && initials.length() < 2) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString().toUpperCase(Locale.ROOT);
  }

  private static ObjectNode channel(SpaceState state, Channel channel, String person) {
    BigDecimal read = new BigDecimal(state.reads().getOrDefault(person + " " + channel.id(), "0"));
    List<ObjectNode> unread =
        channel.has(person)
            ? state
                .seenBy(person, channel.id())
                .filter(message -> new BigDecimal(Json.text(message, "ts")).compareTo(read) > 0)
                .filter(message -> !Json.text(message, "user").equals(person))
                .toList()
            : List.of();
    boolean mention = unread.stream().anyMatch(m -> Json.text(m, "text").contains("<@" + person));
    ObjectNode json =
        Json.object()
            .put("id", channel.id())
            .put("name", channel.name())
            .put("topic", channel.topic())
            .put("kind", channel.kind().name().toLowerCase(Locale.ROOT));
    json.put("with", channel.other(person).orElse(null));
    ArrayNode members = json.putArray("members");
    channel.members().forEach(members::add);
    return json.put("member", channel.has(person))
        .put("unread", unread.stream().filter(SpaceState.topLevel()).count())
        .put("mention", mention)
        .put("archived", channel.archived())
        .put("botIn", channel.has(Slack.BOT_USER));
  }

  /** A channel with its messages, the replies only counted; empty if this person may not see it. */
  Optional<ObjectNode> channel(String person, String id) {
    return space.read(
        state ->
            state
                .channel(id)
                .filter(channel -> channel.visibleTo(person))
                .map(
                    channel -> {
                      ObjectNode json = Json.object();
                      json.set("channel", channel(state, channel, person));
                      ArrayNode messages = json.putArray("messages");
                      state
                          .seenBy(person, id)
                          .filter(SpaceState.topLevel())
                          .forEach(message -> messages.add(message(state, id, message)));
                      ArrayNode canvases = json.putArray("canvases");
                      state.canvases().values().stream()
                          .filter(canvas -> Json.text(canvas, "channel").equals(id))
                          .forEach(canvas -> canvases.add(canvas.deepCopy()));
                      return json;
                    }));
  }

  Optional<ObjectNode> thread(String person, String channelId, String ts) {
    return space.read(
        state ->
            state
                .channel(channelId)
                .filter(channel -> channel.visibleTo(person))
                .flatMap(channel -> state.message(channelId, ts))
                .map(
                    root -> {
                      ObjectNode json = Json.object();
                      json.set("root", message(state, channelId, root));
                      ArrayNode replies = json.putArray("replies");
                      state
                          .seenBy(person, channelId)
                          .filter(SpaceState.repliesTo(ts))
                          .forEach(reply -> replies.add(message(state, channelId, reply)));
                      return json;
                    }));
  }

  private static ObjectNode message(SpaceState state, String channel, ObjectNode message) {
    ObjectNode json = ThreadJson.of(state, channel, message);
    if (json.remove(SpaceState.ONLY_FOR) != null) {
      json.put("ephemeral", true);
    }
    if (json.has("reply_count")) {
      json.set("replyCount", json.path("reply_count"));
      json.set("replyUsers", json.path("reply_users"));
      json.set("latestReply", json.path("latest_reply"));
    }
    return json;
  }
}
