package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.PersonJson;
import org.baraza.practice.space.Slack;

/** The methods of users, and auth.test. */
final class UserMethods {
  private final Workings workings;
  private final Places places;

  UserMethods(Workings workings) {
    this.workings = workings;
    this.places = new Places(workings.space());
  }

  Map<String, Method> methods() {
    return Map.of(
        "auth.test",
        this::auth,
        "users.info",
        this::info,
        "users.list",
        this::list,
        "bots.info",
        this::bot);
  }

  private ObjectNode auth(Arguments arguments) {
    return Json.object()
        .put("url", workings.base().get().resolve("/").toString())
        .put("team", Slack.TEAM_DOMAIN)
        .put("user", places.person(Slack.BOT_USER).name())
        .put("team_id", Slack.TEAM)
        .put("user_id", Slack.BOT_USER)
        .put("bot_id", Slack.BOT)
        .put("is_enterprise_install", false);
  }

  private ObjectNode info(Arguments arguments) {
    Instant now = workings.space().clock().instant();
    ObjectNode answer = Json.object();
    answer.set("user", PersonJson.of(places.person(arguments.needed("user")), now));
    return answer;
  }

  private ObjectNode list(Arguments arguments) {
    Instant now = workings.space().clock().instant();
    List<ObjectNode> people =
        workings
            .space()
            .read(
                state ->
                    state.people().values().stream()
                        .map(person -> PersonJson.of(person, now))
                        .toList());
    return ConversationMethods.page(arguments, "members", people, 200);
  }

  private ObjectNode bot(Arguments arguments) {
    ObjectNode answer = Json.object();
    answer
        .putObject("bot")
        .put("id", Slack.BOT)
        .put("deleted", false)
        .put("name", places.person(Slack.BOT_USER).name())
        .put("app_id", Slack.APP)
        .put("user_id", Slack.BOT_USER);
    return answer;
  }
}
