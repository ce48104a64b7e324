package org.baraza.assistant.committing;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Part;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Terms;
import org.baraza.flow.DayMeant;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;

/** Shows somebody privately what was understood, before anybody else sees it. */
final class UnderstoodCards {
  private final Words words;

  UnderstoodCards(Words words) {
    this.words = words;
  }

  Card card(Commitment draft, Understanding understanding) {
    Terms terms = understanding.terms();
    List<Prose> lines = new ArrayList<>();
    lines.add(words.say("commit.understood.what", "what", ValueProse.text(terms.what())));
    lines.add(words.say("commit.understood.owner", "owner", ValueProse.person(terms.owner())));
    lines.addAll(when(understanding));
    Prose own = new CommitmentProse(words).own(terms.own());
    lines.add(words.say("commit.understood.own", "own", orNotSaid(own)));
    lines.add(words.say("commit.understood.adds", "adds", orNotSaid(Prose.plain(terms.adds()))));
    lines.add(
        words.say("commit.understood.serves", "serves", orNotSaid(Prose.plain(terms.serves()))));
    Prose title = words.say("commit.understood.title");
    Prose all = Prose.join("\n", lines);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(title.then("\n").then(all)));
    boolean asks = asks(draft, understanding, parts);
    if (!terms.owner().equals(new Who.Member(draft.askedBy()))) {
      parts.add(
          new Part.Note(
              words.say("commit.understood.request", "owner", ValueProse.person(terms.owner()))));
    }
    if (!understanding.others().isEmpty()) {
      parts.add(
          new Part.Note(
              words.say(
                  "commit.understood.one-answers", "owner", ValueProse.person(terms.owner()))));
    }
    parts.add(new Part.Controls(controls(draft, !asks)));
    return new Card(title.then("\n").then(all), parts);
  }

  private List<Prose> when(Understanding understanding) {
    Terms terms = understanding.terms();
    Prose day = terms.due().map(CommitmentProse::day).orElseGet(() -> noDay(understanding));
    if (terms.recurrence() instanceof Recurrence.Every every) {
      Prose rhythm = new Rhythms(words).said(every);
      return List.of(
          words.say("commit.understood.rhythm", "rhythm", rhythm),
          words.say("commit.understood.first-day", "day", day));
    }
    Prose once = words.say("commit.understood.day", "day", day);
    return understanding.isRhythmOpen()
        ? List.of(
            words.say(
                "commit.understood.rhythm", "rhythm", words.say("commit.understood.to-choose")),
            once)
        : List.of(once);
  }

  private Prose noDay(Understanding understanding) {
    return understanding.meant() instanceof DayMeant.Unsaid
            && !understanding.terms().lacksFirstDay()
        ? notSaid()
        : words.say("commit.understood.to-choose");
  }

  private Prose notSaid() {
    return words.say("commit.understood.not-said");
  }

  private Prose orNotSaid(Prose said) {
    return said.isEmpty() ? notSaid() : said;
  }

  /**
   * Asks for the rhythm, or else for the day, where it is not clear; whether it must be chosen
   * before posting.
   */
  private boolean asks(Commitment draft, Understanding understanding, List<Part> parts) {
    Prose phrase = Prose.plain(understanding.phrase());
    if (understanding.isRhythmOpen()) {
      parts.add(new Part.Paragraph(words.say("commit.which-rhythm", "phrase", phrase)));
      parts.add(new Part.Controls(List.of(rhythms(draft))));
      return true;
    }
    if (understanding.asksFirstDay()) {
      parts.add(new Part.Paragraph(words.say("commit.name-first-day")));
      parts.add(
          new Part.Controls(
              understanding.meant() instanceof DayMeant.OneOf oneOf
                  ? days(draft, oneOf)
                  : List.of(calendar(draft))));
      return true;
    }
    if (understanding.meant() instanceof DayMeant.OneOf oneOf) {
      parts.add(new Part.Paragraph(words.say("commit.which-day", "phrase", phrase)));
      parts.add(new Part.Controls(days(draft, oneOf)));
      return true;
    }
    if (understanding.meant() instanceof DayMeant.Unclear) {
      parts.add(new Part.Paragraph(words.say("commit.name-day", "phrase", phrase)));
      parts.add(new Part.Controls(List.of(calendar(draft))));
      return true;
    }
    if (understanding.meant() instanceof DayMeant.Unsaid) {
      parts.add(new Part.Note(words.say("commit.no-day")));
      parts.add(new Part.Controls(List.of(calendar(draft))));
    }
    return false;
  }

  private List<Control> days(Commitment draft, DayMeant.OneOf oneOf) {
    DateTimeFormatter label = DateTimeFormatter.ofPattern("EEEE d MMMM", words.locale());
    List<Control> controls = new ArrayList<>();
    oneOf.days().stream()
        .limit(4)
        .forEach(
            day ->
                controls.add(
                    new Control.Button(
                        CommitmentActions.DAY + ":" + day,
                        label.format(day),
                        Pointer.to(draft).code() + " " + day)));
    controls.add(calendar(draft));
    return controls;
  }

  private Control rhythms(Commitment draft) {
    return new Control.Pick(
        CommitmentActions.PICK_RHYTHM + ":" + draft.id(),
        new Entry.One(
            new Rhythms(words).options(draft.terms().recurrence()),
            null,
            words.label("entry.choose-one")));
  }

  private Control calendar(Commitment draft) {
    return new Control.Pick(
        CommitmentActions.PICK_DAY + ":" + draft.id(),
        new Entry.Date(null, words.label("entry.choose-day")));
  }

  private List<Control> controls(Commitment draft, boolean postable) {
    String code = Pointer.to(draft).code();
    List<Control> controls = new ArrayList<>();
    if (postable) {
      controls.add(
          new Control.Button(CommitmentActions.POST, words.label("commit.post"), code).primary());
    }
    controls.add(new Control.Button(CommitmentActions.EDIT, words.label("button.edit"), code));
    controls.add(new Control.Button(CommitmentActions.DROP, words.label("commit.drop"), code));
    return controls;
  }
}
