package org.baraza.assistant.committing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Event;
import org.baraza.commitment.Handover;
import org.baraza.commitment.Status;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Who;

/** Draws a commitment for its channel. */
final class CommitmentCards {
  private final Words words;
  private final CommitmentProse prose;
  private final CommitmentButtons buttons;

  CommitmentCards(Words words) {
    this.words = words;
    prose = new CommitmentProse(words);
    buttons = new CommitmentButtons(words);
  }

  /**
   * The card as it stands, with the buttons that fit.
   *
   * @param source where it came from, if it came from something
   */
  Card card(Commitment commitment, Optional<Prose> source) {
    Prose line = prose.line(commitment);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(line));
    List<Prose> particulars = new ArrayList<>(prose.particulars(commitment.terms()));
    source.ifPresent(particulars::add);
    if (!particulars.isEmpty()) {
      parts.add(new Part.Note(Prose.join("\n", particulars)));
    }
    Prose standing = prose.standing(commitment);
    parts.add(new Part.Paragraph(standing));
    List<Control> controls = controls(commitment);
    if (!controls.isEmpty()) {
      parts.add(new Part.Controls(controls));
    }
    return new Card(line.then("\n").then(standing), parts);
  }

  private List<Control> controls(Commitment commitment) {
    if (commitment.status() == Status.ASKED) {
      return buttons.forAsked(commitment, true);
    }
    List<Control> controls = new ArrayList<>(buttons.forOwner(commitment, true));
    if (commitment.isLive()) {
      controls.add(
          new Control.Button(
              CommitmentActions.EDIT, words.label("button.edit"), Pointer.to(commitment).code()));
    }
    return controls;
  }

  /** Asks somebody to take it over; without buttons once that is settled. */
  Card handover(Commitment commitment, Handover handover, boolean open) {
    Prose text =
        words.say(
            "commit.take-over",
            Map.of(
                "heir", ValueProse.person(handover.to()),
                "owner", ValueProse.person(commitment.owner()),
                "what", ValueProse.text(commitment.what()),
                "reason", ValueProse.text(handover.reason())));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(text));
    if (open) {
      parts.add(new Part.Controls(buttons.forAsked(commitment, true)));
    } else {
      parts.add(new Part.Note(words.say("commit.settled")));
    }
    return new Card(text, parts);
  }

  /** Asks whoever passes messages on to pass this one on, with the words to forward. */
  Card relay(Commitment commitment, Who asked, String relay) {
    Prose ask =
        words.say(
            "commit.pass-on",
            Map.of(
                "relay", Prose.of(new Span.Person(relay)),
                "owner", ValueProse.person(asked)));
    String text = ForwardText.request(words, commitment);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(ask));
    parts.add(new Part.Paragraph(Prose.plain(text)));
    parts.add(new Part.Note(words.say("commit.pass-on-reply")));
    return new Card(ask.then("\n").then(text), parts);
  }

  /** Says that the list says something else now, and that this does not. */
  Card rowDiffers(Commitment commitment, Actor who) {
    return Card.of(
        words.say(
            "commit.row-differs",
            Map.of(
                "person", Prose.of(new Span.Person(who.userId())),
                "owner", ValueProse.person(commitment.owner()),
                "line", prose.line(commitment))));
  }

  /** Tells the channel that somebody could use help. */
  Card help(Commitment commitment, Event.HelpWanted help) {
    return Card.of(
        words.say(
            "commit.help-wanted",
            Map.of(
                "owner", ValueProse.person(commitment.owner()),
                "what", ValueProse.text(commitment.what()),
                "help", ValueProse.text(help.kind()),
                "reason", ValueProse.text(help.reason()))));
  }

  /** Tells whoever asked that the answer was no. */
  Card declined(Commitment commitment, Who by, String reason, String told) {
    Map<String, Prose> filling =
        Map.of(
            "told", Prose.of(new Span.Person(told)),
            "person", ValueProse.person(by),
            "what", ValueProse.text(commitment.what()),
            "reason", ValueProse.text(reason));
    return Card.of(
        words.say(reason.isBlank() ? "commit.said-no-to" : "commit.said-no-because", filling));
  }
}
