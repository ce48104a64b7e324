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
import org.baraza.decision.Spot;
import org.baraza.flow.Choice;
import org.baraza.flow.Field;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.plan.worked.Figures;

/** The pictures that a plan has figures for, each with the same in words. */
final class PlanCharts {
  private final Setting setting;
  private final List<Commitment> commitments;
  private final Words words;
  private final PlainText text;

  private final SolutionChart solutions;

  PlanCharts(Setting setting, List<Commitment> commitments, List<Spot> spots, Naming naming) {
    this.setting = requireNonNull(setting);
    this.commitments = List.copyOf(commitments);
    words = setting.words();
    text = new PlainText(words.locale(), setting.plan().zone());
    solutions = new SolutionChart(setting, spots, naming, text);
  }

  List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    promises().ifPresent(charts::add);
    minutes().ifPresent(charts::add);
    solutions.chart().ifPresent(charts::add);
    adoption().ifPresent(charts::add);
    return charts;
  }

  /** The picture of the solutions alone. */
  List<Chart> solutions() {
    return solutions.chart().stream().toList();
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

  private List<Choice> choices(String list, String field) {
    return setting
        .shape(list)
        .flatMap(shape -> shape.field(field))
        .map(Field::kind)
        .map(kind -> kind.offered())
        .orElse(List.of());
  }

  static String alternative(String title, List<String> said) {
    return title + ". " + String.join(" ", said);
  }

  private String say(String key, Map<String, Prose> filling) {
    return text.of(words.say(key, filling));
  }

  private static Prose number(int number) {
    return Prose.plain(Integer.toString(number));
  }
}
