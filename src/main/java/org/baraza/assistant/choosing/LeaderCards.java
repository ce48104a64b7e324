package org.baraza.assistant.choosing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.decision.Election;
import org.baraza.decision.Tally;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;

/** Draws an election: for the channel, for who was put forward, and for a facilitator. */
final class LeaderCards {
  private final Words words;
  private final Place place;
  private final Election election;

  LeaderCards(Words words, Place place, Election election) {
    this.words = words;
    this.place = place;
    this.election = election;
  }

  /** Each stage that the group should notice has a message of its own. */
  static String key(Election election) {
    return base(election)
        + switch (election.stage()) {
          case GATHERING -> "";
          case VOTING -> "/vote";
          case COUNTED -> "/outcome";
          case SETTLED -> election.counted().isPresent() ? "/outcome" : "";
        };
  }

  static String base(Election election) {
    return "decision/" + election.id();
  }

  /** What the message of the stage before becomes. */
  Card movedOn() {
    Prose link = Prose.of(new Span.Post(key(election), words.label("leader.link")));
    return Card.of(words.say("leader.moved-on", "link", link));
  }

  private String code() {
    return Pointer.to(place, election.id()).code();
  }

  private static Prose person(String id) {
    return Prose.of(new Span.Person(id));
  }

  private static Prose number(int number) {
    return Prose.plain(Integer.toString(number));
  }

  Prose people(List<String> ids) {
    return new ValueProse(words).joined(ids.stream().map(LeaderCards::person).toList());
  }

  /** The channel's card, at every stage. */
  Card channel(int voted) {
    return switch (election.stage()) {
      case GATHERING -> gathering();
      case VOTING -> voting(voted);
      case COUNTED -> counted();
      case SETTLED -> settled();
    };
  }

  private Card gathering() {
    Prose intro = words.say("leader.intro");
    Prose standing =
        election.standing().isEmpty()
            ? words.say("leader.nobody-stands")
            : words.say("leader.standing", "people", people(election.standing()));
    List<Control> controls =
        List.of(
            new Control.Button(Choosing.LEADER_PUT, words.label("leader.put"), code()).primary(),
            new Control.Button(Choosing.LEADER_SELF, words.label("leader.self"), code()),
            new Control.Button(Choosing.LEADER_ON, words.label("leader.on"), code()));
    return new Card(
        intro.then("\n").then(standing),
        List.of(
            new Part.Paragraph(intro),
            new Part.Paragraph(standing),
            new Part.Controls(controls),
            new Part.Note(words.say("leader.private"))));
  }

  private Card voting(int voted) {
    Prose intro =
        words.say(
            "leader.vote-intro",
            "closes",
            Prose.of(new Span.Moment(election.closing().orElse(election.openedAt()))));
    Prose count = words.say("vote.count", "count", number(voted));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(intro));
    for (String person : election.standing()) {
      Control vote =
          new Control.Button(
              Choosing.LEADER_VOTE + ":" + person,
              words.label("vote.give"),
              Pointer.to(place, election.id()).at(person).code());
      parts.add(new Part.Paragraph(person(person), vote));
    }
    parts.add(new Part.Paragraph(count));
    parts.add(new Part.Note(words.say("vote.anonymous")));
    parts.add(
        new Part.Controls(
            List.of(new Control.Button(Choosing.LEADER_ON, words.label("leader.on"), code()))));
    Prose spoken = Prose.join("\n", List.of(intro, people(election.standing()), count));
    return new Card(spoken, parts);
  }

  private Card counted() {
    List<Prose> lines = new ArrayList<>();
    int voters = election.counted().map(Tally::voters).orElse(0);
    lines.add(words.say("vote.outcome", "voters", number(voters)));
    if (election.tooFew()) {
      lines.add(words.say("vote.too-few"));
    } else {
      lines.addAll(standings());
      if (election.ahead().isEmpty()) {
        lines.add(words.say("leader.tied"));
      }
    }
    List<Control> controls = new ArrayList<>();
    election
        .ahead()
        .ifPresent(
            person ->
                controls.add(
                    new Control.Button(
                            Choosing.LEADER_SETTLE,
                            words.label("leader.record"),
                            Pointer.to(place, election.id()).at(person).code())
                        .primary()));
    controls.add(new Control.Button(Choosing.LEADER_AGREE, words.label("leader.agree"), code()));
    Prose said = Prose.join("\n", lines);
    return new Card(said, List.of(new Part.Paragraph(said), new Part.Controls(controls)));
  }

  private List<Prose> standings() {
    List<Tally.Standing> standings = election.counted().map(Tally::standings).orElse(List.of());
    return standings.stream()
        .map(
            it ->
                words.say(
                    "vote.standing",
                    Map.of(
                        "rank", number(it.rank()),
                        "name", person(it.candidate()),
                        "votes", number(it.votes()))))
        .toList();
  }

  private Card settled() {
    Prose said = words.say("leader.settled", "person", person(election.settledOn().orElse("")));
    return Card.of(election.counted().isPresent() ? standingsAnd(said) : said);
  }

  private Prose standingsAnd(Prose said) {
    return election.tooFew() ? said : Prose.join("\n", standings()).then("\n").then(said);
  }

  /** What somebody who was put forward is asked privately, and how it stands for them. */
  Card asked(Election.Nomination nomination) {
    Prose channel = Prose.of(new Span.Channel(place.channel()));
    Prose text =
        switch (nomination.consent()) {
          case ASKED ->
              words.say("leader.ask", Map.of("by", person(nomination.by()), "channel", channel));
          case YES -> words.say("leader.you-stand", "channel", channel);
          case NO -> words.say("leader.you-do-not", "channel", channel);
        };
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(text));
    if (election.stage() == Election.Stage.GATHERING) {
      parts.add(new Part.Controls(answers(nomination.consent())));
    }
    return new Card(text, parts);
  }

  private List<Control> answers(Election.Consent consent) {
    Control.Button yes =
        new Control.Button(Choosing.LEADER_CONSENT, words.label("leader.yes"), code());
    Control.Button no =
        new Control.Button(Choosing.LEADER_DECLINE, words.label("leader.no"), code());
    return switch (consent) {
      case ASKED -> List.of(yes.primary(), no);
      case YES -> List.of(no);
      case NO -> List.of(yes);
    };
  }

  /** What a facilitator can do next. */
  Card next() {
    List<Control> controls = new ArrayList<>();
    Prose text;
    if (election.stage() == Election.Stage.VOTING) {
      text = words.say("leader.next-voting");
      controls.add(new Control.Button(Choosing.LEADER_CLOSE, words.label("vote.close"), code()));
    } else if (election.standing().isEmpty()) {
      text = words.say("leader.next-nobody");
      controls.add(new Control.Button(Choosing.LEADER_PUT, words.label("leader.put"), code()));
    } else {
      text = words.say("leader.next", "people", people(election.standing()));
      if (election.standing().size() > 1) {
        controls.add(
            new Control.Button(Choosing.LEADER_HOLD, words.label("leader.hold"), code()).primary());
      }
      controls.add(new Control.Button(Choosing.LEADER_AGREE, words.label("leader.agree"), code()));
    }
    return new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(controls)));
  }
}
