package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Passage;
import org.baraza.decision.Candidate;
import org.baraza.decision.Points;
import org.baraza.decision.Rating;
import org.baraza.decision.Round;
import org.baraza.decision.Side;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** What a round of ratings came to, in sums; of too few to hide who thinks what there are none. */
record RatedSolutions(Words words, Meant meant, Round round) {
  private static final int ITEMS_SHOWN = 4;

  RatedSolutions {
    requireNonNull(words);
    requireNonNull(meant);
    requireNonNull(round);
  }

  List<Passage> passages(Prose opened) {
    List<Passage> passages = new ArrayList<>();
    String how = round.anonymous() ? "export.decision.rated-sealed" : "export.decision.rated";
    passages.add(new Passage.Paragraph(words.say(how, "day", opened)));
    passages.add(table());
    talk("export.decision.differ", differing()).ifPresent(passages::add);
    talk("export.decision.unsure", unsure()).ifPresent(passages::add);
    return passages;
  }

  private Passage table() {
    List<String> columns = new ArrayList<>();
    columns.add(words.label("export.decision.rated-what"));
    columns.add(words.label("export.decision.raters"));
    for (Side side : Side.values()) {
      columns.add(words.label("priorities.side." + side.id()));
    }
    return new Passage.Table(
        words.label("export.decision.ratings"),
        columns,
        round.solutions().stream().map(this::row).toList());
  }

  private List<Cell> row(Candidate solution) {
    Optional<Rating> rating = round.rating(solution.id());
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Words(ValueProse.text(solution.name())));
    cells.add(
        rating
            .map(it -> FigureCells.of(it.raters()))
            .orElseGet(() -> new Cell.Words(unsaid("export.decision.nobody"))));
    for (Side side : Side.values()) {
      cells.add(new Cell.Words(rating.map(it -> spread(it.side(side))).orElse(Prose.empty())));
    }
    return cells;
  }

  private Prose unsaid(String otherwise) {
    return words.say(round.anonymous() ? "export.decision.too-few" : otherwise);
  }

  private Prose spread(Points points) {
    List<Prose> parts = new ArrayList<>();
    count("export.decision.for", points.inFavour()).ifPresent(parts::add);
    count("export.decision.against", points.against()).ifPresent(parts::add);
    count("export.decision.unknown", points.unknown()).ifPresent(parts::add);
    return parts.isEmpty() ? unsaid("export.decision.no-answers") : Prose.join(", ", parts);
  }

  private Optional<Prose> count(String key, int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(words.say(key, "count", FigureCells.number(count)));
  }

  /** Which of a rating's items are worth naming. */
  @FunctionalInterface
  private interface Which {
    List<String> of(Rating rating);
  }

  private List<Prose> differing() {
    return named(rating -> rating.differing(ITEMS_SHOWN));
  }

  private List<Prose> unsure() {
    return named(rating -> rating.unknown(ITEMS_SHOWN));
  }

  private List<Prose> named(Which which) {
    List<Prose> named = new ArrayList<>();
    for (Candidate solution : round.solutions()) {
      Optional<Rating> rating = round.rating(solution.id());
      for (String item : rating.map(which::of).orElse(List.of())) {
        Points points =
            rating.flatMap(it -> Optional.ofNullable(it.items().get(item))).orElse(Points.NONE);
        meant
            .item(item)
            .map(
                label ->
                    words.say(
                        "export.decision.item",
                        Map.of(
                            "name", ValueProse.text(solution.name()),
                            "item", label,
                            "spread", spread(points))))
            .ifPresent(named::add);
      }
    }
    return named;
  }

  private Optional<Passage> talk(String heading, List<Prose> points) {
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(new Passage.Bullets(words.label(heading), points));
  }
}
