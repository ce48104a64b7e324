package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Slack;

/** A channel as Slack describes it to the bot. */
final class ChannelJson {
  private ChannelJson() {}

  static ObjectNode of(Channel channel) {
    boolean dm = channel.kind() == Channel.Kind.DM;
    boolean isPrivate = channel.kind() == Channel.Kind.PRIVATE;
    ObjectNode json = Json.object().put("id", channel.id()).put("created", channel.created());
    json.put("is_im", dm).put("is_mpim", false).put("is_archived", channel.archived());
    channel.other(Slack.BOT_USER).ifPresent(other -> json.put("user", other));
    if (dm) {
      return json;
    }
    json.put("name", channel.name()).put("name_normalized", channel.name());
    json.put("is_channel", !isPrivate).put("is_group", isPrivate).put("is_private", isPrivate);
    json.put("is_general", channel.name().equals("general")).put("creator", channel.creator());
    json.put("is_member", channel.has(Slack.BOT_USER)).put("is_ext_shared", false);
    json.put("is_shared", false).put("is_org_shared", false);
    json.putObject("topic").put("value", channel.topic()).put("creator", channel.creator());
    json.putObject("purpose").put("value", "").put("creator", "");
    return json;
  }

  /** Slack's word for the kind, as in the argument {@code types}. */
  static String type(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> "public_channel";
      case PRIVATE -> "private_channel";
      case DM -> "im";
    };
  }
}
