package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.decision.Candidate;
import org.baraza.decision.Round;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;

/** Draws a round of ratings for the channel while it is open. */
final class RoundCards {
  /** More than this nobody rates with care. */
  static final int MOST_SOLUTIONS = 12;

  private final Words words;
  private final Place place;
  private final Round round;

  RoundCards(Words words, Place place, Round round) {
    this.words = words;
    this.place = place;
    this.round = round;
  }

  static String key(Round round) {
    return "decision/" + round.id();
  }

  Card open(int begun) {
    Prose text =
        words.say(
            "rating.intro",
            Map.of(
                "closes", Prose.of(new Span.Moment(round.closesAt())),
                "count", VoteCards.number(begun)));
    List<Prose> lines = new ArrayList<>();
    for (Candidate solution : round.solutions()) {
      lines.add(Prose.plain("• ").then(ValueProse.text(solution.name())));
    }
    Prose names = Prose.join("\n", lines);
    String code = Pointer.to(place, round.id()).code();
    Control.Confirm confirm =
        new Control.Confirm(
            words.label("rating.close"),
            words.label("rating.close-sure"),
            words.label("rating.close"),
            words.label("form.cancel"));
    List<Control> controls =
        List.of(
            new Control.Button(Actions.RATE_START, words.label("rating.rate"), code).primary(),
            new Control.Button(
                Actions.RATE_CLOSE,
                words.label("rating.close"),
                code,
                Control.Tone.QUIET,
                confirm));
    return new Card(
        text.then("\n").then(names),
        List.of(
            new Part.Paragraph(text),
            new Part.Paragraph(names),
            new Part.Note(words.say(round.anonymous() ? "rating.anonymous" : "rating.named")),
            new Part.Controls(controls)));
  }
}
