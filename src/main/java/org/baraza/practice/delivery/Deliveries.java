package org.baraza.practice.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.baraza.practice.space.Ids;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.Space;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers to the app: one lane for each person keeps what they did in its order. Events are kept
 * until they are confirmed and retried as Slack does; all else is sent once.
 */
public final class Deliveries implements AutoCloseable {
  /** Slack retries at once, after a minute, and after five. */
  public static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_SECONDS_IN_A_LANE = 20;
  private static final int THREADS = 8;

  private final Space space;
  private final InstantSource realTime;
  private final List<Duration> retries;
  private final AppClient client;
  private final CompletableFuture<URI> app = new CompletableFuture<>();
  private final Map<String, CompletableFuture<?>> lanes = new ConcurrentHashMap<>();
  private final InFlight inFlight = new InFlight();
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "practice-delivery");
            thread.setDaemon(true);
            return thread;
          });

  public Deliveries(
      Space space, Signature signature, InstantSource realTime, List<Duration> retries) {
    this.space = space;
    this.realTime = realTime;
    this.retries = List.copyOf(retries);
    this.client = new AppClient(signature, realTime, PATIENCE);
  }

  /** Begins to deliver, with what an earlier run could not finish. */
  public void start(URI appEventsUrl) {
    app.complete(appEventsUrl);
    space
        .read(state -> List.copyOf(state.undelivered().values()))
        .forEach(envelope -> inLane(Slack.BOT_USER, () -> attempt(envelope, 0, "")));
  }

  /** Sends an event of the Events API; {@code lane} is who caused it. */
  public void event(String lane, ObjectNode event) {
    ObjectNode envelope = envelope(event);
    space.change(state -> state.undelivered().put(Json.text(envelope, "event_id"), envelope));
    inLane(lane, () -> attempt(envelope, 0, ""));
  }

  /** Sends a command or an interaction once; completes with the answer. */
  public CompletableFuture<Answer> request(String lane, Supplier<Outgoing> outgoing) {
    CompletableFuture<Answer> result = new CompletableFuture<>();
    inLane(lane, () -> result.complete(client.post(app.join(), outgoing.get(), Map.of())));
    return result.completeOnTimeout(
        Answer.none("http_timeout"), MOST_SECONDS_IN_A_LANE, TimeUnit.SECONDS);
  }

  /** Sends a request past the lane, for what must not wait, such as suggestions while typing. */
  public Answer now(Outgoing outgoing) {
    return client.post(app.join(), outgoing, Map.of());
  }

  /** Completes when nothing is on its way to the app; later retries don't count. */
  public CompletableFuture<@Nullable Void> quiet() {
    return inFlight.none();
  }

  private void inLane(String lane, Runnable task) {
    inFlight.began();
    lanes.compute(
        lane,
        (name, tail) -> {
          CompletableFuture<?> before = tail == null ? app : tail;
          return before.handleAsync((done, failure) -> run(task), threads);
        });
  }

  private boolean run(Runnable task) {
    try {
      task.run();
      return true;
    } catch (RejectedExecutionException e) {
      LOG.debug("closing: what was not confirmed is sent again at the next start");
      return false;
    } catch (RuntimeException e) {
      LOG.error("a delivery to the app failed", e);
      return false;
    } finally {
      inFlight.ended();
    }
  }

  private void attempt(ObjectNode envelope, int earlier, String reason) {
    Map<String, String> headers =
        earlier == 0
            ? Map.of()
            : Map.of(
                "X-Slack-Retry-Num", Integer.toString(earlier), "X-Slack-Retry-Reason", reason);
    Answer answer = client.post(app.join(), Outgoing.event(envelope), headers);
    if (answer.ok() || earlier == retries.size()) {
      String id = Json.text(envelope, "event_id");
      if (!answer.ok()) {
        LOG.warn("the app did not take event {}: {}", id, answer.reason());
      }
      space.change(state -> state.undelivered().remove(id));
      return;
    }
    Duration delay = retries.get(earlier);
    Runnable retry = () -> attempt(envelope, earlier + 1, answer.reason());
    if (delay.isZero()) {
      retry.run();
    } else {
      var unused = threads.schedule(retry, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private ObjectNode envelope(ObjectNode event) {
    ObjectNode envelope =
        Json.object()
            .put("token", "practice")
            .put("team_id", Slack.TEAM)
            .put("api_app_id", Slack.APP)
            .put("type", "event_callback")
            .put("event_id", Ids.next("Ev"))
            .put("event_time", realTime.instant().getEpochSecond())
            .put("is_ext_shared_channel", false)
            .put("event_context", Ids.next("EC-"));
    envelope.set("event", event);
    ObjectNode authorization = envelope.putArray("authorizations").addObject();
    authorization.putNull("enterprise_id").put("team_id", Slack.TEAM);
    authorization.put("user_id", Slack.BOT_USER).put("is_bot", true);
    authorization.put("is_enterprise_install", false);
    return envelope;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
