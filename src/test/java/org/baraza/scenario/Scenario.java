package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.RunningBaraza;
import org.baraza.RunningBaraza.Surroundings;
import org.baraza.assistant.delivery.Pace;
import org.baraza.flow.FlowBook;
import org.baraza.store.FullDisk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A workspace with Baraza in it, shared by the tests of a class: each takes channels of its own. A
 * test fails if Baraza sent what Slack would refuse, or logged what people said or a secret.
 */
final class Scenario implements Workspace, AfterEachCallback, AfterAllCallback {
  /** How long Baraza waits for Slack here; far more than an answer takes on this machine. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final List<String> SECRETS = List.of("xoxb-", Door.SECRET, "/response/");
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  final SettableClock peoplesTime = new SettableClock(NOW);
  final SettableClock realTime = new SettableClock(NOW);
  final FakeSlack slack = new FakeSlack();
  private final Logs logs = Logs.kept();
  private final Path data;
  private final Pace.Limits pace;
  private RunningBaraza baraza;
  final Door door;

  private final Optional<String> databaseUrl;

  private Scenario(FlowBook book, Optional<String> databaseUrl, Pace.Limits pace) {
    this.databaseUrl = databaseUrl;
    this.pace = pace;
    try {
      data = Files.createTempDirectory("baraza-scenario");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    baraza = start(book);
    door = new Door(baraza.url(), realTime);
  }

  static Scenario with(FlowBook book) {
    return new Scenario(book, Optional.empty(), Pace.Limits.none());
  }

  /** The same on PostgreSQL. */
  static Scenario with(FlowBook book, String databaseUrl) {
    return new Scenario(book, Optional.of(databaseUrl), Pace.Limits.none());
  }

  /** Where Baraza may say no more in a while than Slack lets it. */
  static Scenario atSlacksPace(FlowBook book) {
    return new Scenario(book, Optional.empty(), Pace.Limits.slack());
  }

  private RunningBaraza start(FlowBook book) {
    return RunningBaraza.start(
        new Surroundings(
            data,
            databaseUrl,
            Surroundings.slack(Door.SECRET, slack.api(), PATIENCE),
            book,
            peoplesTime,
            realTime),
        pace);
  }

  /** Stops Baraza in good order and starts it on the same data. */
  void restartsWith(FlowBook book) {
    restartsWith(book, () -> {});
  }

  /** The same, after something has happened to the data. */
  void restartsWith(FlowBook book, Runnable meanwhile) {
    baraza.close();
    meanwhile.run();
    baraza = start(book);
    door.movesTo(baraza.url());
  }

  Channel channel() {
    return channel(false, false, "amina", "okello");
  }

  Channel privateChannel() {
    return channel(true, false, "amina", "okello");
  }

  /** A direct message between a person and Baraza. */
  Channel directMessage(String name) {
    return channel(true, true, name);
  }

  /** Where Baraza writes to a person alone. */
  Channel directly(String name) {
    return new Channel(this, slack.direct(FakeSlack.idOf(name)));
  }

  /** People's time goes on, through every moment at which something is due. */
  void passes(Duration time) {
    Instant end = peoplesTime.instant().plus(time);
    Optional<Instant> due = baraza.nextDue().filter(moment -> !moment.isAfter(end));
    while (due.isPresent()) {
      peoplesTime.movesTo(due.get());
      baraza.runDueMoments();
      due = baraza.nextDue().filter(moment -> !moment.isAfter(end));
    }
    peoplesTime.movesTo(end);
    baraza.runDueMoments();
  }

  @Override
  public FakeSlack slack() {
    return slack;
  }

  @Override
  public Door door() {
    return door;
  }

  @Override
  public void rest() {
    baraza.rest();
  }

  /** Real time goes on: lanes whose time has come are looked at. */
  void waits(Duration time) {
    realTime.moves(time);
    slack.passes(time);
    baraza.runDueWakes();
  }

  /** Leaves the database no room, or gives it room again. */
  void disk(FullDisk disk) {
    baraza.disk(disk);
  }

  Path database() {
    return data.resolve("baraza.db");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Optional<Throwable> failure = context.getExecutionException();
    List<String> problems = slack.problems();
    List<String> heard = slack.heard();
    List<String> logged = logs.taken();
    if (failure.isEmpty()) {
      Logs.holdNone(logged, heard);
      Logs.holdNone(logged, SECRETS);
      assertThat(problems).as("what Slack would refuse").isEmpty();
    }
  }

  @Override
  public void afterAll(@Nullable ExtensionContext context) {
    baraza.close();
    logs.close();
    slack.close();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(Scenario::delete);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
