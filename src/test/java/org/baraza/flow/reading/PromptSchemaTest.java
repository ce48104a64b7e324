package org.baraza.flow.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.PromptFolder;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the schema that editors use and the grammar that the reader uses together. */
class PromptSchemaTest {
  private static final JsonNode SCHEMA = schema();
  private static final Map<String, Shape> SHAPES =
      Map.of(
          "flow", Grammar.FLOW,
          "source", Grammar.SOURCE,
          "own source", Grammar.OWN_SOURCE,
          "choice", Grammar.CHOICE,
          "field", Grammar.FIELD,
          "list", Grammar.LIST,
          "question", Grammar.QUESTION,
          "check", Grammar.CHECK,
          "summary part", Grammar.SUMMARY_PART);

  static Stream<String> shapes() {
    return SHAPES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void the_schema_has_the_keys_of_the_grammar_with_their_needs_and_lengths(String name) {
    Shape shape = requireNonNull(SHAPES.get(name));
    JsonNode properties = definition(name).path("properties");

    assertThat(names(properties)).isEqualTo(shape.names());
    for (Shape.Key key : shape.keys().values()) {
      assertThat(strings(definition(name).path("required")).contains(key.name()))
          .as("%s is required", key.name())
          .isEqualTo(key.required());
      assertThat(properties.path(key.name()).path("maxLength").asInt(0))
          .as("longest %s", key.name())
          .isEqualTo(key.longest());
      assertThat(properties.path(key.name()).path("description").asText() + key.holds())
          .as("what %s is for", key.name())
          .isNotEqualTo("LABEL")
          .isNotEqualTo("PHRASE");
    }
  }

  @Test
  void the_schema_has_the_reader_s_kinds_levels_truths_and_conditions() {
    assertThat(strings(definition("kind").path("enum"))).isEqualTo(KindReader.KINDS.keySet());
    Set<String> inFields = new HashSet<>(KindReader.KINDS.keySet());
    inFields.remove("list");
    assertThat(strings(definition("field").path("properties").path("kind").path("enum")))
        .isEqualTo(inFields);
    assertThat(strings(definition("check").path("properties").path("level").path("enum")))
        .isEqualTo(FlowReader.LEVELS.keySet());
    assertThat(strings(definition("truth").path("enum")))
        .isEqualTo(ConditionReader.TRUTHS.keySet());
    assertThat(names(definition("condition").path("properties")))
        .isEqualTo(Set.copyOf(ConditionReader.KEYS));
    assertThat(names(definition("row test").path("properties")))
        .isEqualTo(Set.copyOf(ProbeReader.ROW_KEYS));
    JsonNode repeats = definition("flow").path("properties").path("repeats").path("oneOf");
    assertThat(strings(repeats.path(0).path("enum"))).isEqualTo(Set.copyOf(FlowReader.REPEATS));
    assertThat(names(repeats.path(1).path("properties"))).containsExactly(FlowReader.EACH_ROW);
  }

  static Stream<PromptFile> flows() {
    return Stream.of(TestPrompts.REAL, TestPrompts.TEST)
        .flatMap(folder -> PromptFolder.read(folder).stream())
        .filter(file -> file.path().matches("[^/]+/en/[^/]+/[^/]+\\.yaml"))
        .filter(file -> !file.path().contains("/words/"));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void every_flow_in_english_fits_the_schema(PromptFile flow) {
    Tree.Branch tree = new YamlText(new Problems(), TakenApart.NOTHING).read(flow).orElseThrow();

    assertThat(misfits(tree, SCHEMA, "")).isEmpty();
  }

  @Test
  void the_schema_refuses_what_the_reader_refuses() {
    Problems problems = new Problems();
    Tree.Branch tree =
        new YamlText(problems, TakenApart.NOTHING)
            .read(
                new PromptFile(
                    "prompts/en/programme/x.yaml",
                    "flow: X\nrepeats: often\nminutes: soon\nquestions: none\nsumary: []\n"))
            .orElseThrow();

    assertThat(misfits(tree, SCHEMA, ""))
        .contains(
            "/flow does not match",
            "/repeats fits 0 of the variants",
            "/minutes is no integer",
            "/questions is no array",
            " has an unknown sumary",
            " lacks title");
  }

  /** Enough of a validator for the keywords that our schema uses. */
  private static List<String> misfits(Tree tree, JsonNode schema, String at) {
    List<String> misfits = new ArrayList<>();
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asText().replace("#/$defs/", "");
      misfits.addAll(misfits(tree, definition(name), at));
    }
    if (schema.has("type") && !isType(tree, schema.path("type").asText())) {
      return List.of(at + " is no " + schema.path("type").asText());
    }
    if (schema.has("enum") && !strings(schema.path("enum")).contains(text(tree))) {
      misfits.add(at + " is none of " + schema.path("enum"));
    }
    if (schema.has("pattern") && !text(tree).matches(schema.path("pattern").asText())) {
      misfits.add(at + " does not match");
    }
    if (schema.has("maxLength") && text(tree).length() > schema.path("maxLength").asInt()) {
      misfits.add(at + " is too long");
    }
    if (schema.has("oneOf")) {
      long fitting =
          schema
              .path("oneOf")
              .valueStream()
              .filter(one -> misfits(tree, one, at).isEmpty())
              .count();
      if (fitting != 1) {
        misfits.add(at + " fits " + fitting + " of the variants");
      }
    }
    if (tree instanceof Tree.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        misfits.addAll(misfits(items.items().get(i), schema.path("items"), at + "/" + i));
      }
    }
    if (tree instanceof Tree.Branch branch) {
      misfits.addAll(keys(branch, schema, at));
    }
    return misfits;
  }

  private static List<String> keys(Tree.Branch branch, JsonNode schema, String at) {
    List<String> misfits = new ArrayList<>();
    for (String required : strings(schema.path("required"))) {
      if (!branch.has(required)) {
        misfits.add(at + " lacks " + required);
      }
    }
    branch
        .twigs()
        .forEach(
            (key, twig) -> {
              if (schema.path("properties").has(key)) {
                JsonNode inner = schema.path("properties").path(key);
                misfits.addAll(misfits(twig.value(), inner, at + "/" + key));
              } else if (schema.has("additionalProperties")) {
                misfits.add(at + " has an unknown " + key);
              }
            });
    return misfits;
  }

  private static boolean isType(Tree tree, String type) {
    return switch (type) {
      case "object" -> tree instanceof Tree.Branch;
      case "array" -> tree instanceof Tree.Items;
      case "integer" -> text(tree).matches("-?[0-9]+");
      case "number" -> text(tree).matches("-?[0-9]+(\\.[0-9]+)?");
      case "boolean" -> text(tree).matches("true|false");
      default -> tree instanceof Tree.Leaf;
    };
  }

  private static String text(Tree tree) {
    return tree instanceof Tree.Leaf leaf ? leaf.text() : "";
  }

  private static JsonNode definition(String name) {
    JsonNode definition = SCHEMA.path("$defs").path(name);
    assertThat(definition.isMissingNode()).as(name).isFalse();
    return definition;
  }

  private static Set<String> names(JsonNode properties) {
    Set<String> names = new HashSet<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> strings = new HashSet<>();
    array.forEach(each -> strings.add(each.asText()));
    return strings;
  }

  private static JsonNode schema() {
    try {
      return new ObjectMapper().readTree(Path.of("config", "prompts.schema.json").toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
