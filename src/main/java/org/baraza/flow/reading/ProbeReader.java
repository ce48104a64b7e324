package org.baraza.flow.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.flow.Choice;
import org.baraza.flow.Comparison;
import org.baraza.flow.Condition;
import org.baraza.flow.Kind;
import org.baraza.flow.RowTest;
import org.baraza.flow.Value.Ternary;
import org.jspecify.annotations.Nullable;

/** Reads what a condition asks of one question, list or field: its truth, a choice or its size. */
final class ProbeReader {
  private static final Set<String> FILLED = Set.of("filled", "empty");
  static final List<String> ROW_KEYS =
      List.of("field", "is", "includes", "more than", "less than", "exactly");

  private final Problems problems;
  private final String subject;
  private final String owner;

  ProbeReader(Problems problems, String subject, String owner) {
    this.problems = problems;
    this.subject = subject;
    this.owner = owner;
  }

  /** A size held against a number. */
  record Size(Comparison comparison, BigDecimal number) {}

  /** One test: exactly one of its parts is there. */
  record Probe(@Nullable Ternary truth, @Nullable String choice, @Nullable Size size) {
    Condition condition(String question) {
      if (truth != null) {
        return new Condition.Said(question, truth);
      }
      if (choice != null) {
        return new Condition.Includes(question, choice);
      }
      return size == null
          ? new Condition.Answered(question)
          : new Condition.Measures(question, size.comparison(), size.number());
    }

    RowTest row(String field) {
      if (truth != null) {
        return new RowTest.Says(field, truth);
      }
      if (choice != null) {
        return new RowTest.Chose(field, choice);
      }
      return size == null
          ? new RowTest.Filled(field)
          : new RowTest.Measures(field, size.comparison(), size.number());
    }
  }

  /** The test of a question; nothing, and a problem, where it is not exactly one that fits. */
  Optional<Probe> one(Tree.Branch branch, Optional<Kind> kind) {
    List<String> asked = present(branch);
    if (asked.size() != 1) {
      problems.add(
          branch.spot(),
          "the condition of "
              + owner
              + " should ask exactly one thing of "
              + subject
              + ": \"is\", \"includes\", \"more than\", \"less than\" or \"exactly\"");
      return Optional.empty();
    }
    return switch (asked.get(0)) {
      case "is" -> truth(branch, kind);
      case "includes" -> choice(branch, kind);
      default -> {
        kind.filter(known -> !measurable(known)).ifPresent(known -> unfit(branch, asked.get(0)));
        yield comparison(branch).map(size -> new Probe(null, null, size));
      }
    };
  }

  /** The test of a field in a row. */
  RowTest row(Tree.Branch branch, String field, Optional<Kind> kind) {
    for (String key : branch.keys()) {
      if (!ROW_KEYS.contains(key)) {
        String message = "\"where\" of " + owner + " has an unknown key \"" + key + "\"";
        problems.add(branch.spotOf(key), message, key, ROW_KEYS);
      }
    }
    String is = branch.textOr("is", "");
    if (FILLED.contains(is) && present(branch).size() == 1) {
      return is.equals("filled") ? new RowTest.Filled(field) : new RowTest.Lacks(field);
    }
    return one(branch, kind).map(probe -> probe.row(field)).orElseGet(RowTest.EveryRow::new);
  }

  /** How a size is held against a number; nothing, and a problem, where that is not said once. */
  Optional<Size> comparison(Tree.Branch branch) {
    List<String> keys = new ArrayList<>(ConditionReader.COMPARISONS.keySet());
    keys.retainAll(branch.keys());
    if (keys.size() != 1) {
      problems.add(
          branch.spot(),
          "the condition of "
              + owner
              + " should have exactly one of \"more than\", \"less than\""
              + " or \"exactly\" for "
              + subject);
      return Optional.empty();
    }
    String key = keys.get(0);
    BigDecimal number = KindReader.decimal(branch, key);
    Comparison comparison = ConditionReader.COMPARISONS.get(key);
    if (number == null || comparison == null) {
      problems.add(
          branch.spotOf(key),
          "\"" + key + "\" in the condition of " + owner + " should be a number");
      return Optional.empty();
    }
    return Optional.of(new Size(comparison, number));
  }

  private Optional<Probe> truth(Tree.Branch branch, Optional<Kind> kind) {
    String word = branch.textOr("is", "");
    Ternary truth = ConditionReader.TRUTHS.get(word);
    if (truth == null) {
      String message =
          "the condition of "
              + owner
              + " has \"is: "
              + word
              + "\", which is none of yes, no and not sure";
      problems.add(branch.spotOf("is"), message, word, ConditionReader.TRUTHS.keySet());
      return Optional.empty();
    }
    kind.filter(known -> !(known instanceof Kind.YesNo)).ifPresent(known -> unfit(branch, "is"));
    return Optional.of(new Probe(truth, null, null));
  }

  private Optional<Probe> choice(Tree.Branch branch, Optional<Kind> kind) {
    String choice = branch.textOr("includes", "");
    if (kind.isPresent() && kind.get().offered().isEmpty()) {
      unfit(branch, "includes");
    } else if (kind.isPresent() && kind.get().choice(choice).isEmpty()) {
      List<String> offered = kind.get().offered().stream().map(Choice::id).toList();
      String message =
          owner + " depends on choice \"" + choice + "\", which " + subject + " does not offer";
      problems.add(branch.spotOf("includes"), message, choice, offered);
    }
    return Optional.of(new Probe(null, choice, null));
  }

  private boolean measurable(Kind kind) {
    boolean number = kind instanceof Kind.Numeric || kind instanceof Kind.Scale;
    boolean countable =
        kind instanceof Kind.Money
            || kind instanceof Kind.SeveralChoices
            || kind instanceof Kind.People;
    // In a row only numbers are measured.
    return number || (countable && !subject.startsWith("field "));
  }

  private void unfit(Tree.Branch branch, String key) {
    problems.add(
        branch.spotOf(key),
        "the condition of "
            + owner
            + " cannot ask \""
            + key
            + "\" of "
            + subject
            + ", which is of another kind");
  }

  private static List<String> present(Tree.Branch branch) {
    return ROW_KEYS.stream().filter(key -> !key.equals("field") && branch.has(key)).toList();
  }
}
