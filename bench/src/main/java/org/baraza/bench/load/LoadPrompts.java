package org.baraza.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Real flows have some ten questions; a load needs more of them. So plain questions are put in
 * front of those of two real flows, whose dates move moments and whose checks stay as they are.
 */
public final class LoadPrompts {
  /** Begins with questions to be answered by a button. */
  public static final String BUTTONS = "cost-sharing";

  /** Begins with questions to be answered in words. */
  public static final String WORDS = "target-group";

  private static final int MORE = 24;

  private LoadPrompts() {}

  /** Copies the prompts, with more questions. */
  public static void write(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.writeString(copy, longer(path, Files.readString(path)));
        }
      }
    }
  }

  private static String longer(Path path, String text) {
    String name = path.getFileName().toString();
    if (name.equals(BUTTONS + ".yaml")) {
      return text.replace("\nquestions:\n", "\nquestions:\n" + questions("yes or no"));
    } else if (name.equals(WORDS + ".yaml")) {
      return text.replace("\nquestions:\n", "\nquestions:\n" + questions("short text"));
    }
    return text;
  }

  private static String questions(String kind) {
    StringBuilder questions = new StringBuilder();
    for (int number = 1; number <= MORE; number++) {
      questions.append(
          """
            - id: load-%1$d
              kind: %2$s
              label: Question %1$d
              ask: Who would have to agree before the group can go on with step %1$d?
              tip: Ask those who were quiet so far, and those who could not come.
              why: What nobody has asked for is seldom offered.

          """
              .formatted(number, kind));
    }
    return questions.toString();
  }
}
