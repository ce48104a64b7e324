package org.baraza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.SummaryPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Holds the index of what is supported of the three guides to the flows that there are. */
class CoverageTest {
  private static final Map<String, List<String>> INDEX = index();
  private static final Map<String, Flow> FLOWS = TestPrompts.book().in(FlowBook.ENGLISH).flows();

  /** Exchange visits have 39 rows, market interest groups 28 and programmes 17. */
  static Stream<String> rows() {
    return Stream.of(ids("A", 0, 38), ids("B", 1, 28), ids("C", 1, 17)).flatMap(ids -> ids);
  }

  private static Stream<String> ids(String guide, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(row -> "%s%02d".formatted(guide, row));
  }

  @Test
  void every_row_and_no_other_is_in_the_index() {
    assertThat(rows()).hasSize(84);
    assertThat(INDEX.keySet()).containsExactlyElementsOf(rows().toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_row_is_supported_by_what_is_really_there(String row) {
    List<String> support = Objects.requireNonNull(INDEX.get(row));

    assertThat(support).isNotEmpty().doesNotHaveDuplicates();
    assertThat(support).allSatisfy(where -> assertThat(exists(where)).as(where).isTrue());
  }

  @Test
  void every_flow_supports_some_row() {
    List<String> named =
        INDEX.values().stream()
            .flatMap(List::stream)
            .filter(where -> where.contains("#"))
            .map(where -> where.substring(0, where.indexOf('#')))
            .distinct()
            .toList();

    assertThat(named).containsExactlyInAnyOrderElementsOf(FLOWS.keySet());
  }

  @Test
  void what_is_not_there_is_noticed() {
    assertThat(exists("gap#group")).isTrue();
    assertThat(exists("gap#gruop")).isFalse();
    assertThat(exists("gap#list:group")).isFalse();
    assertThat(exists("gaps#group")).isFalse();
    assertThat(exists("surface: ")).isFalse();
  }

  private static boolean exists(String where) {
    if (where.startsWith("surface: ")) {
      return where.length() > "surface: ".length();
    }
    Flow flow = FLOWS.get(where.substring(0, Math.max(0, where.indexOf('#'))));
    if (flow == null) {
      return false;
    }
    String part = where.substring(where.indexOf('#') + 1);
    String id = part.substring(part.indexOf(':') + 1);
    return switch (part.substring(0, part.length() - id.length())) {
      case "" -> flow.question(id).isPresent();
      case "list:" -> flow.list(id).isPresent();
      case "check:" -> flow.checks().stream().anyMatch(check -> check.id().equals(id));
      case "worked:" -> flow.summary().stream().anyMatch(item -> isWorked(item, id));
      default -> false;
    };
  }

  private static boolean isWorked(SummaryPart part, String name) {
    return part instanceof SummaryPart.Worked worked && worked.name().equals(name);
  }

  private static Map<String, List<String>> index() {
    Map<String, List<String>> index = new TreeMap<>();
    try {
      String text = Files.readString(Path.of("docs", "coverage.yaml"));
      Map<?, ?> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      rows.forEach(
          (row, support) ->
              index.put(
                  row.toString(), ((List<?>) support).stream().map(Object::toString).toList()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return index;
  }
}
