package org.baraza;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.baraza.flow.FlowBook;
import org.baraza.flow.reading.PromptReader;
import org.baraza.flow.reading.PromptReading;
import org.baraza.plan.rules.Rules;
import org.baraza.plan.worked.WorkedAnswers;

/** Reads the prompts folder, or says everything that is wrong with it. */
final class Prompts {
  private Prompts() {}

  /**
   * The flows and words of a folder, or their problems.
   *
   * @throws SettingsProblem if there is no such folder
   */
  static PromptReading read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new SettingsProblem(
          "There is no folder %s. Run Baraza from the folder that holds prompts/ and config/."
              .formatted(folder.toAbsolutePath().normalize()));
    }
    return new PromptReader(Rules.known(), WorkedAnswers.known())
        .read(PromptFolder.read(folder), KeptPrompts.ours().find());
  }

  /**
   * Begins to read, on a thread of its own: that takes about as long as opening the store.
   *
   * @return waits for the flows and words, and throws what {@link #read} or {@link
   *     PromptReading#book} throws
   */
  static Supplier<FlowBook> beginReading(Path folder) {
    CompletableFuture<FlowBook> book =
        CompletableFuture.supplyAsync(
            () -> read(folder).book(), work -> new Thread(work, "prompts").start());
    return () -> {
      try {
        return book.join();
      } catch (CompletionException failed) {
        throw failed.getCause() instanceof RuntimeException why ? why : failed;
      }
    };
  }
}
