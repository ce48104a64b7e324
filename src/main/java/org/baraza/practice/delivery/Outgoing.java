package org.baraza.practice.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A request's body and its content type. */
public record Outgoing(String contentType, String body) {

  /** An event, as JSON. */
  static Outgoing event(JsonNode envelope) {
    return new Outgoing("application/json", envelope.toString());
  }

  /** A slash command. */
  public static Outgoing form(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return new Outgoing("application/x-www-form-urlencoded", body);
  }

  /** An interaction: a press, a submission, a shortcut. */
  public static Outgoing payload(JsonNode payload) {
    return form(Map.of("payload", payload.toString()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
