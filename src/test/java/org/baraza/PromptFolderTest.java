package org.baraza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baraza.flow.FlowBook;
import org.baraza.flow.reading.PromptFile;
import org.baraza.flow.reading.PromptReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFolderTest {
  @Test
  void files_are_named_from_the_folder_on_whatever_the_folder_is(@TempDir Path temporary)
      throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("words-of-ours/en/words"));
    Files.writeString(folder.resolve("card.yaml"), "title: Karibu, Łukasz");
    Files.writeString(folder.resolve(".card.yaml.swp"), "left by an editor");

    assertThat(PromptFolder.read(temporary.resolve("words-of-ours")))
        .containsExactly(
            new PromptFile("words-of-ours/en/words/card.yaml", "title: Karibu, Łukasz"));
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    assertThatThrownBy(() -> PromptFolder.read(Path.of("no-such-prompts")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no-such-prompts");
  }

  @Test
  void every_prompt_is_sound() {
    PromptReading reading = TestPrompts.reading();

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.book().flows(FlowBook.ENGLISH)).hasSize(35);
  }

  @Test
  void the_test_flow_has_every_kind_of_question() {
    assertThat(TestPrompts.everyKind().questions())
        .extracting(question -> question.kind().getClass().getSimpleName())
        .containsExactly(
            "ShortText",
            "LongText",
            "YesNo",
            "OneChoice",
            "SeveralChoices",
            "Scale",
            "Numeric",
            "Money",
            "Date",
            "Person",
            "People",
            "ListOf");
  }
}
