package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.document.Chart;
import org.baraza.assistant.document.PlainText;
import org.baraza.decision.Points;
import org.baraza.decision.Spot;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Values;

/**
 * All solutions by difficulty and cost, with their risk, as the group's order has them. What cannot
 * be drawn yet is in the words, as are those who do it and those who pay.
 */
final class SolutionChart {
  private static final String LIST = "solutions";
  private static final int LABEL = 22;
  private static final int THIRD = Points.WHOLE / 3;

  /** The kind of those whose risk nobody knows, behind little, some and much. */
  private static final int UNKNOWN = 3;

  private final Setting setting;
  private final List<Spot> spots;
  private final Naming naming;
  private final PlainText text;
  private final Words words;

  SolutionChart(Setting setting, List<Spot> spots, Naming naming, PlainText text) {
    this.setting = requireNonNull(setting);
    this.spots = List.copyOf(spots);
    this.naming = requireNonNull(naming);
    this.text = requireNonNull(text);
    words = setting.words();
  }

  /** Nothing while there is nothing to draw. */
  Optional<Chart> chart() {
    List<List<Chart.Point>> byRisk =
        IntStream.rangeClosed(0, UNKNOWN)
            .<List<Chart.Point>>mapToObj(level -> new ArrayList<>())
            .toList();
    List<String> said = new ArrayList<>();
    for (Spot spot : spots) {
      String name = name(spot);
      if (spot.difficulty().isPresent() && spot.cost().isPresent()) {
        String label = spot.place() + ". " + name;
        byRisk
            .get(level(spot.risk()))
            .add(
                new Chart.Point(
                    label.length() > LABEL ? label.substring(0, LABEL - 1) + "…" : label,
                    share(spot.difficulty()),
                    share(spot.cost())));
      }
      said.add(said(spot, name));
    }
    List<Chart.Kind> kinds = new ArrayList<>();
    for (int level = 0; level <= UNKNOWN; level++) {
      if (level < UNKNOWN || !byRisk.get(level).isEmpty()) {
        String label = words.label("pictures.solutions.risk." + level);
        kinds.add(new Chart.Kind(label, byRisk.get(level)));
      }
    }
    return byRisk.stream().allMatch(List::isEmpty)
        ? Optional.empty()
        : Optional.of(of(kinds, said));
  }

  private Chart of(List<Chart.Kind> kinds, List<String> said) {
    String title = words.label("pictures.solutions.title");
    return new Chart.Points(
        title,
        PlanCharts.alternative(title, said),
        words.label("pictures.solutions.difficulty"),
        words.label("pictures.solutions.cost"),
        words.label("pictures.solutions.least"),
        words.label("pictures.solutions.most"),
        kinds);
  }

  private Optional<Row> row(Spot spot) {
    return setting.facts("").rows(LIST).stream()
        .filter(row -> row.id().equals(spot.solution()))
        .findFirst();
  }

  private String name(Spot spot) {
    return row(spot)
        .flatMap(
            row -> setting.shape(LIST).map(shape -> Values.text(row.cell(shape.naming().id()))))
        .map(name -> text.of(naming.named(ValueProse.text(name))))
        .orElse("");
  }

  private String said(Spot spot, String name) {
    Prose where =
        words.say(
            "pictures.solutions.said",
            Map.of(
                "place", Prose.plain(Integer.toString(spot.place())),
                "solution", Prose.plain(name),
                "difficulty", level(spot.difficulty(), words),
                "cost", level(spot.cost(), words),
                "risk", level(spot.risk(), words)));
    return text.of(row(spot).map(row -> where.then(" ").then(hands(row))).orElse(where));
  }

  private Prose hands(Row row) {
    Prose who =
        Values.people(row.cell("who-does")).stream()
            .map(person -> naming.named(ValueProse.person(person)))
            .reduce((one, other) -> one.then(", ").then(other))
            .orElseGet(() -> words.say("pictures.solutions.nobody"));
    String pays = Values.text(row, "who-pays");
    Prose payer =
        pays.isEmpty()
            ? words.say("pictures.solutions.nobody")
            : naming.named(ValueProse.text(pays));
    return words.say("pictures.solutions.hands", Map.of("who", who, "pays", payer));
  }

  private static double share(OptionalInt load) {
    return load.orElse(0) / (double) Points.WHOLE;
  }

  private static Prose level(OptionalInt load, Words words) {
    return words.say("pictures.level." + level(load));
  }

  /** 0 for little, 1 for some, 2 for much. */
  private static int level(OptionalInt load) {
    if (load.isEmpty()) {
      return UNKNOWN;
    }
    return load.getAsInt() < THIRD ? 0 : load.getAsInt() > 2 * THIRD ? 2 : 1;
  }
}
