package org.baraza.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.baraza.KilledBaraza;

/**
 * Conversations in several channels at once while the processes that hold them are killed, one
 * after the other, and started again. It counts what went wrong and goes on.
 */
final class FaultRun implements AutoCloseable {
  private static final int QUESTIONS = 24;
  private static final int CHANNELS = 4;
  private static final int LATEST_KILL_MILLIS = 120;

  /** A lease ends by itself within a minute; the clocks of all move instead of waiting for it. */
  private static final Duration LEASE = Duration.ofSeconds(61);

  private final FakeSlack slack = new FakeSlack();
  private final Path folder;
  private final ChildProcess.Recipe recipe;
  private final int width;
  private final Random random;
  private final List<ChildProcess> processes = new CopyOnWriteArrayList<>();
  private final List<Channel> channels = new ArrayList<>();
  private final List<String> replies = Collections.synchronizedList(new ArrayList<>());
  private final List<Duration> recoveries = new ArrayList<>();
  private volatile Duration ahead = Duration.ZERO;

  /**
   * Prepares a run.
   *
   * @param database the address of a PostgreSQL database, or nothing for a file in the folder
   * @param width how many processes share the work; one with a file
   */
  FaultRun(Path folder, List<String> database, int width, long seed) {
    this.folder = folder;
    this.recipe = ChildProcess.Recipe.of(folder, slack, QUESTIONS, database);
    this.width = width;
    this.random = new Random(seed);
  }

  FaultRow kills(String name, FaultLedger ledger, int kills) throws SQLException {
    ChildProcess teacher = recipe.first();
    teacher.stop();
    for (int number = 0; number < width; number++) {
      processes.add(recipe.again());
    }
    while (recoveries.size() < kills) {
      conversations(kills);
    }
    FaultLedger.Count count = ledger.count(channels, replies, QUESTIONS);
    return FaultRow.of(name, kills, count, recoveries);
  }

  /** From the first question to the last in some new channels, a kill at each answer. */
  private void conversations(int kills) {
    List<Channel> talking = new ArrayList<>();
    for (int number = 0; number < CHANNELS; number++) {
      Door door = new Door(anyProcess().address(), this::now);
      Channel channel = new Around(slack, door).channel(false, false, "amina");
      channel.facilitator().types("/baraza start many");
      talking.add(channel);
    }
    channels.addAll(talking);
    talking.forEach(channel -> channel.asks(asks(1)));
    for (int question = 1; question <= QUESTIONS; question++) {
      int number = question;
      CompletableFuture<Long> back =
          recoveries.size() < kills
              ? killedWithin(random.nextInt(LATEST_KILL_MILLIS))
              : CompletableFuture.completedFuture(0L);
      List<CompletableFuture<Void>> answers =
          talking.stream()
              .map(channel -> CompletableFuture.runAsync(() -> answer(channel, number, back)))
              .toList();
      answers.forEach(CompletableFuture::join);
      talking.forEach(channel -> seesWhatFollows(channel, number));
      long killed = back.join();
      if (killed != 0) {
        recoveries.add(Duration.ofNanos(System.nanoTime() - killed));
      }
    }
  }

  /** Kills a process and starts another; answers with the moment of the kill. */
  private CompletableFuture<Long> killedWithin(int millis) {
    int doomed = random.nextInt(width);
    Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(
        () -> {
          processes.get(doomed).kill();
          long killed = System.nanoTime();
          if (width > 1) {
            leasesEnd();
          }
          processes.set(doomed, recipe.again());
          return killed;
        },
        later);
  }

  /** Until it is acknowledged: Slack delivers events again, and people tap again. */
  private void answer(Channel channel, int number, CompletableFuture<Long> back) {
    Member facilitator = channel.facilitator();
    Member.Typed typed = number % 3 == 0 ? null : facilitator.writesLate("Answer " + number);
    Room.Message asked = channel.asked(asks(number));
    // Whoever taps again does so on the screen that they had: the answer may have come through.
    ObjectNode screen = asked.payload.deepCopy();
    boolean acknowledged = false;
    while (!acknowledged) {
      channel.workspace.door().movesTo(anyProcess().address());
      try {
        if (typed == null) {
          Tap.stale(facilitator, asked, screen, "Yes");
          acknowledged = true;
        } else {
          acknowledged = facilitator.delivery(typed) == 200;
        }
      } catch (UncheckedIOException killed) {
        back.join();
      }
    }
    if (typed != null) {
      replies.add(typed.ts());
    }
  }

  private static void seesWhatFollows(Channel channel, int number) {
    if (number < QUESTIONS) {
      channel.asks(asks(number + 1));
    } else {
      channel.shows("%d of %d".formatted(QUESTIONS, QUESTIONS));
    }
  }

  private ChildProcess anyProcess() {
    return processes.get(replies.size() % width);
  }

  private Instant now() {
    return InstantSource.system().instant().plus(ahead);
  }

  private void leasesEnd() {
    Duration further = ahead.plus(LEASE);
    try {
      Path fresh =
          Files.writeString(folder.resolve("ahead.part"), Long.toString(further.toSeconds()));
      Files.move(fresh, folder.resolve(KilledBaraza.AHEAD), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    ahead = further;
  }

  static String asks(int question) {
    return "Question %d, please?".formatted(question);
  }

  @Override
  public void close() {
    processes.forEach(ChildProcess::kill);
    slack.close();
  }

  /** Nobody knows when a process that is being killed is at rest: what is seen is waited for. */
  private record Around(FakeSlack slack, Door door) implements Workspace {
    @Override
    public void rest() {}
  }
}
