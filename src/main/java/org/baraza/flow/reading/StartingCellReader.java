package org.baraza.flow.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Choice;
import org.baraza.flow.Kind;
import org.baraza.flow.Value;
import org.baraza.flow.Value.Ternary;
import org.jspecify.annotations.Nullable;

/** Reads what stands in one field of a row that a list begins with. */
final class StartingCellReader {
  private final Problems problems;
  private final String owner;

  /**
   * Makes a reader for one cell.
   *
   * @param owner how problems call it
   */
  StartingCellReader(Problems problems, String owner) {
    this.problems = problems;
    this.owner = owner;
  }

  /** The value; nothing, and a problem, where it does not fit the field. */
  Optional<Value> read(Kind kind, Tree tree) {
    if (!kind.offered().isEmpty()) {
      return chosen(kind, tree);
    }
    if (!(tree instanceof Tree.Leaf leaf) || leaf.text().isEmpty()) {
      problems.add(tree.spot(), owner + " should be text or a number");
      return Optional.empty();
    }
    if (kind instanceof Kind.ShortText || kind instanceof Kind.LongText) {
      return Optional.of(new Value.Text(leaf.text()));
    }
    if (kind instanceof Kind.YesNo) {
      return truth(leaf);
    }
    if (kind instanceof Kind.Scale scale) {
      return number(leaf, BigDecimal.valueOf(scale.from()), BigDecimal.valueOf(scale.to()), true);
    }
    if (kind instanceof Kind.Numeric numeric) {
      return number(leaf, numeric.least(), numeric.most(), false);
    }
    problems.add(leaf.spot(), owner + " cannot be filled in from the start");
    return Optional.empty();
  }

  private Optional<Value> truth(Tree.Leaf leaf) {
    Ternary truth = ConditionReader.TRUTHS.get(leaf.text());
    if (truth == null) {
      problems.add(
          leaf.spot(),
          owner + " is \"" + leaf.text() + "\", which is none of yes, no and not sure");
      return Optional.empty();
    }
    return Optional.of(new Value.Truth(truth));
  }

  private Optional<Value> number(
      Tree.Leaf leaf, @Nullable BigDecimal least, @Nullable BigDecimal most, boolean whole) {
    BigDecimal number = KindReader.decimal(leaf.text());
    boolean fits =
        number != null
            && (least == null || number.compareTo(least) >= 0)
            && (most == null || number.compareTo(most) <= 0)
            && !(whole && number.stripTrailingZeros().scale() > 0);
    if (number == null || !fits) {
      problems.add(leaf.spot(), owner + " should be a number that its field takes: " + leaf.text());
      return Optional.empty();
    }
    return Optional.of(new Value.Amount(number));
  }

  /** Choices are named by id, several of them in a list. */
  private Optional<Value> chosen(Kind kind, Tree tree) {
    List<Tree> named = tree instanceof Tree.Items items ? items.items() : List.of(tree);
    int most = kind instanceof Kind.SeveralChoices several ? several.most() : 1;
    if (named.size() > most) {
      problems.add(tree.spot(), owner + " has " + named.size() + " choices; at most " + most);
    }
    List<String> offered = kind.offered().stream().map(Choice::id).toList();
    List<String> ids = new ArrayList<>();
    for (Tree each : named) {
      String id = each instanceof Tree.Leaf leaf ? leaf.text() : "";
      if (offered.contains(id)) {
        ids.add(id);
      } else {
        problems.add(
            each.spot(), owner + " names choice \"" + id + "\", which is not offered", id, offered);
      }
    }
    List<String> inOrder = offered.stream().filter(ids::contains).toList();
    return inOrder.isEmpty() ? Optional.empty() : Optional.of(new Value.Chosen(inOrder));
  }
}
