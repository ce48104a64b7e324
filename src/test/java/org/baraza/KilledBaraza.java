package org.baraza;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.baraza.RunningBaraza.Surroundings;
import org.baraza.flow.FlowBook;
import org.baraza.flow.reading.PromptFile;

/** Baraza as a process of its own, which a test kills and starts again on the same data. */
public final class KilledBaraza {
  /** What stands before the address on the line that says that it listens. */
  public static final String LISTENING = "listening on ";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private KilledBaraza() {}

  /**
   * Takes the folder of the data, the base of the Web API, the secret, how many questions, and
   * people's time at the start if it is not the real one.
   */
  public static void main(String[] arguments) throws InterruptedException {
    RunningBaraza baraza =
        RunningBaraza.start(
            new Surroundings(
                Path.of(arguments[0]),
                Surroundings.slack(arguments[2], URI.create(arguments[1]), PATIENCE),
                book(Integer.parseInt(arguments[3])),
                arguments.length > 4
                    ? startingAt(Instant.parse(arguments[4]))
                    : InstantSource.system(),
                InstantSource.system()));
    System.out.println(LISTENING + baraza.url());
    Thread.currentThread().join();
  }

  private static InstantSource startingAt(Instant first) {
    long began = System.nanoTime();
    return () -> first.plusNanos(System.nanoTime() - began);
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
