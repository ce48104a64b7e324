package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.document.Chart;
import org.baraza.assistant.document.PlainText;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.WordOverTime;
import org.baraza.flow.Choice;
import org.baraza.flow.Field;
import org.baraza.flow.Flow;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Values;
import org.baraza.plan.worked.Figures;
import org.baraza.plan.worked.Figures.Weight;

/** The pictures that a plan has figures for, each with the same in words. */
final class PlanCharts {
  private static final String FEASIBILITY = "feasibility";
  private static final int LABEL = 22;
  private static final double THIRD = 1.0 / 3;

  private final Setting setting;
  private final List<Commitment> commitments;
  private final Naming naming;
  private final Words words;
  private final PlainText text;

  PlanCharts(Setting setting, List<Commitment> commitments, Naming naming) {
    this.setting = requireNonNull(setting);
    this.commitments = List.copyOf(commitments);
    this.naming = requireNonNull(naming);
    words = setting.words();
    text = new PlainText(words.locale(), setting.plan().zone());
  }

  List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    promises().ifPresent(charts::add);
    minutes().ifPresent(charts::add);
    solutions().ifPresent(charts::add);
    adoption().ifPresent(charts::add);
    return charts;
  }

  private Optional<Chart> promises() {
    List<WordOverTime> weeks = WordOverTime.of(commitments, setting.plan().zone(), setting.today());
    if (weeks.isEmpty()) {
      return Optional.empty();
    }
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", words.locale());
    List<String> said = new ArrayList<>();
    for (WordOverTime week : weeks) {
      said.add(
          say(
              "pictures.promises.said",
              Map.of(
                  "day", Prose.of(new Span.Day(week.until())),
                  "promised", number(week.promised()),
                  "kept", number(week.kept()),
                  "late", number(week.late()))));
    }
    String title = words.label("pictures.promises.title");
    return Optional.of(
        new Chart.Lines(
            title,
            alternative(title, said),
            words.label("pictures.promises.unit"),
            weeks.stream().map(week -> day.format(week.until())).toList(),
            List.of(
                line("pictures.promises.promised", weeks, WordOverTime::promised),
                line("pictures.promises.kept", weeks, WordOverTime::kept),
                line("pictures.promises.late", weeks, WordOverTime::late))));
  }

  private Chart.Line line(String key, List<WordOverTime> weeks, ToIntFunction<WordOverTime> of) {
    return new Chart.Line(
        words.label(key), weeks.stream().map(week -> of.applyAsInt(week)).toList());
  }

  private Optional<Chart> minutes() {
    List<Row> activities = setting.facts("").rows("activities");
    Map<String, BigDecimal> minutes =
        Figures.minutes(
            activities, choices("activities", "kind").stream().map(Choice::id).toList());
    List<Chart.Bar> bars = new ArrayList<>();
    minutes.forEach(
        (kind, sum) -> bars.add(bar("activities", "kind", kind, sum, "pictures.minutes.shown")));
    return bars("pictures.minutes.title", "pictures.minutes.unit", bars);
  }

  private Optional<Chart> adoption() {
    Map<String, Integer> steps =
        Figures.adoption(
            setting.facts(""), choices("adoption", "step").stream().map(Choice::id).toList());
    if (steps.values().stream().allMatch(count -> count == 0)) {
      return Optional.empty();
    }
    List<Chart.Bar> bars = new ArrayList<>();
    steps.forEach(
        (step, count) ->
            bars.add(
                bar(
                    "adoption",
                    "step",
                    step,
                    BigDecimal.valueOf(count),
                    "pictures.adoption.shown")));
    return bars("pictures.adoption.title", "pictures.adoption.unit", bars);
  }

  private Chart.Bar bar(String list, String field, String choice, BigDecimal figure, String shown) {
    String label =
        choices(list, field).stream()
            .filter(offered -> offered.id().equals(choice))
            .map(Choice::label)
            .findFirst()
            .orElse(choice);
    String said = say(shown, Map.of("count", setting.values().number(figure)));
    return new Chart.Bar(label, figure, said);
  }

  private Optional<Chart> bars(String titleKey, String unit, List<Chart.Bar> bars) {
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    String title = words.label(titleKey);
    List<String> said = bars.stream().map(bar -> bar.label() + ": " + bar.shown() + ".").toList();
    return Optional.of(new Chart.Bars(title, alternative(title, said), words.label(unit), bars));
  }

  private Optional<Chart> solutions() {
    Optional<Flow> feasibility = setting.flow(FEASIBILITY);
    List<List<Chart.Point>> byRisk =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<String> said = new ArrayList<>();
    for (Row solution : setting.facts("").rows("solutions")) {
      feasibility
          .flatMap(flow -> Figures.weight(flow, setting.facts(solution.id())))
          .ifPresent(weight -> said.add(point(solution, weight, byRisk)));
    }
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<Chart.Kind> kinds = new ArrayList<>();
    for (int level = 0; level < byRisk.size(); level++) {
      kinds.add(new Chart.Kind(words.label("pictures.solutions.risk." + level), byRisk.get(level)));
    }
    String title = words.label("pictures.solutions.title");
    return Optional.of(
        new Chart.Points(
            title,
            alternative(title, said),
            words.label("pictures.solutions.difficulty"),
            words.label("pictures.solutions.cost"),
            words.label("pictures.solutions.least"),
            words.label("pictures.solutions.most"),
            kinds));
  }

  private String point(Row solution, Weight weight, List<List<Chart.Point>> byRisk) {
    String name =
        setting
            .shape("solutions")
            .flatMap(shape -> solution.cell(shape.naming().id()))
            .map(value -> text.of(naming.named(ValueProse.text(Values.text(Optional.of(value))))))
            .orElse("");
    String label = name.length() > LABEL ? name.substring(0, LABEL - 1) + "…" : name;
    byRisk
        .get(level(weight.risk()))
        .add(new Chart.Point(label, weight.difficulty(), weight.cost()));
    return say(
        "pictures.solutions.said",
        Map.of(
            "solution", Prose.plain(name),
            "difficulty", level(weight.difficulty(), words),
            "cost", level(weight.cost(), words),
            "risk", level(weight.risk(), words)));
  }

  private static Prose level(double share, Words words) {
    return words.say("pictures.level." + level(share));
  }

  /** 0 for little, 1 for some, 2 for much. */
  private static int level(double share) {
    return share < THIRD ? 0 : share > 2 * THIRD ? 2 : 1;
  }

  private List<Choice> choices(String list, String field) {
    return setting
        .shape(list)
        .flatMap(shape -> shape.field(field))
        .map(Field::kind)
        .map(kind -> kind.offered())
        .orElse(List.of());
  }

  private static String alternative(String title, List<String> said) {
    return title + ". " + String.join(" ", said);
  }

  private String say(String key, Map<String, Prose> filling) {
    return text.of(words.say(key, filling));
  }

  private static Prose number(int number) {
    return Prose.plain(Integer.toString(number));
  }
}
