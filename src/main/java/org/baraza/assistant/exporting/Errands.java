package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
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
import org.baraza.people.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what may take longer than somebody likes to wait, or Slack does: what is done soon is
 * answered at once, else they are told that it is under way, and later only what went wrong.
 */
public final class Errands {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final Letters letters;
  private final Executor threads;
  private final Duration patience;

  /**
   * Prepares to run errands.
   *
   * @param threads bounded; one that is full refuses
   * @param patience of whoever waits, well below the three seconds that Slack gives
   */
  public Errands(Desk desk, Executor threads, Duration patience) {
    this(new DeskLetters(desk), threads, patience);
  }

  Errands(Letters letters, Executor threads, Duration patience) {
    this.letters = requireNonNull(letters);
    this.threads = requireNonNull(threads);
    this.patience = requireNonNull(patience);
  }

  /** How somebody is told something by its words' key, at once or when they wait no more. */
  interface Letters {
    Reaction whisper(Actor actor, String key);

    void tell(Actor actor, Card card);

    void tell(Actor actor, String key);
  }

  /** What becomes of an errand for whoever sent for it. */
  interface Telling<T> {

    /** What they see of what was done soon. */
    Reaction soon(T done);

    /** What is written to them of what was done late, if anything has to be. */
    Optional<Card> late(T done);

    /** What they see while it is under way. */
    Reaction meanwhile();

    /** What they see when it was not done; {@code key} is that of words which say why. */
    Reaction not(String key);
  }

  /** What came of an errand, and what to say about it. */
  record Done(boolean well, Card said) {
    Done {
      requireNonNull(said);
    }
  }

  /**
   * Runs an errand for somebody who is answered privately.
   *
   * @param meanwhile the key of what is said when it takes longer
   * @param work goes over the network; it must not be inside a transaction
   */
  Reaction run(Actor actor, String meanwhile, Supplier<Done> work) {
    return run(
        actor,
        work,
        new Telling<>() {
          @Override
          public Reaction soon(Done done) {
            return new Reaction.Whisper(done.said());
          }

          @Override
          public Optional<Card> late(Done done) {
            return done.well() ? Optional.empty() : Optional.of(done.said());
          }

          @Override
          public Reaction meanwhile() {
            return letters.whisper(actor, meanwhile);
          }

          @Override
          public Reaction not(String key) {
            return letters.whisper(actor, key);
          }
        });
  }

  /**
   * Runs an errand.
   *
   * @param work goes over the network; it must not be inside a transaction
   */
  <T> Reaction run(Actor actor, Supplier<T> work, Telling<T> telling) {
    CompletableFuture<T> running;
    try {
      running = CompletableFuture.supplyAsync(work, threads);
    } catch (RejectedExecutionException full) {
      return telling.not("export.busy");
    }
    try {
      return telling.soon(running.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      CompletableFuture<T> unused =
          running.whenComplete((done, broken) -> late(actor, telling, done, broken));
      return telling.meanwhile();
    } catch (ExecutionException broken) {
      LOG.error("an errand for {} failed", actor, broken.getCause());
      return telling.not("export.failed");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return telling.not("export.failed");
    }
  }

  private <T> void late(
      Actor actor, Telling<T> telling, @Nullable T done, @Nullable Throwable broken) {
    if (broken != null) {
      LOG.error("an errand for {} failed", actor, broken);
      letters.tell(actor, "export.failed");
    } else if (done != null) {
      telling.late(done).ifPresent(card -> letters.tell(actor, card));
    }
  }
}
