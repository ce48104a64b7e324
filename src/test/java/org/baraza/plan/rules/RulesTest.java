package org.baraza.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with stories in which it has something to say, and others in which it has not. */
class RulesTest {
  private static final Path STORIES =
      Path.of("src", "test", "resources", "org", "baraza", "plan", "rules", "stories.txt");

  /** One story of the file: {@code # rule: says | silent, why} and the lines below it. */
  record Told(String rule, boolean says, String why, String lines) {
    @Override
    public String toString() {
      return rule + (says ? " says: " : " is silent: ") + why;
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_rule_holds_as_the_story_tells(Told told) {
    assertThat(Story.of(told.lines()).sets(told.rule())).isEqualTo(told.says());
  }

  @Test
  void every_rule_has_a_story_in_which_it_holds_and_one_in_which_it_does_not() {
    Map<Boolean, TreeSet<String>> told = new TreeMap<>();
    stories()
        .forEach(
            story -> told.computeIfAbsent(story.says(), any -> new TreeSet<>()).add(story.rule()));

    assertThat(told.get(true)).isEqualTo(new TreeSet<>(Rules.known()));
    assertThat(told.get(false)).isEqualTo(new TreeSet<>(Rules.known()));
  }

  @ParameterizedTest
  @MethodSource("known")
  void an_empty_plan_gives_no_rule_anything_to_say(String rule) {
    assertThat(Story.of("").sets(rule)).isFalse();
  }

  @Test
  void a_rule_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> Story.of("").sets("no-such-rule"))
        .hasMessageContaining("no-such-rule");
  }

  static Stream<String> known() {
    return Rules.known().stream().sorted();
  }

  static Stream<Told> stories() {
    List<Told> stories = new ArrayList<>();
    for (String told : text().split("(?m)^# ", -1)) {
      if (!told.isBlank()) {
        int end = told.indexOf('\n');
        String title = told.substring(0, end);
        String rule = title.substring(0, title.indexOf(' '));
        boolean says = title.startsWith(rule + " says: ");
        String why = title.substring(title.indexOf(": ") + 2);
        stories.add(new Told(rule, says, why, told.substring(end + 1)));
      }
    }
    return stories.stream();
  }

  private static String text() {
    try {
      return Files.readString(STORIES);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
