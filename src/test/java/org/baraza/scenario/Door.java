package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.baraza.slack.door.SlackSignature;

/** Baraza's address, at which Slack knocks with signed requests. */
final class Door {
  static final String SECRET = "signing-secret-of-the-tests";
  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  /** A request that is never answered fails its test. */
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(1);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();
  private final InstantSource clock;
  private final List<Knock> knocks = new CopyOnWriteArrayList<>();
  private volatile URI address;

  /** What was sent to the door, before it was signed. */
  record Knock(String type, String body) {}

  Door(URI application, InstantSource clock) {
    this.address = application.resolve("/slack/events");
    this.clock = clock;
  }

  /** Baraza was started again, at another port. */
  void movesTo(URI application) {
    address = application.resolve("/slack/events");
  }

  /** Asks for a page beside Slack's, such as {@code /readyz}. */
  HttpResponse<String> page(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(address.resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  HttpResponse<String> event(JsonNode envelope, Duration fromNow) throws IOException {
    return knock(JSON, envelope.toString(), clock.instant().plus(fromNow));
  }

  HttpResponse<String> interaction(JsonNode payload) throws IOException {
    return knock(FORM, "payload=" + URLEncoder.encode(payload.toString(), UTF_8), clock.instant());
  }

  HttpResponse<String> command(Map<String, String> fields) throws IOException {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return knock(FORM, form, clock.instant());
  }

  /** All that was sent so far. */
  List<Knock> knocks() {
    return List.copyOf(knocks);
  }

  /** Knocks with any bytes at all, rightly signed; answers with the status. */
  int knocksWith(String type, byte[] body) throws IOException {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    String signature = new SlackSignature(SECRET, clock).of(body, timestamp);
    return send(type, HttpRequest.BodyPublishers.ofByteArray(body), timestamp, signature)
        .statusCode();
  }

  private HttpResponse<String> knock(String type, String body, Instant signed) throws IOException {
    knocks.add(new Knock(type, body));
    String timestamp = Long.toString(signed.getEpochSecond());
    String signature = new SlackSignature(SECRET, clock).of(body.getBytes(UTF_8), timestamp);
    return send(type, body, timestamp, signature);
  }

  /** Knocks with whatever signature the test likes. */
  HttpResponse<String> send(String type, String body, String timestamp, String signature)
      throws IOException {
    return send(type, HttpRequest.BodyPublishers.ofString(body, UTF_8), timestamp, signature);
  }

  private HttpResponse<String> send(
      String type, HttpRequest.BodyPublisher body, String timestamp, String signature)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .timeout(ANSWERED_WITHIN)
            .POST(body)
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
