package org.baraza.practice.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Person;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.SpaceState;

/** The events that the app hears of: those of channels that its bot is in. */
public final class AppEvents {
  private final Deliveries deliveries;

  public AppEvents(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** A message was posted; a mention of the bot is an event of its own besides. */
  public void posted(Channel channel, ObjectNode message) {
    if (!channel.has(Slack.BOT_USER) || message.has(SpaceState.ONLY_FOR)) {
      return;
    }
    ObjectNode event = message.deepCopy();
    place(event, channel);
    event.put("event_ts", Json.text(message, "ts"));
    deliveries.event(lane(message), event);
    boolean mentioned = Json.text(message, "text").contains("<@" + Slack.BOT_USER);
    if (mentioned
        && channel.kind() != Channel.Kind.DM
        && !message.has("bot_id")
        && !message.has("subtype")) {
      ObjectNode mention = event.deepCopy();
      mention.put("type", "app_mention").remove("channel_type");
      deliveries.event(lane(message), mention);
    }
  }

  public void changed(Channel channel, ObjectNode before, ObjectNode after, String eventTs) {
    ObjectNode event = about(channel, "message_changed", eventTs);
    event.set("message", after.deepCopy());
    event.set("previous_message", before.deepCopy());
    send(channel, lane(after), event);
  }

  public void deleted(Channel channel, ObjectNode message, String eventTs) {
    ObjectNode event = about(channel, "message_deleted", eventTs);
    event.put("deleted_ts", Json.text(message, "ts"));
    event.set("previous_message", message.deepCopy());
    send(channel, lane(message), event);
  }

  public void joined(Channel channel, String person, String inviter) {
    ObjectNode event = membership("member_joined_channel", channel, person);
    if (!inviter.equals(person)) {
      event.put("inviter", inviter);
    }
    send(channel, inviter, event);
  }

  /** Tells who left, the bot too when it was the one. */
  public void left(Channel channelBefore, String person) {
    send(channelBefore, person, membership("member_left_channel", channelBefore, person));
  }

  public void renamed(Channel channel, String by) {
    ObjectNode event = Json.object().put("type", "channel_rename");
    event
        .putObject("channel")
        .put("id", channel.id())
        .put("name", channel.name())
        .put("created", channel.created());
    send(channel, by, event);
  }

  public void archived(Channel channel, String by) {
    ObjectNode event = Json.object().put("type", "channel_archive");
    event.put("channel", channel.id()).put("user", by);
    send(channel, by, event);
  }

  public void homeOpened(String person, String directMessages, JsonNode home, String eventTs) {
    ObjectNode event = Json.object().put("type", "app_home_opened").put("user", person);
    event.put("channel", directMessages).put("tab", "home").put("event_ts", eventTs);
    if (home.isObject()) {
      event.set("view", home);
    }
    deliveries.event(person, event);
  }

  public void personChanged(Person person, JsonNode asSlackTells) {
    ObjectNode event = Json.object().put("type", "user_change");
    event.set("user", asSlackTells);
    deliveries.event(person.id(), event);
  }

  public void reacted(Channel channel, String person, ObjectNode message, String name, boolean on) {
    ObjectNode event = Json.object().put("type", on ? "reaction_added" : "reaction_removed");
    event.put("user", person).put("reaction", name);
    event.put("item_user", Json.text(message, "user")).put("event_ts", Json.text(message, "ts"));
    ObjectNode item = event.putObject("item").put("type", "message");
    item.put("channel", channel.id()).put("ts", Json.text(message, "ts"));
    send(channel, person, event);
  }

  private void send(Channel channel, String lane, ObjectNode event) {
    if (channel.has(Slack.BOT_USER)) {
      deliveries.event(lane, event);
    }
  }

  private static ObjectNode membership(String type, Channel channel, String person) {
    return Json.object()
        .put("type", type)
        .put("user", person)
        .put("channel", channel.id())
        .put("channel_type", channel.kind() == Channel.Kind.PRIVATE ? "G" : "C")
        .put("team", Slack.TEAM);
  }

  private static ObjectNode about(Channel channel, String subtype, String eventTs) {
    ObjectNode event = Json.object().put("type", "message").put("subtype", subtype);
    place(event, channel);
    return event.put("hidden", true).put("ts", eventTs).put("event_ts", eventTs);
  }

  private static void place(ObjectNode event, Channel channel) {
    event.put("channel", channel.id()).put("channel_type", channel.kind().type());
  }

  private static String lane(ObjectNode message) {
    String user = Json.text(message, "user");
    return user.isEmpty() ? Slack.BOT_USER : user;
  }
}
