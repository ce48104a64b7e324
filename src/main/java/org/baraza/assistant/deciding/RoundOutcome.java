package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.decision.Candidate;
import org.baraza.decision.Points;
import org.baraza.decision.Rating;
import org.baraza.decision.Round;
import org.baraza.decision.Side;
import org.baraza.decision.Voices;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;

/** Draws what a round of ratings came to: the spread, the unknowns, and what people differ on. */
final class RoundOutcome {
  private static final int ITEMS_SHOWN = 4;
  private static final int POINTS_EACH = 2;

  private final Words words;
  private final Place place;
  private final Round round;
  private final Flow flow;
  private final int raters;

  RoundOutcome(Words words, Place place, Round round, Flow flow, int raters) {
    this.words = words;
    this.place = place;
    this.round = round;
    this.flow = flow;
    this.raters = raters;
  }

  static String key(Round round) {
    return RoundCards.key(round) + "/outcome";
  }

  Card over() {
    Span link = new Span.Post(key(round), words.label("vote.outcome-link"));
    return Card.of(words.say("rating.over", "outcome", Prose.of(link)));
  }

  Card card(Voices voices) {
    Prose title = words.say("rating.outcome", "raters", VoteCards.number(raters));
    List<Part> parts = new ArrayList<>();
    List<Prose> spoken = new ArrayList<>();
    parts.add(new Part.Paragraph(title));
    spoken.add(title);
    for (Candidate solution : round.solutions()) {
      Prose view = view(solution);
      parts.add(new Part.Paragraph(view));
      spoken.add(view);
    }
    voices(voices)
        .ifPresent(
            said -> {
              parts.add(new Part.Paragraph(said));
              spoken.add(said);
            });
    String code = Pointer.to(place, round.id()).code();
    List<Control> controls = new ArrayList<>();
    controls.add(
        new Control.Button(Actions.RATE_SHOW, words.label("rating.show-order"), code).primary());
    if (!points().isEmpty()) {
      controls.add(new Control.Button(Actions.RATE_AGENDA, words.label("rating.to-agenda"), code));
    }
    parts.add(new Part.Controls(controls));
    return new Card(Prose.join("\n\n", spoken), parts);
  }

  private Optional<Prose> voices(Voices voices) {
    List<Prose> names =
        voices.leaning().stream()
            .flatMap(id -> round.solution(id).stream())
            .map(solution -> ValueProse.text(solution.name()))
            .toList();
    return switch (voices.finding()) {
      case MISSING -> Optional.of(words.say("rating.voices.missing"));
      case DIFFERS ->
          Optional.of(
              words.say("rating.voices.differs", "names", new ValueProse(words).joined(names)));
      case UNSAID, HEARD -> Optional.empty();
    };
  }

  private Prose view(Candidate solution) {
    Prose name = ValueProse.text(solution.name());
    Optional<Rating> rating = round.rating(solution.id());
    if (rating.isEmpty()) {
      return words.say("rating.too-few", "name", name);
    }
    Map<String, Prose> filling = new HashMap<>();
    filling.put("name", name);
    filling.put("raters", VoteCards.number(rating.get().raters()));
    for (Side side : Side.values()) {
      filling.put(side.id(), spread(rating.get().side(side)));
    }
    Prose view = words.say("rating.view", filling);
    for (String item : rating.get().differing(ITEMS_SHOWN)) {
      view = view.then("\n").then(item("rating.differs", item, rating.get()));
    }
    for (String item : rating.get().unknown(ITEMS_SHOWN)) {
      view = view.then("\n").then(item("rating.unknown", item, rating.get()));
    }
    return view;
  }

  private Prose spread(Points points) {
    return words.say("rating.spread", counts(points));
  }

  private static Map<String, Prose> counts(Points points) {
    return Map.of(
        "for", VoteCards.number(points.inFavour()),
        "against", VoteCards.number(points.against()),
        "unknown", VoteCards.number(points.unknown()));
  }

  private Prose item(String key, String item, Rating rating) {
    Map<String, Prose> filling = new HashMap<>();
    filling.put("item", Prose.plain(label(item)));
    filling.putAll(counts(Optional.ofNullable(rating.items().get(item)).orElse(Points.NONE)));
    return words.say(key, filling);
  }

  private String label(String item) {
    return flow.question(item).map(Question::label).orElse(item);
  }

  /** What is worth talking about at the next meeting. */
  List<Prose> points() {
    List<Prose> points = new ArrayList<>();
    for (Candidate solution : round.solutions()) {
      round
          .rating(solution.id())
          .map(rating -> rating.differing(POINTS_EACH))
          .orElse(List.of())
          .forEach(
              item ->
                  points.add(
                      words.say(
                          "rating.point",
                          Map.of(
                              "item", Prose.plain(label(item)),
                              "name", Prose.plain(solution.name())))));
    }
    return points;
  }
}
