package org.baraza.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.baraza.PromptFolder;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;

final class TakenApartTest {
  private static final List<PromptFile> REAL = PromptFolder.read(TestPrompts.REAL);
  private static final String WRITTEN = TakenApart.written(REAL);
  private static final PromptFile SMALL =
      new PromptFile(
          "prompts/sw/words/card.yaml", "# kadi\ntitle: Karibu, Łukasz\nlist: [a, ' b']");

  @Test
  void every_prompt_that_was_written_down_is_what_yaml_says_line_by_line() {
    TakenApart before = TakenApart.of(WRITTEN);

    assertThat(REAL)
        .allSatisfy(file -> assertThat(before.tree(file)).isPresent().isEqualTo(asYaml(file)));
  }

  @Test
  void a_text_that_moved_to_another_file_names_its_new_place() {
    TakenApart before = TakenApart.of(TakenApart.written(List.of(SMALL)));
    PromptFile moved = new PromptFile("words-of-ours/sw/words/card.yaml", SMALL.text());

    assertThat(before.tree(moved)).isPresent().isEqualTo(asYaml(moved));
  }

  @Test
  void a_file_that_was_changed_is_read_as_it_is_now() {
    TakenApart before = TakenApart.of(TakenApart.written(List.of(SMALL)));
    PromptFile changed = new PromptFile(SMALL.path(), SMALL.text() + "\nmore: yes");

    assertThat(before.tree(changed)).isEmpty();
    assertThat(new YamlText(new Problems(), before).read(changed)).isEqualTo(asYaml(changed));
  }

  @Test
  void what_has_a_problem_has_it_again() {
    PromptFile twice = new PromptFile("prompts/en/words/card.yaml", "a: 1\na: 2");
    PromptFile broken = new PromptFile("prompts/en/words/root.yaml", "a: 'never ends");
    List<PromptFile> files = List.of(twice, broken, SMALL);
    TakenApart before = TakenApart.of(TakenApart.written(files));
    PromptReader reader = new PromptReader(Set.of(), Set.of());

    assertThat(before.tree(SMALL)).isPresent();
    assertThat(reader.read(files, before).problems())
        .isEqualTo(reader.read(files).problems())
        .extracting(Problem::toString)
        .anyMatch(it -> it.contains("\"a\" is here twice"))
        .anyMatch(it -> it.contains("this is not YAML"));
  }

  @Test
  void what_was_cut_short_is_as_good_as_nothing() {
    String written = TakenApart.written(List.of(SMALL));

    assertThat(IntStream.range(0, written.length()))
        .allSatisfy(
            length ->
                assertThat(TakenApart.of(written.substring(0, length)).tree(SMALL)).isEmpty());
    assertThat(TakenApart.of("these are no prompts").tree(SMALL)).isEmpty();
  }

  @Test
  void a_tree_that_makes_no_sense_is_not_used() {
    String tree = "i1 9\n";
    String written = SMALL.text().length() + "\n" + SMALL.text() + tree.length() + "\n" + tree;

    assertThat(TakenApart.of(written).tree(SMALL)).isEmpty();
  }

  private static Optional<Tree.Branch> asYaml(PromptFile file) {
    Problems problems = new Problems();
    Optional<Tree.Branch> tree = new YamlText(problems, TakenApart.NOTHING).read(file);
    assertThat(problems.inOrder()).isEmpty();
    return tree;
  }
}
