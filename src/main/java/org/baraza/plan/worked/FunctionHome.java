package org.baraza.plan.worked;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.flow.Row;
import org.baraza.flow.Value.Ternary;
import org.baraza.plan.Values;

/**
 * Where what is known of a facilitation function points: to a programme for a while, a business
 * that charges, or a public office. Recommended, never decided.
 *
 * @param home {@code temporary}, {@code commercial}, {@code public}; empty while no home is clear
 * @param bridged whether a programme should carry it until the provider can
 * @param reasons as keys of words, in the order in which they count
 * @param missing the fields that would tell, while no home is clear
 * @param choice how it stands to what the group chose
 */
public record FunctionHome(
    Set<String> home, boolean bridged, List<String> reasons, List<String> missing, Choice choice) {
  private static final String TEMPORARY = "temporary";
  private static final String COMMERCIAL = "commercial";
  private static final String PUBLIC = "public";
  private static final BigDecimal ABLE = BigDecimal.valueOf(3);

  public FunctionHome {
    home = Set.copyOf(home);
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    requireNonNull(choice);
  }

  /** How a recommendation stands to the group's own choice. */
  public enum Choice {
    /** There is no choice, or no recommendation. */
    OPEN,
    AGREES,
    DIFFERS
  }

  /** Looks at one row of the list of functions. */
  public static FunctionHome of(Row function) {
    String after = Values.choice(function, "after");
    if (after.isEmpty()) {
      return new FunctionHome(Set.of(), false, List.of("open"), List.of("after"), Choice.OPEN);
    }
    if (after.equals("fades-out")) {
      Set<String> home = Set.of(TEMPORARY);
      return new FunctionHome(
          home, false, List.of("fades"), List.of(), choice(home, chosen(function)));
    }
    return goingOn(function, after);
  }

  private static FunctionHome goingOn(Row function, String after) {
    boolean business =
        Values.says(function, "impartial", Ternary.YES) && able(function, "pay").orElse(false);
    boolean forAll = Values.says(function, "for-all", Ternary.YES);
    boolean sides = Values.says(function, "impartial", Ternary.NO);
    Set<String> home = new TreeSet<>();
    List<String> reasons = new ArrayList<>();
    if (business && (forAll || sides)) {
      reasons.add("shared");
    }
    if (business) {
      home.add(COMMERCIAL);
      reasons.add("business");
    }
    if (forAll) {
      home.add(PUBLIC);
      reasons.add("public-all");
    }
    if (sides) {
      home.add(PUBLIC);
      reasons.add("public-sides");
    }
    List<String> missing = home.isEmpty() ? missing(function) : List.of();
    if (home.isEmpty()) {
      reasons.add(missing.isEmpty() ? "no-home" : "open");
    }
    boolean bridged = !home.isEmpty() && able(function, "offer").filter(it -> !it).isPresent();
    if (bridged) {
      reasons.add("bridge");
    } else if (!home.isEmpty() && able(function, "offer").isEmpty()) {
      reasons.add("offer-open");
    }
    if (home.contains(PUBLIC) && !business && able(function, "pay").filter(it -> !it).isPresent()) {
      reasons.add("pay-low");
    }
    if (after.equals("unknown")) {
      reasons.add("after-unknown");
    }
    return new FunctionHome(home, bridged, reasons, missing, choice(home, chosen(function)));
  }

  private static Choice choice(Set<String> home, Set<String> chosen) {
    if (home.isEmpty() || chosen.isEmpty()) {
      return Choice.OPEN;
    }
    Set<String> beyond = new TreeSet<>(chosen);
    beyond.removeAll(home);
    beyond.remove(TEMPORARY);
    return chosen.containsAll(home) && beyond.isEmpty() ? Choice.AGREES : Choice.DIFFERS;
  }

  private static Set<String> chosen(Row function) {
    return new TreeSet<>(Values.choices(function.cell("type")));
  }

  private static List<String> missing(Row function) {
    List<String> missing = new ArrayList<>();
    for (String field : List.of("impartial", "for-all")) {
      if (!Values.says(function, field, Ternary.YES) && !Values.says(function, field, Ternary.NO)) {
        missing.add(field);
      }
    }
    if (function.cell("pay").isEmpty()) {
      missing.add("pay");
    }
    return missing;
  }

  private static Optional<Boolean> able(Row function, String field) {
    return Values.number(function.cell(field)).map(able -> able.compareTo(ABLE) >= 0);
  }
}
