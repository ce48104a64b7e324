package org.baraza.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.port.Drainage;
import org.baraza.assistant.port.Lanes;
import org.baraza.people.Place;
import org.baraza.slack.api.Credentials;
import org.baraza.slack.desk.AfterAcknowledging;
import org.baraza.slack.door.SlackSignature;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.web.Site;
import org.baraza.slack.web.WebOptions;
import org.baraza.slack.web.WebServer;

/** A running edge before a Slack that says yes to everything, and a way to knock at its door. */
final class FrontDoor implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-05-03T14:00:00Z");
  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String SECRET = "not-so-secret";

  final WireMockServer slack =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private final SlackEdge edge;
  private final InetSocketAddress address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  FrontDoor(Routes routes) {
    this(routes, new AfterAcknowledging(new NothingToSend()));
  }

  FrontDoor(Routes routes, AfterAcknowledging afterwards) {
    slack.start();
    slack.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true,\"user_id\":\"UBOT\"}")));
    SlackOptions options = SlackOptions.of(SECRET, URI.create(slack.baseUrl() + "/api/"));
    SlackConnection connection =
        new SlackConnection(
            options,
            options.webApi(new CompositeMeterRegistry()),
            Credentials.oneWorkspace("xoxb-1"),
            EnglishWords.book(),
            Drawing.Overflow.FAIL,
            (place, key) -> Optional.empty());
    WebServer web = WebServer.bind(WebOptions.on("127.0.0.1", 0, "key"));
    Site site = new Site(() -> true, () -> "figures 1\n", Map.of());
    edge =
        SlackEdge.start(
            web,
            site,
            connection,
            new SlackEdge.Arrivals(
                routes, afterwards, Optional.empty(), CLOCK, new CompositeMeterRegistry()));
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), edge.url().getPort());
  }

  /** There is no store behind this door. */
  private static final class NothingToSend implements Drainage {
    @Override
    public Departure depart(Lanes step, Set<Place> touched) {
      throw new AssertionError("a transaction put something into " + touched);
    }

    @Override
    public void soon(Set<Place> lanes) {
      throw new AssertionError("something was put into " + lanes);
    }
  }

  URI url() {
    return edge.url();
  }

  /** Sends a body as Slack would, signed now. */
  HttpResponse<String> knock(String contentType, byte[] body) {
    return knock(contentType, body, NOW);
  }

  HttpResponse<String> knock(String contentType, byte[] body, Instant signed) {
    String timestamp = Long.toString(signed.getEpochSecond());
    String signature = new SlackSignature(SECRET, CLOCK).of(body, timestamp);
    return send(
        request(contentType, HttpRequest.BodyPublishers.ofByteArray(body))
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature));
  }

  HttpResponse<String> event(String event) {
    String body =
        """
        {"type":"event_callback","team_id":"T1","event_id":"Ev1","event":%s}"""
            .formatted(event);
    return knock(JSON, body.getBytes(UTF_8));
  }

  HttpResponse<String> interaction(String payload) {
    return knock(FORM, ("payload=" + URLEncoder.encode(payload, UTF_8)).getBytes(UTF_8));
  }

  HttpRequest.Builder request(String contentType, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(url().resolve("/slack/events"))
        .header("Content-Type", contentType)
        .POST(body);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** What the edge has told Slack by a method once all its reactions are through. */
  List<JsonNode> told(String path) {
    edge.close();
    return slack.findAll(postRequestedFor(urlEqualTo(path))).stream()
        .map(request -> json(request.getBodyAsString()))
        .toList();
  }

  /** Stops the edge, and Slack not. */
  void stop() {
    edge.close();
  }

  /** Whether the edge still takes connections. */
  boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(address);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /** Announces a body of so many bytes, sends nothing of it, and hears the first line. */
  String announces(long bytes) {
    try (Socket socket = new Socket()) {
      socket.connect(address);
      String head =
          "POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n";
      socket.getOutputStream().write(head.formatted(JSON, bytes).getBytes(UTF_8));
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      return String.valueOf(answer.readLine());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(text, notJson);
    }
  }

  @Override
  public void close() {
    edge.close();
    slack.stop();
  }
}
