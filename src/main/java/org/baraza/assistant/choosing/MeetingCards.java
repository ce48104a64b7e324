package org.baraza.assistant.choosing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.decision.MeetingPoll;
import org.baraza.decision.SameAbsent;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;

/** Draws a poll on when and where to meet. */
final class MeetingCards {
  private static final int TO_CHOOSE_FROM = 4;

  private final Words words;
  private final Place place;
  private final MeetingPoll poll;

  MeetingCards(Words words, Place place, MeetingPoll poll) {
    this.words = words;
    this.place = place;
    this.poll = poll;
  }

  static String key(MeetingPoll poll) {
    return "decision/" + poll.id();
  }

  static String outcomeKey(MeetingPoll poll) {
    return key(poll) + "/outcome";
  }

  static Prose name(Words words, MeetingPoll.Slot slot) {
    return slot.where().isEmpty()
        ? ValueProse.text(slot.when())
        : words.say(
            "meet.slot",
            Map.of("when", ValueProse.text(slot.when()), "where", ValueProse.text(slot.where())));
  }

  private static Prose number(int number) {
    return Prose.plain(Integer.toString(number));
  }

  private Prose people(List<String> ids) {
    return new ValueProse(words)
        .joined(ids.stream().map(id -> Prose.of(new Span.Person(id))).toList());
  }

  private Pointer pointer() {
    return Pointer.to(place, poll.id());
  }

  private Control.Button answerButton() {
    return new Control.Button(Choosing.MEET_ANSWER, words.label("meet.answer"), pointer().code());
  }

  /** The channel's card while people tick. */
  Card open(int answers) {
    List<Prose> lines = new ArrayList<>();
    lines.add(words.say("meet.intro", "closes", Prose.of(new Span.Moment(poll.closesAt()))));
    poll.slots().forEach(slot -> lines.add(Prose.plain("• ").then(name(words, slot))));
    lines.add(words.say("meet.count", "count", number(answers)));
    Prose said = Prose.join("\n", lines);
    return new Card(
        said,
        List.of(
            new Part.Paragraph(said),
            new Part.Controls(List.of(answerButton().primary())),
            new Part.Note(words.say("meet.who-sees"))));
  }

  /** For somebody who asks while one is open. */
  Card underWay(boolean leads) {
    Prose text = words.say("meet.under-way", "closes", Prose.of(new Span.Moment(poll.closesAt())));
    List<Control> controls = new ArrayList<>();
    controls.add(answerButton().primary());
    if (leads) {
      controls.add(
          new Control.Button(Choosing.MEET_CLOSE, words.label("meet.close"), pointer().code()));
    }
    return new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(controls)));
  }

  /** What the card of an open poll becomes. */
  Card over() {
    Prose link = Prose.of(new Span.Post(outcomeKey(poll), words.label("vote.outcome-link")));
    return Card.of(words.say("meet.over", "outcome", link));
  }

  /** What suits most, who could not come, and whether it is the same people each time. */
  Card outcome(SameAbsent absent) {
    List<Part> parts = new ArrayList<>();
    List<Prose> spoken = new ArrayList<>();
    show(parts, spoken, words.say("meet.outcome", "count", number(poll.answers().size())));
    List<MeetingPoll.Standing> standings = poll.answers().isEmpty() ? List.of() : poll.standings();
    standings.forEach(it -> show(parts, spoken, line(it)));
    if (!absent.none()) {
      show(parts, spoken, sameAgain(absent));
    }
    if (poll.takenSlot().isPresent()) {
      poll.chosen()
          .ifPresent(
              it -> show(parts, spoken, words.say("meet.taken", "slot", name(words, it.slot()))));
    } else if (!standings.isEmpty()) {
      parts.add(new Part.Controls(taking(standings)));
    }
    return new Card(Prose.join("\n", spoken), parts);
  }

  private static void show(List<Part> parts, List<Prose> spoken, Prose text) {
    parts.add(new Part.Paragraph(text));
    spoken.add(text);
  }

  private Prose line(MeetingPoll.Standing standing) {
    Prose line =
        words.say(
            "meet.standing",
            Map.of("slot", name(words, standing.slot()), "can", number(standing.can().size())));
    return standing.cannot().isEmpty()
        ? line.then(" ").then(words.say("meet.all-can"))
        : line.then(" ").then(words.say("meet.cannot", "people", people(standing.cannot())));
  }

  private Prose sameAgain(SameAbsent absent) {
    Prose said =
        words.say("meet.same-again", "people", people(List.copyOf(absent.times().keySet())));
    return absent
        .kinder()
        .map(
            it ->
                said.then(" ")
                    .then(
                        words.say(
                            "meet.kinder",
                            Map.of(
                                "slot", name(words, it.slot()),
                                "can", number(it.can().size())))))
        .orElse(said);
  }

  private List<Control> taking(List<MeetingPoll.Standing> standings) {
    List<Control> controls = new ArrayList<>();
    for (MeetingPoll.Standing each :
        standings.subList(0, Math.min(TO_CHOOSE_FROM, standings.size()))) {
      String label = words.label("meet.take") + " " + name(words, each.slot()).text();
      Control.Button take =
          new Control.Button(
              Choosing.MEET_TAKE + ":" + each.slot().id(),
              label.length() > 75 ? label.substring(0, 74) + "…" : label,
              pointer().at(each.slot().id()).code());
      controls.add(controls.isEmpty() ? take.primary() : take);
    }
    return controls;
  }
}
