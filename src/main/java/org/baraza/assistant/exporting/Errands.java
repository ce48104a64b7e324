package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Outbox;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what may take longer than somebody likes to wait: what is done soon is answered at once,
 * else they are told that it is under way, and later only what went wrong.
 */
public final class Errands {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final Desk desk;
  private final Executor threads;
  private final Duration patience;

  /**
   * Prepares to run errands.
   *
   * @param threads bounded; one that is full refuses
   * @param patience of whoever waits, well below the three seconds that Slack gives
   */
  public Errands(Desk desk, Executor threads, Duration patience) {
    this.desk = requireNonNull(desk);
    this.threads = requireNonNull(threads);
    this.patience = requireNonNull(patience);
  }

  /** What came of an errand, and what to say about it. */
  record Done(boolean well, Card said) {
    Done {
      requireNonNull(said);
    }
  }

  /**
   * Runs an errand.
   *
   * @param work goes over the network; it must not be inside a transaction
   * @param meanwhile the key of what is said when it takes longer
   */
  Reaction run(Actor actor, String meanwhile, Supplier<Done> work) {
    CompletableFuture<Done> running;
    try {
      running = CompletableFuture.supplyAsync(work, threads);
    } catch (RejectedExecutionException full) {
      return desk.whisper(actor, "export.busy");
    }
    try {
      return new Reaction.Whisper(running.get(patience.toMillis(), TimeUnit.MILLISECONDS).said());
    } catch (TimeoutException slow) {
      CompletableFuture<Done> unused =
          running.whenComplete((done, broken) -> late(actor, done, broken));
      return desk.whisper(actor, meanwhile);
    } catch (ExecutionException broken) {
      LOG.error("an errand for {} failed", actor, broken.getCause());
      return desk.whisper(actor, "export.failed");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return desk.whisper(actor, "export.failed");
    }
  }

  private void late(Actor actor, @Nullable Done done, @Nullable Throwable broken) {
    if (broken != null) {
      LOG.error("an errand for {} failed", actor, broken);
      tell(actor, Card.of(desk.words(actor).say("export.failed")));
    } else if (done != null && !done.well()) {
      tell(actor, done.said());
    }
  }

  private void tell(Actor actor, Card card) {
    desk.directory()
        .direct(actor)
        .ifPresent(
            direct ->
                desk.work()
                    .write(
                        records -> {
                          post(records.outbox(), direct, card);
                          return true;
                        }));
  }

  private void post(Outbox outbox, Place direct, Card card) {
    outbox.post(direct, "errand/" + desk.ids().next(), null, card, desk.clock().instant());
  }
}
