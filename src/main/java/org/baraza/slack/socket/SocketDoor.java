package org.baraza.slack.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.bolt.response.Response;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.slack.desk.FrontDesk;
import org.baraza.slack.door.MalformedPayload;
import org.baraza.slack.door.PayloadReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for what comes over a socket, which Slack has authenticated when it was opened. What is
 * durable is acknowledged; what is not gets no answer, so that Slack delivers events again. Slack's
 * client keeps the connection; a second look at once makes up for the seconds between its looks.
 */
public final class SocketDoor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SocketDoor.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int THREADS = 64;
  private static final int WAITING = 1024;
  private static final long LOOKING_MILLIS = 5_000;
  private static final Duration FINISHING = Duration.ofSeconds(10);

  private final FrontDesk desk;
  private final SocketModeClient client;
  private final ExecutorService threads;
  private final AtomicBoolean greeted = new AtomicBoolean();
  private final AtomicBoolean closing = new AtomicBoolean();

  private SocketDoor(FrontDesk desk, SocketModeClient client, ExecutorService threads) {
    this.desk = desk;
    this.client = client;
    this.threads = threads;
  }

  /**
   * Opens a socket and takes what comes over it.
   *
   * @param appToken {@code xapp-...}
   * @throws CannotConnect if Slack opens none
   */
  public static SocketDoor open(
      Slack slack, String appToken, FrontDesk desk, MeterRegistry figures) {
    ExecutorService threads = threads();
    ExecutorServiceMetrics.monitor(figures, threads, "socket");
    Incoming incoming = new Incoming(threads);
    try {
      SocketModeClient client =
          new SocketModeClientJavaWSImpl(
              slack,
              appToken,
              slack.issueSocketModeUrl(appToken),
              0,
              incoming,
              true,
              true,
              LOOKING_MILLIS);
      SocketDoor door = new SocketDoor(desk, client, threads);
      incoming.goesTo(door);
      client.addWebSocketMessageListener(door::take);
      client.addWebSocketCloseListener((code, why) -> door.lost(code));
      Gauge.builder("baraza.socket.connected", door.greeted, is -> is.get() ? 1 : 0)
          .description("1 while Slack's socket is open")
          .register(figures);
      client.connect();
      return door;
    } catch (IOException | URISyntaxException | RuntimeException refused) {
      threads.shutdownNow();
      throw new CannotConnect(refused);
    }
  }

  private static ExecutorService threads() {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, "slack-socket-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Where the client puts messages: bounded, and taken at once by threads of our own. */
  private static final class Incoming implements SocketModeMessageQueue {
    private final ExecutorService threads;
    private volatile @Nullable SocketDoor door;

    Incoming(ExecutorService threads) {
      this.threads = threads;
    }

    void goesTo(SocketDoor opened) {
      door = opened;
    }

    @Override
    public void add(String message) {
      SocketDoor opened = door;
      if (opened == null) {
        return;
      }
      try {
        threads.execute(() -> opened.process(message));
      } catch (RejectedExecutionException full) {
        log.warn("a message was left to Slack: too much is waiting, or Baraza is stopping");
      }
    }

    @Override
    public @Nullable String poll() {
      return null;
    }
  }

  /** The client deals with what concerns the connection; the rest comes to {@link #take}. */
  private void process(String message) {
    try {
      if (message.contains("\"disconnect\"") && type(message).equals("disconnect")) {
        greeted.set(false);
        log.info("Slack asks to connect anew");
      }
      client.processMessage(message);
    } catch (IOException | RuntimeException failed) {
      log.warn("a message over the socket failed: {}", failed.getClass().getSimpleName());
    }
  }

  private static String type(String message) {
    try {
      return PayloadReader.object(message).path("type").asText("");
    } catch (MalformedPayload malformed) {
      return "";
    }
  }

  private void take(String message) {
    String id = "";
    try {
      JsonNode envelope = PayloadReader.object(message);
      String type = envelope.path("type").asText("");
      if (type.equals("hello")) {
        greeted.set(true);
        log.info("connected to Slack over a socket");
        return;
      }
      id = envelope.path("envelope_id").asText("");
      if (id.isEmpty()) {
        return;
      }
      answer(id, desk.take(PayloadReader.ofSocket(type, envelope.path("payload"))));
    } catch (MalformedPayload malformed) {
      log.warn("acknowledged a malformed message: {}", malformed.why());
      acknowledge(id, "");
    } catch (RuntimeException failed) {
      log.error("a message over the socket failed", failed);
    }
  }

  private void answer(String id, Response response) {
    if (response.getStatusCode() == 200) {
      acknowledge(id, response.getBody() == null ? "" : response.getBody());
    }
  }

  private void acknowledge(String id, String body) {
    if (id.isEmpty()) {
      return;
    }
    ObjectNode acknowledgement = JsonNodeFactory.instance.objectNode().put("envelope_id", id);
    try {
      if (!body.isEmpty()) {
        acknowledgement.set("payload", JSON.readTree(body));
      }
      client.sendWebSocketMessage(acknowledgement.toString());
    } catch (JsonProcessingException | RuntimeException lost) {
      log.warn("an acknowledgement could not be sent; Slack delivers again: {}", lost.getMessage());
    }
  }

  /** Looks at once after a loss, unless the connection never came about: then the client waits. */
  private void lost(int code) {
    if (!closing.get() && greeted.getAndSet(false)) {
      log.warn("the socket was closed with {}; connecting anew", code);
      try {
        threads.execute(client::maintainCurrentSession);
      } catch (RejectedExecutionException full) {
        log.info("the client connects by itself");
      }
    }
  }

  /** Takes nothing more and lets what it has come to its end. */
  @Override
  public void close() {
    closing.set(true);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(FINISHING.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
      client.close();
    } catch (IOException late) {
      log.warn("the socket did not close", late);
    } catch (InterruptedException stopping) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Slack opens no socket. */
  public static final class CannotConnect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotConnect(Exception cause) {
      super(
          "Slack opens no socket (%s). Is SLACK_APP_TOKEN right, does it have the scope"
                  .formatted(cause.getMessage())
              + " connections:write, and is Socket Mode turned on for the app?",
          cause);
    }
  }
}
