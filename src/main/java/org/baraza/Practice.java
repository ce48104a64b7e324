package org.baraza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.assistant.delivery.Pace;
import org.baraza.assistant.exporting.Importing;
import org.baraza.assistant.listing.AddingToPlan;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Words;
import org.baraza.practice.PracticeClock;
import org.baraza.practice.PracticeOptions;
import org.baraza.practice.PracticeWords;
import org.baraza.practice.PracticeWorkspace;
import org.baraza.slack.SlackEdge;
import org.baraza.slack.SlackOptions;
import org.baraza.slack.web.WebOptions;
import org.baraza.slack.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Baraza with its practice workspace, on this machine alone. */
final class Practice implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Practice.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final String TOKEN = "xoxb-practice-workspace";
  private static final Duration REST = Duration.ofSeconds(20);

  private final PracticeWorkspace workspace;
  private final Application application;

  private Practice(PracticeWorkspace workspace, Application application) {
    this.workspace = workspace;
    this.application = application;
  }

  /** Starts both, which talk to each other over signed HTTP as Baraza and Slack do. */
  static Practice start(Settings settings, FlowBook book, InstantSource realTime) {
    Path kept = settings.data().resolve("practice-clock");
    PeoplesClock clock = new PeoplesClock(realTime, ahead(kept));
    WebServer web =
        WebServer.bind(
            WebOptions.on(LOOPBACK, settings.port(), settings.metricsToken().orElse(null)));
    URI base = URI.create("http://localhost:" + web.url().getPort() + "/");
    String secret = UUID.randomUUID().toString();
    Stepping stepping = new Stepping(clock, kept);
    Words words = book.words(settings.language());
    PracticeWorkspace workspace =
        new PracticeWorkspace(options(settings, secret, realTime, words), stepping, words(words));
    Application application =
        Application.start(
            new Application.Parts(
                settings,
                () -> book,
                web,
                SlackOptions.of(secret, base.resolve("practice/api/")),
                Optional.of(TOKEN),
                Optional.empty(),
                clock,
                realTime,
                Pace.Limits.none(),
                1,
                workspace.servlets()));
    application.catchUp();
    stepping.over(application, workspace);
    workspace.start(
        URI.create("http://" + LOOPBACK + ":" + web.url().getPort() + SlackEdge.PATH), base);
    Practice practice = new Practice(workspace, application);
    if (workspace.isNew()) {
      new SamplePlans(workspace, stepping::rest, words).play();
    }
    return practice;
  }

  private static PracticeOptions options(
      Settings settings, String secret, InstantSource realTime, Words words) {
    return new PracticeOptions(
        settings.data().resolve("practice.json"),
        secret,
        TOKEN,
        realTime,
        List.of(command("baraza", words), command("commit", words), command("plan", words)),
        List.of(
            new PracticeOptions.MessageShortcut(
                "turn-into-commitment", words.label("practice.shortcuts.turn-into-commitment")),
            new PracticeOptions.MessageShortcut(
                AddingToPlan.SHORTCUT, words.label("practice.shortcuts.add-to-plan")),
            new PracticeOptions.MessageShortcut(
                Importing.SHORTCUT, words.label("practice.shortcuts.import-plan"))));
  }

  private static PracticeOptions.SlashCommand command(String name, Words words) {
    String key = "practice.commands." + name;
    return new PracticeOptions.SlashCommand(
        "/" + name, words.label(key + ".hint"), words.label(key + ".description"));
  }

  private static PracticeWords words(Words words) {
    Map<String, String> byKey = new LinkedHashMap<>();
    String prefix = "practice.";
    for (String key : words.keys()) {
      if (key.startsWith(prefix)) {
        byKey.put(key.substring(prefix.length()), words.phrase(key).source());
      }
    }
    return new PracticeWords(byKey);
  }

  private static Duration ahead(Path kept) {
    try {
      return Files.exists(kept) ? Duration.parse(Files.readString(kept).strip()) : Duration.ZERO;
    } catch (IOException | DateTimeParseException unreadable) {
      LOG.warn("{} cannot be read; the practice clock shows real time", kept);
      return Duration.ZERO;
    }
  }

  URI url() {
    return URI.create("http://localhost:" + application.url().getPort() + "/");
  }

  PracticeWorkspace workspace() {
    return workspace;
  }

  Application application() {
    return application;
  }

  @Override
  public void close() {
    workspace.close();
    application.close();
  }

  /** Moves people's time through each moment at which something is due. */
  private static final class Stepping implements PracticeClock {
    private static final int MOST_STEPS = 10_000;

    private record Running(Application application, PracticeWorkspace workspace) {}

    private final PeoplesClock clock;
    private final Path kept;
    private final AtomicReference<Running> running = new AtomicReference<>();

    Stepping(PeoplesClock clock, Path kept) {
      this.clock = clock;
      this.kept = kept;
    }

    void over(Application application, PracticeWorkspace workspace) {
      running.set(new Running(application, workspace));
    }

    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public Optional<Instant> nextDue() {
      return Optional.ofNullable(running.get())
          .flatMap(it -> it.application().scheduling().nextDue());
    }

    @Override
    public synchronized void moveTo(Instant target) {
      for (int step = 0; step < MOST_STEPS; step++) {
        Optional<Instant> due = nextDue().filter(moment -> !moment.isAfter(target));
        if (due.isEmpty()) {
          break;
        }
        clock.moveTo(due.get());
        runDue();
      }
      clock.moveTo(target);
      runDue();
      keep();
    }

    private void runDue() {
      Optional.ofNullable(running.get()).ifPresent(it -> it.application().scheduling().runDue());
      rest();
    }

    /** Waits until everything that was to be said has been said. */
    void rest() {
      Running now = running.get();
      if (now == null) {
        return;
      }
      try {
        now.workspace().quiet().join();
        if (!now.application().deliveries().awaitRest(REST)) {
          LOG.warn("messages are still on their way after {}", REST);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private void keep() {
      try {
        Files.createDirectories(kept.toAbsolutePath().getParent());
        Files.writeString(kept, clock.ahead().toString());
      } catch (IOException failed) {
        throw new UncheckedIOException("cannot keep the practice clock in " + kept, failed);
      }
    }
  }
}
