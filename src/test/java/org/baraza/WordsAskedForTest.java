package org.baraza;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The words that the program asks for and the words in {@code prompts/en/words} are the same. */
class WordsAskedForTest {
  private static final Path PAGE = Path.of("src/main/resources/practice/js");
  private static final Pattern KEY = Pattern.compile("[a-z]+\\.([\\w-]+\\.)*[\\w-]*");
  private static final Pattern FILE = Pattern.compile(".*\\.(json|yaml|html|db)");
  private static final Pattern PAGE_KEY = Pattern.compile("[\"`]([a-zA-Z]+(\\.[\\w.]*)?)");

  /** Synonyms, labels and sentences are read by key; these take them with what they fill in. */
  private static final Set<String> FILLED = Set.of("say", "whisper", "Rejected");

  private static final FlowBook BOOK = Prompts.read(TestPrompts.REAL).book();
  private static final Words WORDS = BOOK.words(FlowBook.ENGLISH);
  private static final Set<String> FOLDERS =
      WORDS.keys().stream()
          .map(key -> key.substring(0, key.indexOf('.')))
          .collect(Collectors.toSet());

  @Test
  void every_key_that_java_asks_for_has_words() {
    Set<String> unknown = new TreeSet<>();
    for (String key : askedByJava()) {
      boolean known =
          key.endsWith(".")
              ? WORDS.keys().stream().anyMatch(word -> word.startsWith(key))
              : WORDS.keys().contains(key);
      if (!known) {
        unknown.add(key);
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void every_word_is_asked_for_by_somebody() throws IOException {
    Set<String> asked = askedByJava();
    // Handed to the page as a whole, so that what the page asks for counts instead.
    asked.remove("practice.");
    asked.addAll(askedByThePage());

    List<String> forgotten =
        new TreeSet<>(WORDS.keys())
            .stream()
                .filter(key -> !asked.contains(key) && !asked.contains(withoutCount(key)))
                .filter(
                    key -> asked.stream().noneMatch(it -> it.endsWith(".") && key.startsWith(it)))
                .toList();
    assertThat(forgotten).isEmpty();
  }

  @Test
  void what_is_filled_in_fits_the_places_of_the_words() {
    List<Saying> sayings = sayings();

    assertThat(sayings).hasSizeGreaterThan(80);
    assertThat(sayings)
        .allSatisfy(
            saying ->
                assertThat(WORDS.phrase(saying.key()).places())
                    .as("%s: the places of %s", saying.where(), saying.key())
                    .isSubsetOf(saying.filled()));
    assertThat(sayings.stream().filter(Saying::alone))
        .allSatisfy(
            saying ->
                assertThat(saying.filled())
                    .as("%s: what is given to %s", saying.where(), saying.key())
                    .isSubsetOf(WORDS.phrase(saying.key()).places()));
  }

  /** Keys, and beginnings of keys that end in a dot. */
  private static Set<String> askedByJava() {
    Set<String> asked = new TreeSet<>();
    for (JavaText.Literal literal : JavaText.literals()) {
      String text = literal.text();
      boolean action = literal.isConstant() && !WORDS.keys().contains(text);
      if (action || !KEY.matcher(text).matches() || FILE.matcher(text).matches()) {
        continue;
      }
      String folder = text.substring(0, text.indexOf('.'));
      if (WORDS.keys().contains(workedOut(literal))) {
        asked.add(workedOut(literal));
      } else if (literal.folder().startsWith("practice") && ofPractice(folder)) {
        asked.add("practice." + text);
      } else if (FOLDERS.contains(folder) && !isQuestion(text)) {
        asked.add(text);
      }
    }
    return asked;
  }

  /** Rules name questions of flows in the same way. */
  private static boolean isQuestion(String text) {
    String[] names = text.split("\\.", 2);
    return BOOK.flow(names[0], FlowBook.ENGLISH)
        .flatMap(flow -> flow.question(names[1]))
        .isPresent();
  }

  /** What is worked out for summaries names its words without their file. */
  private static String workedOut(JavaText.Literal literal) {
    return literal.folder().equals("plan.worked") ? "worked." + literal.text() : literal.text();
  }

  private static boolean ofPractice(String folder) {
    return WORDS.keys().stream().anyMatch(key -> key.startsWith("practice." + folder + "."));
  }

  private static Set<String> askedByThePage() throws IOException {
    Set<String> asked = new HashSet<>();
    try (Stream<Path> scripts = Files.walk(PAGE)) {
      for (Path script : scripts.filter(path -> path.toString().endsWith(".js")).toList()) {
        PAGE_KEY
            .matcher(Files.readString(script))
            .results()
            .forEach(match -> asked.add("practice.page." + match.group(1)));
      }
    }
    return asked;
  }

  private static String withoutCount(String key) {
    return key.replaceFirst("\\.(one|many)$", "");
  }

  /**
   * Words being said.
   *
   * @param filled the names of what is filled in
   * @param alone whether the place says these words and never others
   */
  private record Saying(String key, Set<String> filled, boolean alone, String where) {}

  private static List<Saying> sayings() {
    List<Saying> sayings = new ArrayList<>();
    JavaText.eachFile(
        (unit, positions) ->
            new TreePathScanner<Void, Void>() {
              @Override
              public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                note(name(call.getMethodSelect()), call.getArguments(), call);
                return super.visitMethodInvocation(call, null);
              }

              @Override
              public Void visitNewClass(NewClassTree made, Void nothing) {
                note(made.getIdentifier().toString(), made.getArguments(), made);
                return super.visitNewClass(made, null);
              }

              private void note(
                  String called, List<? extends ExpressionTree> given, ExpressionTree at) {
                if (!FILLED.contains(called) || given.isEmpty()) {
                  return;
                }
                int first = called.equals("whisper") ? 1 : 0;
                TreePath path = getCurrentPath();
                Set<String> keys = keys(given.get(first), path);
                Optional<Set<String>> filled = filled(given.subList(first + 1, given.size()), path);
                filled.ifPresent(
                    names ->
                        keys.forEach(
                            key ->
                                sayings.add(
                                    new Saying(
                                        key,
                                        names,
                                        keys.size() == 1,
                                        JavaText.where(unit, positions, at)))));
              }
            }.scan(unit, null));
    return sayings;
  }

  private static String name(ExpressionTree called) {
    return called instanceof MemberSelectTree member
        ? member.getIdentifier().toString()
        : called.toString();
  }

  /** The keys that an expression may come to; none if it cannot be seen from here. */
  private static Set<String> keys(@Nullable Tree tree, TreePath path) {
    Set<String> keys = new TreeSet<>();
    if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      if (WORDS.keys().contains(text)) {
        keys.add(text);
      }
    } else if (tree instanceof ConditionalExpressionTree choice) {
      keys.addAll(keys(choice.getTrueExpression(), path));
      keys.addAll(keys(choice.getFalseExpression(), path));
    } else if (tree instanceof ParenthesizedTree inner) {
      keys.addAll(keys(inner.getExpression(), path));
    } else if (tree instanceof SwitchExpressionTree choice) {
      for (CaseTree each : choice.getCases()) {
        keys.addAll(keys(each.getBody(), path));
      }
    } else if (tree instanceof ExpressionStatementTree statement) {
      keys.addAll(keys(statement.getExpression(), path));
    } else if (tree instanceof IdentifierTree name) {
      declared(name, path)
          .ifPresent(variable -> keys.addAll(keys(variable.getInitializer(), path)));
    }
    return keys;
  }

  /** The names that are filled in; empty if they cannot be seen from here. */
  private static Optional<Set<String>> filled(List<? extends ExpressionTree> given, TreePath path) {
    if (given.isEmpty()) {
      return Optional.of(Set.of());
    }
    ExpressionTree first = given.get(0);
    if (first instanceof LiteralTree literal && literal.getValue() instanceof String place) {
      return Optional.of(Set.of(place));
    }
    if (first instanceof IdentifierTree name) {
      return declared(name, path)
          .map(VariableTree::getInitializer)
          .flatMap(value -> filled(List.of(value), path));
    }
    if (first instanceof MethodInvocationTree map
        && map.getMethodSelect().toString().equals("Map.of")) {
      Set<String> names = new TreeSet<>();
      for (int i = 0; i < map.getArguments().size(); i += 2) {
        if (map.getArguments().get(i) instanceof LiteralTree literal) {
          names.add(String.valueOf(literal.getValue()));
        }
      }
      return Optional.of(names);
    }
    return Optional.empty();
  }

  /** The variable of the method around a place that bears a name. */
  private static Optional<VariableTree> declared(IdentifierTree name, TreePath path) {
    for (Tree around : path) {
      if (around instanceof BlockTree block) {
        for (StatementTree statement : block.getStatements()) {
          if (statement instanceof VariableTree variable
              && variable.getName().equals(name.getName())) {
            return Optional.of(variable);
          }
        }
      }
      if (around instanceof MethodTree) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
