package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Baraza's process is killed at random moments while letters go out: each arrives once. */
class KilledLettersTest {
  private static final int PEOPLE = 10;
  private static final int KILLS = 4;
  private static final int LATEST_KILL_MILLIS = 500;
  private static final long SEED = 20260508;
  private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-05-08T07:00:00Z");

  private final FakeSlack slack = new FakeSlack();
  private final Random random = new Random(SEED);
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
  void every_letter_arrives_once(@TempDir Path folder) {
    ChildProcess.Recipe recipe = ChildProcess.Recipe.of(folder, slack, 1);
    ChildProcess first = recipe.first(MONDAY);
    child = first;
    Around around = new Around(slack, new Door(first.address(), InstantSource.system()));
    List<String> people = IntStream.range(0, PEOPLE).mapToObj("person%d"::formatted).toList();
    promise(around.channel(false, false, people.toArray(String[]::new)), people);
    first.stop();
    for (int kill = 0; kill < KILLS; kill++) {
      // Later each time, so that what a killed process had begun is taken up at once.
      ChildProcess killed = recipe.again(FRIDAY.plus(Duration.ofMinutes(2L * kill)));
      child = killed;
      after(random.nextInt(LATEST_KILL_MILLIS), killed::kill);
    }
    ChildProcess last = recipe.again(FRIDAY.plus(Duration.ofHours(1)));
    child = last;
    List<Channel> letters =
        people.stream()
            .map(person -> new Channel(around, slack.direct(FakeSlack.idOf(person))))
            .toList();
    letters.forEach(direct -> direct.shows("A small reminder"));
    last.stop();
    for (Channel direct : letters) {
      assertThat(direct.byBaraza()).as(direct.everything()).hasSize(1);
    }
    List<String> ids = letters.stream().map(direct -> direct.byBaraza().get(0).dispatchId).toList();
    assertThat(new HashSet<>(ids)).doesNotContain("").hasSize(PEOPLE);
    assertThat(slack.problems()).isEmpty();
  }

  private static void promise(Channel channel, List<String> people) {
    for (String person : people) {
      Member member = channel.member(person);
      member.types("/commit weigh the sacks of %s by 8 May 2026".formatted(person));
      member.isTold("This is what I understood");
      member.taps("Post it");
      channel.shows("weigh the sacks of " + person);
    }
  }

  private static void after(int millis, Runnable work) {
    Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    CompletableFuture.runAsync(work, later).join();
  }

  /** Nobody knows when a process that is being killed is at rest: what is seen is waited for. */
  private record Around(FakeSlack slack, Door door) implements Workspace {
    @Override
    public void rest() {}
  }
}
