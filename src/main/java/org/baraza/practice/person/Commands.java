package org.baraza.practice.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.practice.delivery.Answer;
import org.baraza.practice.delivery.Outgoing;
import org.baraza.practice.delivery.ResponseUrls;
import org.baraza.practice.delivery.Responses;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Notice;
import org.baraza.practice.space.Slack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slash commands: the app's go to the app, a few of Slack's own are done here. */
final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
  private static final Pattern COMMAND =
      Pattern.compile("(/[a-z][a-z0-9_-]*)(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern MENTION = Pattern.compile("<@(U[A-Z0-9]+)");

  private final Workings workings;
  private final Belonging belonging;
  private final List<String> ofTheApp;

  Commands(Workings workings, Belonging belonging, List<String> ofTheApp) {
    this.workings = workings;
    this.belonging = belonging;
    this.ofTheApp = List.copyOf(ofTheApp);
  }

  static boolean isCommand(String typed) {
    return COMMAND.matcher(typed.strip()).matches();
  }

  Outcome run(String person, Channel channel, String typed) {
    Matcher parts = COMMAND.matcher(typed.strip());
    if (!parts.matches()) {
      return Outcome.refused("unknown_command");
    }
    String command = parts.group(1);
    String rest = Optional.ofNullable(parts.group(2)).orElse("");
    String text = workings.space().read(state -> Typing.command(state, person, rest));
    if (ofTheApp.contains(command)) {
      send(person, channel, command, text);
      return Outcome.done();
    }
    return switch (command) {
      case "/invite" -> invite(person, channel, text);
      case "/leave" -> belonging.leave(person, channel.id());
      case "/archive" -> belonging.archive(person, channel.id());
      case "/rename" -> belonging.rename(person, channel.id(), rest);
      default -> Outcome.refused("unknown_command");
    };
  }

  private Outcome invite(String person, Channel channel, String text) {
    Matcher mention = MENTION.matcher(text);
    Outcome outcome = Outcome.refused("user_not_found");
    while (mention.find()) {
      outcome = belonging.invite(person, channel.id(), mention.group(1));
    }
    return outcome;
  }

  private void send(String person, Channel channel, String command, String text) {
    ResponseUrls.Place place = new ResponseUrls.Place(person, channel.id(), "", "");
    var unused =
        workings
            .deliveries()
            .request(person, () -> Outgoing.form(fields(place, channel, command, text)))
            .thenAccept(answer -> take(place, answer));
  }

  private Map<String, String> fields(
      ResponseUrls.Place place, Channel channel, String command, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", "practice");
    fields.put("team_id", Slack.TEAM);
    fields.put("team_domain", Slack.TEAM_DOMAIN);
    fields.put("channel_id", channel.id());
    fields.put("channel_name", Payloads.channelName(channel));
    fields.put("user_id", place.person());
    fields.put("user_name", Payloads.userName(workings, place.person()));
    fields.put("command", command);
    fields.put("text", text);
    fields.put("api_app_id", Slack.APP);
    fields.put("is_enterprise_install", "false");
    fields.put(
        "response_url", workings.responseUrls().issue(workings.base().get(), place).toString());
    fields.put("trigger_id", workings.triggers().issue(place.person()));
    return fields;
  }

  /** Shows what the app answered: nothing, plain text for the person alone, or a message. */
  private void take(ResponseUrls.Place place, Answer answer) {
    if (!answer.ok()) {
      LOG.warn("the app did not take a command: {} {}", answer.status(), answer.body());
      toast(place, answer.error());
      return;
    }
    if (answer.body().isBlank()) {
      return;
    }
    JsonNode json = Json.parse(answer.body());
    JsonNode message = json.isObject() ? json : Json.object().put("text", answer.body());
    if (message.isEmpty()) {
      return;
    }
    List<String> problems = new Responses(workings.space(), workings.posts()).apply(place, message);
    if (!problems.isEmpty()) {
      LOG.warn("the app's answer to a command is outside Slack's limits: {}", problems);
      toast(place, "dispatch_failed");
    }
  }

  private void toast(ResponseUrls.Place place, String error) {
    String text = workings.word("page.error." + error);
    workings.space().tell(Notice.toast(text, place.person()));
  }
}
