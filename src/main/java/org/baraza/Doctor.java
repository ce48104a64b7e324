package org.baraza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.baraza.flow.reading.PromptReading;
import org.baraza.store.Condition;
import org.baraza.store.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Looks at everything that Baraza needs, and says what to do about what is wrong. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks prompts, database, clock, token and scopes, and says what to do. It changes nothing",
      "and can be used while Baraza runs. Exits with 1 if something is wrong."
    })
final class Doctor implements Callable<Integer> {
  private static final Duration CLOCKS = Duration.ofSeconds(30);
  private static final long LITTLE_ROOM = 200L * 1024 * 1024;

  /** Something that was looked at. */
  record Finding(Level level, String what, String advice) {
    enum Level {
      OK,
      LOOK,
      WRONG
    }

    static Finding ok(String what) {
      return new Finding(Level.OK, what, "");
    }

    static Finding look(String what, String advice) {
      return new Finding(Level.LOOK, what, advice);
    }

    static Finding wrong(String what, String advice) {
      return new Finding(Level.WRONG, what, advice);
    }

    @Override
    public String toString() {
      String line = "%-6s %s".formatted(level.name().toLowerCase(Locale.ROOT), what);
      return advice.isEmpty() ? line : line + System.lineSeparator() + "       -> " + advice;
    }
  }

  @Override
  public Integer call() {
    List<Finding> findings = findings(Main.settings(), Manifest.FILE, InstantSource.system());
    findings.forEach(System.out::println);
    boolean wrong = findings.stream().anyMatch(it -> it.level() == Finding.Level.WRONG);
    return wrong ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  static List<Finding> findings(Settings settings, Path manifest, InstantSource clock) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok("settings can be read"));
    findings.addAll(prompts(settings));
    findings.addAll(database(settings, clock));
    findings.addAll(new SlackCheck(settings, manifest, clock).findings());
    return findings;
  }

  private static List<Finding> prompts(Settings settings) {
    PromptReading reading = Prompts.read(settings.prompts());
    return reading.problems().isEmpty()
        ? List.of(Finding.ok("prompts in %s are sound".formatted(settings.prompts())))
        : List.of(
            Finding.wrong(
                "%d problems in %s".formatted(reading.problems().size(), settings.prompts()),
                "\"check\" lists them; Baraza does not start with them"));
  }

  private static List<Finding> database(Settings settings, InstantSource clock) {
    StoreOptions options = Stores.options(settings);
    List<Finding> findings = new ArrayList<>();
    try {
      Condition condition = Condition.of(options);
      findings.add(
          condition.sound()
              ? Finding.ok("database: " + condition.product())
              : Finding.wrong(
                  "database: " + condition.product() + ", and its file is damaged",
                  "stop Baraza and put the last backup in its place"));
      if (condition.pending() > 0) {
        findings.add(
            Finding.look(
                "the database's tables are %d steps behind".formatted(condition.pending()),
                "the next start brings them up to date; make a backup before"));
      }
      condition.time().ifPresent(time -> findings.add(time("the database", time, clock.instant())));
    } catch (StoreUnavailable away) {
      Throwable cause = away.getCause() == null ? away : away.getCause();
      findings.add(
          Finding.wrong(
              "the database cannot be reached: " + cause.getMessage(),
              "is DATABASE_URL right, the server up, and the account allowed in?"));
    }
    if (options instanceof StoreOptions.Sqlite) {
      findings.add(folder(settings.data().toAbsolutePath()));
    }
    return findings;
  }

  private static Finding folder(Path folder) {
    try {
      Path existing = nearest(folder);
      if (!Files.isWritable(existing)) {
        return Finding.wrong(
            folder + " cannot be written to", "give it to the user under whom Baraza runs");
      }
      long room = Files.getFileStore(existing).getUsableSpace();
      return room < LITTLE_ROOM
          ? Finding.look(
              "only %d MB are left for %s".formatted(room / 1024 / 1024, folder),
              "make room: a full disk makes Baraza refuse everything")
          : Finding.ok("%s can be written to".formatted(folder));
    } catch (IOException failed) {
      return Finding.wrong(folder + " cannot be looked at", String.valueOf(failed.getMessage()));
    }
  }

  /** The folder itself, or that in which it will be made. */
  private static Path nearest(Path folder) {
    Path parent = folder.getParent();
    return Files.exists(folder) || parent == null ? folder : nearest(parent);
  }

  /** How far somebody's clock is from ours. */
  static Finding time(String whose, Instant theirs, Instant ours) {
    Duration apart = Duration.between(theirs, ours).abs();
    return apart.compareTo(CLOCKS) > 0
        ? Finding.wrong(
            "this computer's clock and that of %s are %d s apart"
                .formatted(whose, apart.toSeconds()),
            "set it by NTP: Slack's requests are refused when clocks differ")
        : Finding.ok("this computer's clock agrees with that of " + whose);
  }
}
