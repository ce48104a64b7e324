package org.baraza.slack.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What Slack's responses mean. */
final class Responses {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long WITHOUT_RETRY_AFTER = 30;
  private static final int REDIRECTION = 300;
  private static final int CLIENT_ERROR = 400;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private Responses() {}

  /** Where files go, only the status says whether they arrived. */
  static ApiAnswer taken(HttpResponse<byte[]> response) {
    return response.statusCode() < REDIRECTION
        ? new ApiAnswer.Done(JSON.createObjectNode())
        : new ApiAnswer.Declined("http_" + response.statusCode());
  }

  /** What a method of the Web API, or a response URL, has answered. */
  static ApiAnswer understand(HttpResponse<byte[]> response) {
    if (response.statusCode() == TOO_MANY) {
      return new ApiAnswer.TooFast(retryAfter(response));
    }
    if (response.statusCode() >= SERVER_ERROR) {
      return new ApiAnswer.Unclear("http_" + response.statusCode());
    }
    JsonNode body = json(response.body());
    if (body.path("ok").asBoolean(false)) {
      return new ApiAnswer.Done(body);
    }
    String error = body.path("error").asText("");
    if (error.equals("ratelimited") || error.equals("rate_limited")) {
      return new ApiAnswer.TooFast(retryAfter(response));
    } else if (!error.isEmpty()) {
      return new ApiAnswer.Declined(error);
    }
    return unusual(response, body);
  }

  /** A response URL answers in plain words; a proxy may answer anything. */
  private static ApiAnswer unusual(HttpResponse<byte[]> response, JsonNode body) {
    boolean plainOk =
        response.statusCode() < REDIRECTION
            && (response.body().length == 0 || new String(response.body(), UTF_8).equals("ok"));
    if (plainOk) {
      return new ApiAnswer.Done(body);
    }
    return response.statusCode() >= CLIENT_ERROR
        ? new ApiAnswer.NotReached("http_" + response.statusCode())
        : new ApiAnswer.Unclear("not_json");
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? JSON.createObjectNode() : read;
    } catch (IOException notJson) {
      return JSON.createObjectNode();
    }
  }

  private static Duration retryAfter(HttpResponse<byte[]> response) {
    String seconds = response.headers().firstValue("Retry-After").orElse("");
    return Duration.ofSeconds(
        seconds.matches("[0-9]{1,5}") ? Long.parseLong(seconds) : WITHOUT_RETRY_AFTER);
  }
}
