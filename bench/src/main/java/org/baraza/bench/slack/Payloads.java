package org.baraza.bench.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import org.baraza.bench.load.Talk;

/** What Slack sends when people act, with the message that they acted on, as Slack sends it. */
public final class Payloads {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Payloads() {}

  /** A tap on a button of the question that is open. */
  public static String tap(Talk talk, Talk.Asked asked, String action, String value, String ts) {
    ObjectNode payload = interaction("block_actions", talk);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", asked.ts())
        .put("channel_id", talk.channel())
        .put("is_ephemeral", false)
        .put("thread_ts", talk.root());
    payload.put("trigger_id", "trigger." + talk.channel());
    payload.putObject("channel").put("id", talk.channel()).put("name", "channel");
    ObjectNode message = payload.putObject("message");
    message.put("user", "U0").put("type", "message").put("ts", asked.ts()).put("bot_id", "B1");
    message.put("app_id", "A1").put("text", asked.message().path("text").asText());
    message.put("team", talk.workspace()).put("thread_ts", talk.root());
    message.set("blocks", asked.message().path("blocks"));
    payload.putObject("state").putObject("values");
    payload.put("response_url", "http://127.0.0.1:9/respond");
    ObjectNode button = payload.putArray("actions").addObject();
    button.put("action_id", action).put("block_id", "b1").put("value", value);
    button.put("type", "button").put("action_ts", ts);
    button.putObject("text").put("type", "plain_text").put("text", "Yes").put("emoji", true);
    return payload.toString();
  }

  /** The button that starts a flow. */
  public static String start(Talk talk, String flow, String ts) {
    Talk.Asked nothing = new Talk.Asked("", ts, "", JSON.createObjectNode());
    return tap(talk, nothing, "conversation.start", flow, ts);
  }

  /** A slash command, typed in the channel. */
  public static String command(Talk talk, String command, String text) {
    return "command=%s&text=%s&team_id=%s&user_id=%s&channel_id=%s&trigger_id=t&response_url="
        .formatted(
            URLEncoder.encode(command, UTF_8),
            URLEncoder.encode(text, UTF_8),
            talk.workspace(),
            talk.person(),
            talk.channel());
  }

  /** Somebody opens the app's Home. */
  public static String homeOpened(Talk talk, String ts) {
    ObjectNode envelope = event(talk, ts);
    ObjectNode event = envelope.putObject("event");
    event.put("type", "app_home_opened").put("user", talk.person()).put("tab", "home");
    event.put("channel", "D" + talk.person()).put("event_ts", ts);
    return envelope.toString();
  }

  /** A reply typed in the thread. */
  public static String reply(Talk talk, String text, String ts) {
    ObjectNode envelope = event(talk, ts);
    ObjectNode event = envelope.putObject("event");
    event.put("type", "message").put("user", talk.person()).put("ts", ts).put("text", text);
    event.put("client_msg_id", "m" + ts).put("team", talk.workspace());
    event.put("thread_ts", talk.root()).put("parent_user_id", "U0");
    event.put("channel", talk.channel()).put("event_ts", ts).put("channel_type", "channel");
    return envelope.toString();
  }

  private static ObjectNode event(Talk talk, String ts) {
    ObjectNode envelope = JSON.createObjectNode();
    envelope.put("token", "t").put("team_id", talk.workspace()).put("api_app_id", "A1");
    envelope.put("type", "event_callback").put("event_id", "Ev" + ts);
    envelope.put("event_time", System.currentTimeMillis() / 1000);
    ObjectNode authorization = envelope.putArray("authorizations").addObject();
    authorization.put("team_id", talk.workspace()).put("user_id", "U0").put("is_bot", true);
    return envelope;
  }

  /** The form of a question, filled in and sent. */
  public static String submission(Talk talk, JsonNode view, String text) {
    ObjectNode payload = interaction("view_submission", talk);
    payload.put("trigger_id", "trigger." + talk.channel());
    ObjectNode sent = payload.putObject("view");
    sent.setAll((ObjectNode) view);
    sent.put("id", "V1").put("team_id", talk.workspace()).put("hash", "h1");
    ObjectNode values = sent.putObject("state").putObject("values");
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        JsonNode element = block.path("element");
        values
            .putObject(block.path("block_id").asText())
            .putObject(element.path("action_id").asText())
            .put("type", element.path("type").asText())
            .put("value", text);
      }
    }
    return payload.toString();
  }

  private static ObjectNode interaction(String type, Talk talk) {
    ObjectNode payload = JSON.createObjectNode();
    payload.put("type", type).put("api_app_id", "A1").put("token", "t");
    ObjectNode user = payload.putObject("user");
    user.put("id", talk.person()).put("username", "person").put("name", "person");
    user.put("team_id", talk.workspace());
    payload.putObject("team").put("id", talk.workspace()).put("domain", "example");
    payload.putNull("enterprise").put("is_enterprise_install", false);
    return payload;
  }
}
