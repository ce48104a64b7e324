package org.baraza.flow.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Comparison;
import org.baraza.flow.Condition;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.RowTest;
import org.baraza.flow.Value.Ternary;

/** Reads a condition and whether what it refers to is there. */
final class ConditionReader {
  static final Map<String, Comparison> COMPARISONS = comparisons();
  static final Map<String, Ternary> TRUTHS =
      Map.of("yes", Ternary.YES, "no", Ternary.NO, "not sure", Ternary.NOT_SURE);
  static final List<String> KEYS =
      List.of(
          "answered",
          "question",
          "is",
          "includes",
          "more than",
          "less than",
          "exactly",
          "list",
          "where",
          "all",
          "any",
          "not");

  private static final Condition ALWAYS = new Condition.Always();

  private final Outline outline;
  private final Problems problems;
  private final References references;

  ConditionReader(Outline outline, Problems problems) {
    this.outline = outline;
    this.problems = problems;
    this.references = new References(outline, problems);
  }

  private static Map<String, Comparison> comparisons() {
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    comparisons.put("more than", Comparison.MORE_THAN);
    comparisons.put("less than", Comparison.LESS_THAN);
    comparisons.put("exactly", Comparison.EXACTLY);
    return comparisons;
  }

  /** The condition of a part, which is always met where it says none. */
  Condition when(Tree.Branch part, Scope scope) {
    return part.get("when").map(tree -> read(tree, scope)).orElse(ALWAYS);
  }

  private Condition read(Tree tree, Scope scope) {
    if (!(tree instanceof Tree.Branch branch)) {
      problems.add(
          tree.spot(),
          "the condition of " + scope.owner() + " should be like {answered: question}");
      return ALWAYS;
    }
    for (String key : branch.keys()) {
      if (!KEYS.contains(key)) {
        String message =
            "the condition of " + scope.owner() + " has an unknown key \"" + key + "\"";
        problems.add(branch.spotOf(key), message, key, KEYS);
      }
    }
    return oneOf(branch, scope);
  }

  private Condition oneOf(Tree.Branch branch, Scope scope) {
    if (branch.has("answered")) {
      only(branch, scope, Set.of("answered"));
      return answered(branch, scope);
    }
    if (branch.has("question")) {
      return question(branch, scope);
    }
    if (branch.has("list")) {
      return list(branch, scope);
    }
    if (branch.has("all")) {
      only(branch, scope, Set.of("all"));
      return new Condition.All(several(branch, "all", scope));
    }
    if (branch.has("any")) {
      only(branch, scope, Set.of("any"));
      return new Condition.Any(several(branch, "any", scope));
    }
    if (branch.has("not")) {
      only(branch, scope, Set.of("not"));
      return new Condition.Not(branch.get("not").map(tree -> read(tree, scope)).orElse(ALWAYS));
    }
    problems.add(
        branch.spot(),
        "the condition of "
            + scope.owner()
            + " should have one of \"answered\", \"question\", \"list\", \"all\", \"any\", \"not\"");
    return ALWAYS;
  }

  /** Reports known keys that do not go together with the one that the condition is read by. */
  private void only(Tree.Branch branch, Scope scope, Set<String> allowed) {
    for (String key : branch.keys()) {
      if (KEYS.contains(key) && !allowed.contains(key)) {
        problems.add(
            branch.spotOf(key),
            "the condition of "
                + scope.owner()
                + " cannot have \""
                + key
                + "\" beside \""
                + branch.keys().stream().filter(allowed::contains).findFirst().orElse("")
                + "\"");
      }
    }
  }

  private List<Condition> several(Tree.Branch branch, String key, Scope scope) {
    List<Condition> conditions = new ArrayList<>();
    if (branch.get(key).orElse(branch) instanceof Tree.Items items && !items.items().isEmpty()) {
      items.items().forEach(item -> conditions.add(read(item, scope)));
    } else {
      problems.add(
          branch.spotOf(key),
          "\"" + key + "\" in the condition of " + scope.owner() + " should list conditions");
    }
    return conditions;
  }

  private Condition answered(Tree.Branch branch, Scope scope) {
    String question = branch.textOr("answered", "");
    references.question(branch.spotOf("answered"), question, scope);
    return new Condition.Answered(question);
  }

  private Condition question(Tree.Branch branch, Scope scope) {
    only(branch, scope, Set.of("question", "is", "includes", "more than", "less than", "exactly"));
    String question = branch.textOr("question", "");
    boolean there = references.question(branch.spotOf("question"), question, scope);
    Optional<Kind> kind = there ? references.kind(question, scope) : Optional.empty();
    ProbeReader probes = new ProbeReader(problems, "question \"" + question + "\"", scope.owner());
    return probes.one(branch, kind).map(probe -> probe.condition(question)).orElse(ALWAYS);
  }

  private Condition list(Tree.Branch branch, Scope scope) {
    only(branch, scope, Set.of("list", "where", "more than", "less than", "exactly"));
    String id = branch.textOr("list", "");
    references.list(branch.spotOf("list"), id, scope.owner());
    RowTest where =
        branch.get("where").map(tree -> where(tree, id, scope)).orElseGet(RowTest.EveryRow::new);
    ProbeReader probes = new ProbeReader(problems, "list \"" + id + "\"", scope.owner());
    return probes
        .comparison(branch)
        .map(
            by ->
                (Condition)
                    new Condition.HasRows(
                        id, where, by.comparison(), rows(branch, by.number(), scope)))
        .orElse(ALWAYS);
  }

  private int rows(Tree.Branch branch, BigDecimal number, Scope scope) {
    try {
      return number.intValueExact();
    } catch (ArithmeticException fraction) {
      problems.add(
          branch.spot(),
          "the condition of " + scope.owner() + " should count rows in whole numbers");
      return 0;
    }
  }

  private RowTest where(Tree tree, String list, Scope scope) {
    Optional<ListShape> shape = outline.list(list);
    if (!(tree instanceof Tree.Branch branch) || branch.text("field").isEmpty()) {
      problems.add(
          tree.spot(),
          "\"where\" of " + scope.owner() + " should be like {field: name, is: filled}");
      return new RowTest.EveryRow();
    }
    String field = branch.textOr("field", "");
    boolean there =
        shape.isPresent() && references.field(branch, field, shape.get(), scope.owner());
    Optional<Kind> kind =
        there
            ? shape.flatMap(known -> known.field(field)).map(known -> known.kind())
            : Optional.empty();
    return new ProbeReader(problems, "field \"" + field + "\"", scope.owner())
        .row(branch, field, kind);
  }
}
