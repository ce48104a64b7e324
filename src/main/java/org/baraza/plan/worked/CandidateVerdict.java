package org.baraza.plan.worked;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Row;
import org.baraza.flow.Value.Ternary;
import org.baraza.plan.Names;
import org.baraza.plan.Values;

/**
 * What the five checks say about a role-model candidate; the group's own choice is another matter.
 *
 * @param reasons what speaks against it or is open, as keys of words
 */
public record CandidateVerdict(Verdict verdict, List<String> reasons) {
  public CandidateVerdict {
    requireNonNull(verdict);
    reasons = List.copyOf(reasons);
  }

  /** How well a candidate fits. */
  public enum Verdict {
    FITS("fits"),
    LOOK_AGAIN("look-again"),
    DOES_NOT_FIT("does-not-fit");

    private final String key;

    Verdict(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /**
   * Looks at one candidate.
   *
   * @param talks the rows of the coaching log
   * @param trade whether the visit is to link visitors and hosts in trade
   */
  public static CandidateVerdict of(Row candidate, List<Row> talks, boolean trade) {
    List<String> against = new ArrayList<>();
    List<String> open = new ArrayList<>();
    if (Values.says(candidate, "fills-gap", Ternary.NO)) {
      against.add("gap-not-filled");
    } else if (!Values.says(candidate, "fills-gap", Ternary.YES)) {
      open.add("gap-open");
    }
    if (hardlyEngaged(candidate, talks)) {
      against.add("hardly-engaged");
    }
    said(candidate, "relatable", "not-relatable", "relatable-open").ifPresent(open::add);
    String rival = Values.choice(candidate, "rival");
    if (!rival.equals("colleague")) {
      open.add(rival.equals("competitor") ? "competitor" : "rival-open");
    }
    if (Values.text(candidate, "gains").isEmpty()) {
      open.add("gains-open");
    }
    if (trade) {
      said(candidate, "wants-trade", "no-trade", "trade-open").ifPresent(open::add);
      said(candidate, "shares-know-how", "no-sharing", "sharing-open").ifPresent(open::add);
      said(candidate, "open-view", "no-new-view", "new-view-open").ifPresent(open::add);
    }
    Verdict verdict = open.isEmpty() ? Verdict.FITS : Verdict.LOOK_AGAIN;
    List<String> reasons = new ArrayList<>(against);
    reasons.addAll(open);
    return new CandidateVerdict(against.isEmpty() ? verdict : Verdict.DOES_NOT_FIT, reasons);
  }

  private static Optional<String> said(Row candidate, String field, String no, String open) {
    if (Values.says(candidate, field, Ternary.YES)) {
      return Optional.empty();
    }
    return Optional.of(Values.says(candidate, field, Ternary.NO) ? no : open);
  }

  /** The latest talk counts: a host that warmed up is not held to the first one. */
  private static boolean hardlyEngaged(Row candidate, List<Row> talks) {
    String name = Values.text(candidate, "candidate");
    return talks.stream()
        .filter(talk -> Values.chose(talk, "side", "hosts"))
        .filter(talk -> Names.means(Values.text(talk, "with"), name))
        .reduce((one, next) -> LATER.compare(next, one) >= 0 ? next : one)
        .filter(latest -> Values.chose(latest, "engaged", "hardly"))
        .isPresent();
  }

  private static final Comparator<Row> LATER =
      Comparator.comparing(talk -> Values.day(talk.cell("talked")).orElse(LocalDate.MIN));
}
