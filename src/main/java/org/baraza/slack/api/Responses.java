package org.baraza.slack.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** What Slack's responses mean. */
final class Responses {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long WITHOUT_RETRY_AFTER = 30;
  private static final int REDIRECTION = 300;
  private static final int CLIENT_ERROR = 400;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private Responses() {}

  /** What a response is taken for. */
  interface Meaning {
    ApiAnswer of(Response response) throws IOException;
  }

  /** What came with it; empty if nothing did. */
  static byte[] content(Response response) throws IOException {
    ResponseBody body = response.body();
    return body == null ? new byte[0] : body.bytes();
  }

  /** Where files go, only the status says whether they arrived. */
  static ApiAnswer taken(Response response) {
    return response.code() < REDIRECTION
        ? new ApiAnswer.Done(JSON.createObjectNode())
        : new ApiAnswer.Declined("http_" + response.code());
  }

  /** What a method of the Web API, or a response URL, has answered. */
  static ApiAnswer understand(Response response) throws IOException {
    if (response.code() == TOO_MANY) {
      return new ApiAnswer.TooFast(retryAfter(response));
    }
    if (response.code() >= SERVER_ERROR) {
      return new ApiAnswer.Unclear("http_" + response.code());
    }
    byte[] content = content(response);
    JsonNode body = json(content);
    if (body.path("ok").asBoolean(false)) {
      return new ApiAnswer.Done(body);
    }
    String error = body.path("error").asText("");
    if (error.equals("ratelimited") || error.equals("rate_limited")) {
      return new ApiAnswer.TooFast(retryAfter(response));
    } else if (!error.isEmpty()) {
      return new ApiAnswer.Declined(error);
    }
    return unusual(response, content, body);
  }

  /** A response URL answers in plain words; a proxy may answer anything. */
  private static ApiAnswer unusual(Response response, byte[] content, JsonNode body) {
    boolean plainOk =
        response.code() < REDIRECTION
            && (content.length == 0 || new String(content, UTF_8).equals("ok"));
    if (plainOk) {
      return new ApiAnswer.Done(body);
    }
    return response.code() >= CLIENT_ERROR
        ? new ApiAnswer.NotReached("http_" + response.code())
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

  private static Duration retryAfter(Response response) {
    String seconds = Optional.ofNullable(response.header("Retry-After")).orElse("");
    return Duration.ofSeconds(
        seconds.matches("[0-9]{1,5}") ? Long.parseLong(seconds) : WITHOUT_RETRY_AFTER);
  }
}
