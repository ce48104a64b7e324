package org.baraza.slack.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a body as one of the payloads that Slack sends, or says what is wrong with it. */
public final class PayloadReader {
  private static final int DEEPEST = 100;
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private PayloadReader() {}

  /** Reads a body by its content type. */
  public static Payload read(byte[] body, String contentType) throws MalformedPayload {
    String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    if (type.equals("application/json")) {
      return ofJson(json(FormBody.utf8(body, body.length)));
    }
    if (!type.equals("application/x-www-form-urlencoded")) {
      throw new MalformedPayload("neither JSON nor a form");
    }
    Map<String, String> fields = FormBody.read(body);
    String payload = fields.get("payload");
    return payload == null ? command(fields) : interaction(json(payload));
  }

  /**
   * Reads what came over a socket, where the envelope names the kind.
   *
   * @param kind {@code events_api}, {@code slash_commands} or {@code interactive}
   */
  public static Payload ofSocket(String kind, JsonNode payload) throws MalformedPayload {
    if (!payload.isObject()) {
      throw new MalformedPayload("not a JSON object");
    }
    return switch (kind) {
      case "events_api" -> ofJson(payload);
      case "interactive" -> interaction(payload);
      case "slash_commands" -> {
        Map<String, String> fields = new LinkedHashMap<>();
        payload
            .properties()
            .forEach(field -> fields.put(field.getKey(), field.getValue().asText("")));
        yield command(fields);
      }
      default -> new Payload.Other(kind);
    };
  }

  /** A JSON object, read with bounds. */
  public static JsonNode object(String text) throws MalformedPayload {
    return json(text);
  }

  /** Whether Slack only tries our certificate; such requests need not be signed. */
  static boolean isCertificateCheck(byte[] body, String contentType) {
    try {
      return contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
          && "1".equals(FormBody.read(body).get("ssl_check"));
    } catch (MalformedPayload notOne) {
      return false;
    }
  }

  private static JsonNode json(String text) throws MalformedPayload {
    try {
      JsonNode read = JSON.readTree(text);
      if (read == null || !read.isObject()) {
        throw new MalformedPayload("not a JSON object");
      }
      return read;
    } catch (JsonProcessingException invalid) {
      throw new MalformedPayload("not JSON");
    }
  }

  private static Payload ofJson(JsonNode body) throws MalformedPayload {
    String type = text(body, "type");
    return switch (type) {
      case "url_verification" -> new Payload.Challenge(text(body, "challenge"));
      case "event_callback" -> event(body);
      default -> new Payload.Other(type);
    };
  }

  private static Payload event(JsonNode body) throws MalformedPayload {
    JsonNode event = body.path("event");
    text(event, "type");
    return new Payload.EventCallback(text(body, "team_id"), text(body, "event_id"), event, body);
  }

  private static Payload command(Map<String, String> fields) throws MalformedPayload {
    for (String needed : List.of("command", "team_id", "user_id", "channel_id")) {
      if (fields.getOrDefault(needed, "").isEmpty()) {
        throw new MalformedPayload("no payload and no " + needed);
      }
    }
    return new Payload.SlashCommand(fields);
  }

  private static Payload interaction(JsonNode payload) throws MalformedPayload {
    String type = text(payload, "type");
    String user = text(payload.path("user"), "id");
    JsonNode team = payload.path("team").path("id");
    String workspace = team.isTextual() ? team.asText() : text(payload.path("user"), "team_id");
    if (type.equals("block_actions")) {
      JsonNode actions = payload.path("actions");
      if (!actions.isArray() || actions.isEmpty()) {
        throw new MalformedPayload("no actions");
      }
      for (JsonNode action : actions) {
        text(action, "action_id");
      }
    } else if (type.startsWith("view_")) {
      text(payload.path("view"), "callback_id");
    } else if (type.equals("block_suggestion")) {
      text(payload, "action_id");
    }
    return new Payload.Interaction(workspace, user, payload);
  }

  private static String text(JsonNode node, String field) throws MalformedPayload {
    JsonNode text = node.path(field);
    if (!text.isTextual() || (text.asText().isEmpty() && !field.equals("callback_id"))) {
      throw new MalformedPayload("no " + field);
    }
    return text.asText();
  }
}
