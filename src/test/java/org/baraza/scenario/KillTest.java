package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.baraza.scenario.Room.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Baraza's process is killed at random moments of a conversation and started again: what it has
 * acknowledged stands once, and what it asks is asked once.
 */
class KillTest {
  private static final int QUESTIONS = 14;
  private static final int UNTIL_THEN_STOPPED_WELL = 4;
  private static final int LATEST_KILL_MILLIS = 60;
  private static final long SEED = 20260504;

  private final FakeSlack slack = new FakeSlack();
  private final Random random = new Random(SEED);
  private final List<String> replies = new ArrayList<>();
  private @Nullable ChildProcess child;

  @AfterEach
  void close() {
    if (child != null) {
      child.kill();
    }
    slack.close();
  }

  @Test
  @Timeout(240)
  void what_was_acknowledged_stands_once_and_every_question_was_asked_once(@TempDir Path folder)
      throws SQLException {
    ChildProcess.Recipe recipe = ChildProcess.Recipe.of(folder, slack, QUESTIONS);
    ChildProcess first = recipe.first();
    child = first;
    Door door = new Door(first.address(), InstantSource.system());
    Channel channel = new Around(slack, door).channel(false, false, "amina");
    Member facilitator = channel.facilitator();
    facilitator.types("/baraza start many");
    for (int number = 1; number <= QUESTIONS; number++) {
      channel.asks("Question %d, please?".formatted(number));
      if (number == UNTIL_THEN_STOPPED_WELL) {
        first.stop();
        startAgain(recipe, door);
      }
      answer(facilitator, number, killSoon(number, recipe, door));
    }
    channel.shows("%d of %d".formatted(QUESTIONS, QUESTIONS));
    untilNothingWaits(folder); // what is shown already may be noted a moment later
    everyQuestionWasPostedOnce(channel);
    everyAnswerStandsOnce(folder);
    assertThat(slack.problems()).isEmpty();
  }

  /** Kills the process within a moment, and starts it again. */
  private CompletableFuture<Void> killSoon(int number, ChildProcess.Recipe recipe, Door door) {
    ChildProcess running = child;
    if (number < UNTIL_THEN_STOPPED_WELL || running == null) {
      return CompletableFuture.completedFuture(null);
    }
    int delay = random.nextInt(LATEST_KILL_MILLIS);
    Executor later = CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS);
    return CompletableFuture.runAsync(
        () -> {
          running.kill();
          startAgain(recipe, door);
        },
        later);
  }

  private void startAgain(ChildProcess.Recipe recipe, Door door) {
    ChildProcess started = recipe.again();
    child = started;
    door.movesTo(started.address());
  }

  /** Answers, and does so again until it is acknowledged: Slack repeats events, people taps. */
  private void answer(Member facilitator, int number, CompletableFuture<Void> restarted) {
    boolean tapped = number % 3 == 0;
    Member.Typed typed = tapped ? null : facilitator.writesLate("Answer " + number);
    if (typed != null) {
      replies.add(typed.ts());
    }
    Message asked = question(facilitator.channel, number);
    // Whoever taps again does so on the screen that they had: the answer may have come through.
    ObjectNode screen = asked.payload.deepCopy();
    boolean acknowledged = false;
    while (!acknowledged) {
      try {
        if (typed == null) {
          Tap.stale(facilitator, asked, screen, "Yes");
          acknowledged = true;
        } else {
          acknowledged = facilitator.delivery(typed) == 200;
        }
      } catch (UncheckedIOException killed) {
        restarted.join();
      }
    }
    restarted.join();
  }

  private static Message question(Channel channel, int number) {
    return channel.asked("Question %d, please?".formatted(number));
  }

  private void everyQuestionWasPostedOnce(Channel channel) {
    List<Message> posted = channel.byBaraza();
    for (int number = 1; number <= QUESTIONS; number++) {
      String asks = "Question %d, please?".formatted(number);
      assertThat(posted.stream().filter(message -> message.words().contains(asks)))
          .as(asks)
          .hasSize(1);
    }
    List<String> ids = posted.stream().map(message -> message.dispatchId).toList();
    assertThat(new HashSet<>(ids)).doesNotContain("").hasSameSizeAs(ids);
  }

  private static void untilNothingWaits(Path folder) throws SQLException {
    try (Connection connection = open(folder);
        Statement statement = connection.createStatement()) {
      while (count(statement, "outbox where state = 'waiting'") > 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static Connection open(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("baraza.db"));
  }

  private void everyAnswerStandsOnce(Path folder) throws SQLException {
    try (Connection connection = open(folder);
        Statement statement = connection.createStatement()) {
      for (String reply : replies) {
        assertThat(count(statement, "answer where reply = '%s'".formatted(reply))).isOne();
      }
      assertThat(count(statement, "answer")).isEqualTo(QUESTIONS);
      assertThat(count(statement, "answer where status = 'current'")).isEqualTo(QUESTIONS);
      assertThat(count(statement, "post where message_key like '%/turn/%'")).isEqualTo(QUESTIONS);
      assertThat(count(statement, "post where ts is null")).isZero();
    }
  }

  private static int count(Statement statement, String what) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Nobody knows when a process that is being killed is at rest: what is seen is waited for. */
  private record Around(FakeSlack slack, Door door) implements Workspace {
    @Override
    public void rest() {}
  }
}
