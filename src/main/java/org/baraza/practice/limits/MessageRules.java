package org.baraza.practice.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** What may be sent as a message, by a method of the Web API or through a response URL. */
public final class MessageRules {
  /** Slack cuts off later; past this it advises against. */
  private static final int MOST_TEXT = 4000;

  private static final int MOST_METADATA = 16_000;
  private static final Pattern EVENT_TYPE = Pattern.compile("[A-Za-z0-9_.\\-:]{1,255}");
  private static final Pattern TIMESTAMP = Pattern.compile("\\d{10}\\.\\d{6}");

  private MessageRules() {}

  /** One line for each problem; empty when the message is within the limits. */
  public static List<String> problems(JsonNode payload) {
    Part message = Part.root(payload);
    if (!message.isObject()) {
      return message.problems();
    }
    message.fields(
        "",
        "channel text blocks attachments thread_ts ts user reply_broadcast unfurl_links"
            + " unfurl_media metadata mrkdwn parse link_names as_user username icon_emoji icon_url"
            + " response_type replace_original delete_original token file_ids client_msg_id");
    if (!payload.path("delete_original").asBoolean()) {
      content(message);
    }
    message.at("thread_ts").matches(TIMESTAMP, "1234567890.123456");
    message.at("ts").matches(TIMESTAMP, "1234567890.123456");
    message.at("response_type").oneOf("ephemeral in_channel");
    metadata(message.at("metadata"));
    return List.copyOf(message.problems());
  }

  private static void content(Part message) {
    Part text = message.at("text");
    text.string(0, MOST_TEXT);
    if (text.node().asText("").isBlank() && !message.at("attachments").present()) {
      text.problem(
          message.at("blocks").present()
              ? "is missing: notifications and screen readers read it, not the blocks"
              : "is missing");
    }
    BlockRules.check(message.at("blocks"), Surface.MESSAGE);
    message.at("attachments").list(0, 20);
  }

  private static void metadata(Part metadata) {
    if (!metadata.present() || !metadata.isObject()) {
      return;
    }
    metadata.fields("event_type event_payload", "");
    metadata.at("event_type").matches(EVENT_TYPE, "a name of letters, digits, _ . - :");
    if (metadata.at("event_payload").present() && metadata.at("event_payload").isObject()) {
      int size = metadata.node().toString().length();
      if (size > MOST_METADATA) {
        metadata.problem(size + " characters, at most " + MOST_METADATA + " are allowed");
      }
    }
  }
}
