package org.baraza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.RunningBaraza.Surroundings;
import org.baraza.flow.FlowBook;
import org.baraza.flow.reading.PromptFile;

/** Baraza as a process of its own, which a test kills and starts again on the same data. */
public final class KilledBaraza {
  /** What stands before the address on the line that says that it listens. */
  public static final String LISTENING = "listening on ";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private KilledBaraza() {}

  /** Holds how many seconds both clocks are ahead, so that a test can move them from outside. */
  public static final String AHEAD = "ahead";

  /**
   * Takes the folder of the data, the base of the Web API, the secret, how many questions, the
   * address of a database, and people's time at the start; the last two may be empty.
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    InstantSource clock = () -> InstantSource.system().instant().plusSeconds(ahead(folder));
    RunningBaraza baraza =
        RunningBaraza.start(
            new Surroundings(
                folder,
                Optional.of(arguments[4]).filter(address -> !address.isEmpty()),
                Surroundings.slack(arguments[2], URI.create(arguments[1]), PATIENCE),
                book(Integer.parseInt(arguments[3])),
                people(arguments[5], clock),
                clock));
    System.out.println(LISTENING + baraza.url());
    Thread.currentThread().join();
  }

  private static InstantSource people(String first, InstantSource clock) {
    if (first.isEmpty()) {
      return clock;
    }
    Duration apart = Duration.between(clock.instant(), Instant.parse(first));
    return () -> clock.instant().plus(apart);
  }

  private static long ahead(Path folder) {
    try {
      Path kept = folder.resolve(AHEAD);
      return Files.exists(kept) ? Long.parseLong(Files.readString(kept).strip()) : 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A flow of many questions, in turn with words and with yes or no. */
  private static FlowBook book(int questions) {
    StringBuilder flow =
        new StringBuilder(
            """
            flow: many
            repeats: once
            title: Many questions
            about: Many questions, one after the other.
            minutes: 5
            source: {guide: Tests, section: Kills}
            questions:
            """);
    for (int number = 1; number <= questions; number++) {
      flow.append(
          """
            - id: q%d
              kind: %s
              %s
              label: Question %d
              ask: Question %d, please?
              tip: None.
              why: None.
          """
              .formatted(
                  number,
                  number % 3 == 0 ? "yes or no" : "short text",
                  number % 3 == 0 ? "" : "example: None.",
                  number,
                  number));
    }
    flow.append("summary: [{id: all, text: \"{q1}\"}]\n");
    List<PromptFile> files = new ArrayList<>(TestPrompts.files());
    files.removeIf(file -> !file.path().contains("/en/words/"));
    files.add(new PromptFile("prompts/en/language.yaml", "name: English\nlocale: en-GB\n"));
    files.add(new PromptFile("prompts/en/flows.yaml", "order: [many]\n"));
    files.add(new PromptFile("prompts/en/exchange-visit/many.yaml", flow.toString()));
    return TestPrompts.book(files);
  }
}
