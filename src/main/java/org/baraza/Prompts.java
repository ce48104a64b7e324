package org.baraza;

import java.nio.file.Files;
import java.nio.file.Path;
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
    return new PromptReader(Rules.known(), WorkedAnswers.known()).read(PromptFolder.read(folder));
  }
}
