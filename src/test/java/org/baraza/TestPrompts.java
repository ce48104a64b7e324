package org.baraza;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.reading.PromptFile;
import org.baraza.flow.reading.PromptReader;
import org.baraza.flow.reading.PromptReading;
import org.baraza.flow.wording.Words;
import org.baraza.plan.rules.Rules;
import org.baraza.plan.worked.WorkedAnswers;

/** The prompts that tests are held with: the real words, and one flow with every kind. */
public final class TestPrompts {
  public static final Path REAL = Path.of("prompts");
  public static final Path TEST = Path.of("src", "test", "resources", "prompts-test");

  private TestPrompts() {}

  /** What comes of reading all the real prompts. */
  public static PromptReading reading() {
    return new PromptReader(Rules.known(), WorkedAnswers.known()).read(PromptFolder.read(REAL));
  }

  /** All the real prompts, which must be sound. */
  public static FlowBook book() {
    return reading().book();
  }

  /** The real interface words in English. */
  public static Words words() {
    return everyKindBook().words(FlowBook.ENGLISH);
  }

  /** The flow {@code every-kind}, with one question of each kind. */
  public static Flow everyKind() {
    return everyKindBook().flow("every-kind", FlowBook.ENGLISH).orElseThrow();
  }

  /** The test flows in all test languages, with the real interface words. */
  public static FlowBook everyKindBook() {
    return book(files());
  }

  /** What these files make, in which no rule and no worked answer is named. */
  public static FlowBook book(List<PromptFile> files) {
    return new PromptReader(Set.of(), Set.of()).read(files).book();
  }

  /** The files of the test flows, with the real interface words. */
  public static List<PromptFile> files() {
    List<PromptFile> files = new ArrayList<>(PromptFolder.read(TEST));
    PromptFolder.read(REAL).stream()
        .filter(file -> file.path().startsWith("prompts/en/words/"))
        .forEach(files::add);
    return files;
  }
}
