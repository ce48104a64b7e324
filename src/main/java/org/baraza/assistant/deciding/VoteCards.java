package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.decision.Candidate;
import org.baraza.decision.Paper;
import org.baraza.decision.Vote;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;

/** Draws a vote while it is open: for the channel, and for one voter alone. */
final class VoteCards {
  /** More would not fit one message. */
  static final int MOST_CANDIDATES = 40;

  private final Words words;
  private final Place place;
  private final Vote vote;

  VoteCards(Words words, Place place, Vote vote) {
    this.words = words;
    this.place = place;
    this.vote = vote;
  }

  static String key(Vote vote) {
    return "decision/" + vote.id();
  }

  /** The channel's card: what is voted on, how many have voted, and not for what. */
  Card open(int voted) {
    Prose intro = words.say("vote.intro", terms());
    Prose count = words.say("vote.count", "count", number(voted));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(intro));
    List<Prose> names = new ArrayList<>();
    for (Candidate candidate : vote.candidates()) {
      Prose name = ValueProse.text(candidate.name());
      names.add(Prose.plain("• ").then(name));
      Control give =
          new Control.Button(
              Actions.VOTE_GIVE + ":" + candidate.id(),
              words.label("vote.give"),
              pointer().at(candidate.id()).code());
      parts.add(new Part.Paragraph(name, give));
    }
    parts.add(new Part.Paragraph(count));
    parts.add(new Part.Note(words.say(vote.terms().anonymous() ? "vote.anonymous" : "vote.named")));
    parts.add(new Part.Controls(List.of(paperButton(false))));
    Prose spoken = Prose.join("\n", List.of(intro, Prose.join("\n", names), count));
    return new Card(spoken, parts);
  }

  Control paperButton(boolean primary) {
    Control.Button button =
        new Control.Button(
            Actions.VOTE_PAPER, words.label("deciding.paper.vote"), pointer().code());
    return primary ? button.primary() : button;
  }

  private Pointer pointer() {
    return Pointer.to(place, vote.id());
  }

  private Map<String, Prose> terms() {
    return Map.of(
        "votes", number(vote.terms().votesEach()),
        "take", number(vote.terms().toTake()),
        "closes", Prose.of(new Span.Moment(vote.terms().closesAt())));
  }

  static Prose number(int number) {
    return Prose.plain(Integer.toString(number));
  }

  /** One voter's own votes, each given or taken back with a tap. */
  Card paper(Paper.Choices choices, boolean quiet, Prose said) {
    int left = vote.terms().votesEach() - choices.candidates().size();
    Prose standing =
        words.say(
            "vote.left", Map.of("left", number(left), "votes", number(vote.terms().votesEach())));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(said.isEmpty() ? standing : said.then("\n").then(standing)));
    for (Candidate candidate : vote.candidates()) {
      parts.add(line(candidate, choices.has(candidate.id()), left > 0));
    }
    Prose changeable =
        words.say("vote.changeable", "closes", Prose.of(new Span.Moment(vote.terms().closesAt())));
    parts.add(new Part.Note(changeable));
    parts.add(new Part.Note(words.say(quiet ? "vote.quiet.noted" : "vote.quiet.about")));
    List<Control> controls = new ArrayList<>();
    controls.add(
        new Control.Button(
            Actions.VOTE_QUIET,
            words.label(quiet ? "vote.quiet.no" : "vote.quiet.yes"),
            pointer().at(quiet ? "no" : "yes").code()));
    if (vote.terms().mayLook() && !choices.blank()) {
      controls.add(
          new Control.Button(Actions.VOTE_LOOK, words.label("vote.look"), pointer().code()));
    }
    controls.add(Preparing.button(words, place));
    parts.add(new Part.Controls(controls));
    return new Card(said.isEmpty() ? standing : said, parts);
  }

  private Part line(Candidate candidate, boolean given, boolean more) {
    Prose name = ValueProse.text(candidate.name());
    Prose text = given ? words.say("vote.given", "name", name) : name;
    String code = pointer().at(candidate.id()).code();
    if (given) {
      return new Part.Paragraph(
          text,
          new Control.Button(
              Actions.VOTE_BACK + ":" + candidate.id(), words.label("vote.take-back"), code));
    }
    return more
        ? new Part.Paragraph(
            text,
            new Control.Button(
                Actions.VOTE_PUT + ":" + candidate.id(), words.label("vote.give"), code))
        : new Part.Paragraph(text);
  }
}
