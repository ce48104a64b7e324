package org.baraza;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.delivery.Pace;
import org.baraza.flow.FlowBook;
import org.baraza.slack.SlackOptions;
import org.baraza.slack.web.WebOptions;
import org.baraza.slack.web.WebServer;
import org.baraza.store.FullDisk;

/** The whole application on a file of its own, for tests that come through the front door. */
public final class RunningBaraza implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration REST = Duration.ofSeconds(20);

  private final Application application;

  private RunningBaraza(Application application) {
    this.application = application;
  }

  /**
   * What differs from test to test.
   *
   * @param data the folder of the database
   * @param databaseUrl a PostgreSQL database instead
   */
  public record Surroundings(
      Path data,
      Optional<String> databaseUrl,
      SlackOptions slack,
      FlowBook book,
      InstantSource peoplesTime,
      InstantSource realTime) {

    /** On a file. */
    public Surroundings(
        Path data,
        SlackOptions slack,
        FlowBook book,
        InstantSource peoplesTime,
        InstantSource realTime) {
      this(data, Optional.empty(), slack, book, peoplesTime, realTime);
    }

    /** How Slack is reached when its answers are waited for so long. */
    public static SlackOptions slack(String secret, URI api, Duration patience) {
      return new SlackOptions(secret, api, patience, patience);
    }
  }

  public static RunningBaraza start(Surroundings around) {
    return start(around, Pace.Limits.none());
  }

  public static RunningBaraza start(Surroundings around, Pace.Limits pace) {
    WebServer web = WebServer.bind(WebOptions.on(LOOPBACK, 0, null));
    Application application =
        Application.start(
            new Application.Parts(
                settings(around),
                around::book,
                web,
                around.slack(),
                Optional.of("xoxb-test"),
                Optional.empty(),
                around.peoplesTime(),
                around.realTime(),
                pace,
                // Where nobody moves people's clock by itself, as in production.
                around.peoplesTime() == around.realTime() ? 4 : 1,
                Map.of()));
    application.catchUp();
    return new RunningBaraza(application);
  }

  private static Settings settings(Surroundings around) {
    return new Settings(
        0,
        LOOPBACK,
        around.data(),
        around.databaseUrl(),
        SlackSettings.at(around.slack().api()),
        TestPrompts.REAL,
        FlowBook.ENGLISH,
        "UGX",
        Optional.empty());
  }

  public URI url() {
    return application.url();
  }

  /** Leaves the database no room, or gives it room again. */
  public void disk(FullDisk disk) {
    disk.over(application.store());
  }

  /** Waits until nothing is on its way to Slack, except what waits for its time. */
  public void rest() {
    try {
      if (!application.deliveries().awaitRest(REST)) {
        throw new AssertionError("messages are still on their way");
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Looks at the lanes whose time has come. */
  public void runDueWakes() {
    application.scheduling().runDueWakes();
    application.scheduling().sweep();
    rest();
  }

  /** The earliest moment of people's time that is waited for. */
  public Optional<Instant> nextDue() {
    return application.scheduling().nextDue();
  }

  /** Does all that is due by people's time. */
  public void runDueMoments() {
    application.scheduling().runDue();
    rest();
  }

  @Override
  public void close() {
    application.close();
  }
}
