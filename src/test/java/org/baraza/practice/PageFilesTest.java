package org.baraza.practice;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The page's files hold no words of their own, ask for none that is missing, and parse no HTML. */
class PageFilesTest {
  private static final Path PAGE = Path.of("src/main/resources/practice");
  private static final Path WORDS = Path.of("prompts/en/words/practice.yaml");
  private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*\"([\\w.]+)\"");
  private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([\\w.]+)\"");

  @Test
  void every_word_that_the_page_asks_for_is_in_the_words_file() {
    var known = pageWords();
    var asked = new TreeSet<String>();
    var scripts = textOf(".js");
    ASKED.matcher(scripts).results().forEach(match -> asked.add(match.group(1)));
    COUNTED
        .matcher(scripts)
        .results()
        .forEach(
            match -> {
              asked.add(match.group(1) + ".one");
              asked.add(match.group(1) + ".many");
            });

    assertThat(asked).hasSizeGreaterThan(90);
    assertThat(known).containsAll(asked);
  }

  @Test
  void no_script_parses_html() {
    assertThat(textOf(".js"))
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }

  @Test
  void the_page_loads_nothing_from_elsewhere() {
    assertThat(textOf(".css")).doesNotContain("http:", "https:", "@import", "url(");
    assertThat(textOf(".html")).doesNotContain("http:", "https:");
  }

  @Test
  void every_module_that_a_script_imports_is_there() throws IOException {
    var imported = Pattern.compile("from \"(\\.[^\"]+)\"");
    for (Path script : files(".js")) {
      imported
          .matcher(Files.readString(script))
          .results()
          .map(match -> script.resolveSibling(match.group(1)).normalize())
          .forEach(module -> assertThat(module).as("imported by %s", script).exists());
    }
  }

  private static Collection<String> pageWords() {
    try (var reader = Files.newBufferedReader(WORDS)) {
      Map<String, Object> words =
          new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(reader);
      var keys = new TreeSet<String>();
      collect("", words, keys);
      return keys.stream()
          .filter(key -> key.startsWith("page."))
          .map(key -> key.substring("page.".length()))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void collect(String prefix, Map<?, ?> words, Collection<String> keys) {
    words.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            collect(prefix + key + ".", inner, keys);
          } else {
            keys.add(prefix + key);
          }
        });
  }

  private static String textOf(String ending) {
    return files(ending).stream().map(PageFilesTest::read).collect(joining("\n"));
  }

  private static Collection<Path> files(String ending) {
    try (Stream<Path> found = Files.walk(PAGE)) {
      return found.filter(path -> path.toString().endsWith(ending)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
