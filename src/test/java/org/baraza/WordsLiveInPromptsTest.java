package org.baraza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No sentence for people stands in Java: all of them are in {@code prompts/}. */
class WordsLiveInPromptsTest {
  private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}[,;:.!?…]* +\\p{L}{2,}");
  private static final Pattern ONE_WORD_SHOWN = Pattern.compile("\\p{Lu}\\p{Ll}{2,}[.!?…]?");

  /** Rooms whose words are SQL, or findings for those who write prompts or Block Kit. */
  private static final List<String> FOR_AUTHORS =
      List.of("store", "flow.reading", "practice.limits");

  /** Types of the root that speak on the command line. */
  private static final Set<String> COMMAND_LINE =
      Set.of(
          "Main",
          "Settings",
          "SettingsFile",
          "Stores",
          "Prompts",
          "PromptFolder",
          "Doctor",
          "SlackCheck",
          "Backup",
          "MigrateStore",
          "Figures");

  /** Texts that machines read, though they look like words. */
  private static final List<Pattern> FOR_MACHINES =
      List.of(
          Pattern.compile("(/baraza|start) [a-z ]+"),
          Pattern.compile("(text|application)/[a-z-]+; .*"),
          Pattern.compile("default-src .*"),
          Pattern.compile("d MMMM uuuu.*"),
          Pattern.compile("(?s)<!doctype html>.*"),
          Pattern.compile("%s=%s; Path=/.*"),
          Pattern.compile("\\[ERROR\\] .*"),
          Pattern.compile("Allow|Authorization|Forwarded|Host|Location|Origin"));

  /** What the web server answers to machines, and notes in the store for whoever runs Baraza. */
  private static final Set<String> FOR_OPERATORS =
      Set.of(
          "POST only",
          "too long",
          "not signed",
          "not ready",
          "gave up: ",
          " blocks in a ",
          ", at most ",
          ": still here\n\n");

  @Test
  void no_sentence_for_people_stands_in_java() {
    List<String> sentences =
        JavaText.literals().stream()
            .filter(literal -> !literal.isForOperators())
            .filter(literal -> FOR_AUTHORS.stream().noneMatch(literal.folder()::startsWith))
            .filter(literal -> !(literal.folder().isEmpty() && speaksToOperators(literal)))
            .filter(literal -> isProse(literal.text()))
            .map(literal -> literal.where() + ": \"" + literal.text() + "\"")
            .toList();

    assertThat(sentences)
        .as("sentences for people belong in prompts/en/words; see docs/PROMPTS.md")
        .isEmpty();
  }

  @Test
  void a_sentence_is_told_from_what_machines_read() {
    assertThat(List.of("Please try again.", "Answer", "two words"))
        .allSatisfy(text -> assertThat(isProse(text)).as(text).isTrue());
    assertThat(List.of("conversations.info", "/baraza start gap", "U01", "not ready"))
        .allSatisfy(text -> assertThat(isProse(text)).as(text).isFalse());
  }

  private static boolean speaksToOperators(JavaText.Literal literal) {
    return COMMAND_LINE.contains(literal.type());
  }

  private static boolean isProse(String text) {
    return (TWO_WORDS.matcher(text).find() || ONE_WORD_SHOWN.matcher(text).matches())
        && !FOR_OPERATORS.contains(text)
        && FOR_MACHINES.stream().noneMatch(pattern -> pattern.matcher(text).matches());
  }
}
