package org.baraza.practice.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Person;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.SpaceState;

/** What the payloads of all interactions have in common. */
final class Payloads {
  private Payloads() {}

  /** Type, person, team and app; the trigger id is fresh, so build this when it is sent. */
  static ObjectNode base(Workings workings, String type, String person) {
    ObjectNode payload = Json.object().put("type", type);
    String name = userName(workings, person);
    payload
        .putObject("user")
        .put("id", person)
        .put("username", name)
        .put("name", name)
        .put("team_id", Slack.TEAM);
    payload.put("api_app_id", Slack.APP).put("token", "practice");
    payload.putObject("team").put("id", Slack.TEAM).put("domain", Slack.TEAM_DOMAIN);
    payload.putNull("enterprise").put("is_enterprise_install", false);
    payload.put("trigger_id", workings.triggers().issue(person));
    return payload;
  }

  static void channel(ObjectNode payload, Channel channel) {
    payload.putObject("channel").put("id", channel.id()).put("name", channelName(channel));
  }

  /** What Slack calls channels whose name it keeps to itself. */
  static String channelName(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> channel.name();
      case PRIVATE -> "privategroup";
      case DM -> "directmessage";
    };
  }

  static String userName(Workings workings, String person) {
    return workings
        .space()
        .read((SpaceState state) -> state.person(person).map(Person::name).orElse(person));
  }
}
