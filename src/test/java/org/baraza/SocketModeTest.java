package org.baraza;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.baraza.assistant.delivery.Pace;
import org.baraza.flow.FlowBook;
import org.baraza.scenario.Logs;
import org.baraza.slack.SlackOptions;
import org.baraza.slack.web.WebOptions;
import org.baraza.slack.web.WebServer;
import org.baraza.store.FullDisk;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Slack sends over a socket reaches the same handlers, with the same guarantees. */
class SocketModeTest {
  private static final String JOINED =
      """
      {"envelope_id":"%s","type":"events_api","accepts_response_payload":false,"payload":
       {"type":"event_callback","team_id":"T1","event_id":"%s","event":
        {"type":"member_joined_channel","channel":"C1","user":"U1"}}}""";
  private static final String COMMAND =
      """
      {"envelope_id":"%s","type":"slash_commands","accepts_response_payload":true,"payload":
       {"command":"/baraza","team_id":"T1","user_id":"U1","channel_id":"C1","text":"help",
        "trigger_id":"t1","response_url":""}}""";

  @TempDir Path data;
  private final Slack socket = new Slack();
  private final WireMockServer slack =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private Application baraza;

  /** The other end of the socket. */
  private static final class Slack extends WebSocketServer {
    private final BlockingQueue<WebSocket> connected = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> started = new LinkedBlockingQueue<>();

    Slack() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      setReuseAddr(true);
    }

    @Override
    public void onOpen(WebSocket line, ClientHandshake handshake) {
      line.send("{\"type\":\"hello\",\"num_connections\":1}");
      connected.add(line);
    }

    @Override
    public void onMessage(WebSocket line, String message) {
      received.add(message);
    }

    @Override
    public void onClose(WebSocket line, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket line, Exception failure) {}

    @Override
    public void onStart() {
      started.add("started");
    }

    WebSocket line() throws InterruptedException {
      return soon(connected);
    }

    String answer() throws InterruptedException {
      return soon(received);
    }

    private static <T> T soon(BlockingQueue<T> queue) throws InterruptedException {
      return Optional.ofNullable(queue.poll(15, TimeUnit.SECONDS)).orElseThrow();
    }
  }

  @BeforeEach
  void open() throws InterruptedException {
    socket.start();
    Slack.soon(socket.started);
    slack.start();
    slack.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true,\"user_id\":\"UB\"}")));
    slack.stubFor(
        post("/api/apps.connections.open")
            .willReturn(
                okJson(
                    "{\"ok\":true,\"url\":\"ws://127.0.0.1:%d/link\"}"
                        .formatted(socket.getPort()))));
    URI api = URI.create(slack.baseUrl() + "/api/");
    FlowBook book = TestPrompts.everyKindBook();
    baraza =
        Application.start(
            new Application.Parts(
                Settings.read(data.resolve("none.yaml"), Map.of("BARAZA_DATA", data.toString())),
                () -> book,
                WebServer.bind(WebOptions.on("127.0.0.1", 0, null)),
                SlackOptions.of(Optional.empty(), Optional.of("xapp-1"), api),
                Optional.of("xoxb-1"),
                Optional.empty(),
                InstantSource.system(),
                InstantSource.system(),
                Pace.Limits.none(),
                1,
                Map.of()));
  }

  @AfterEach
  void close() throws InterruptedException {
    baraza.close();
    socket.stop();
    slack.stop();
  }

  @Test
  void a_command_is_answered_in_its_acknowledgement_and_malformed_things_do_no_harm()
      throws InterruptedException {
    WebSocket line = socket.line();
    line.send("{\"type\":\"events_api\",\"envelope_id\":\"e0\",\"payload\":{\"type\":7}}");
    assertThat(socket.answer()).contains("\"e0\"");
    line.send("not json at all");
    line.send("{\"type\":\"unheard_of\",\"envelope_id\":\"e1\",\"payload\":{}}");
    assertThat(socket.answer()).contains("\"e1\"");
    line.send(COMMAND.formatted("e2"));
    assertThat(socket.answer()).contains("\"e2\"").contains("payload").contains("ephemeral");
  }

  @Test
  @Timeout(60)
  void an_event_is_acknowledged_once_it_is_kept_and_only_then() throws InterruptedException {
    WebSocket line = socket.line();
    String id = "Ev" + "1".repeat(8_000); // does not fit into what is left of a page
    FullDisk.FULL.over(baraza.store());
    try (Logs logs = Logs.kept()) {
      line.send(JOINED.formatted("e1", id));
      while (logs.lines().stream().noneMatch(it -> it.contains("cannot be written"))) {
        Thread.onSpinWait(); // what comes next is handled beside it
      }
      line.send(COMMAND.formatted("e2"));
      assertThat(socket.answer()).as("the first is not acknowledged").contains("\"e2\"");
    } finally {
      FullDisk.ROOMY.over(baraza.store());
    }
    line.send(JOINED.formatted("e3", id));
    assertThat(socket.answer()).contains("\"e3\"");
  }

  @Test
  void a_line_that_is_lost_or_replaced_comes_back_by_itself() throws InterruptedException {
    WebSocket first = socket.line();
    first.send(COMMAND.formatted("e1"));
    assertThat(socket.answer()).contains("\"e1\"");
    first.closeConnection(1006, "lost");
    WebSocket second = socket.line();
    second.send(COMMAND.formatted("e2"));
    assertThat(socket.answer()).contains("\"e2\"");
    second.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
    WebSocket third = socket.line();
    third.send(COMMAND.formatted("e3"));
    assertThat(socket.answer()).contains("\"e3\"");
  }
}
