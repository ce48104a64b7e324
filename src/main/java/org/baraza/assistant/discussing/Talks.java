package org.baraza.assistant.discussing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.decision.TalkRound;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Values;

/** The rounds of channels, as every use case about them finds, changes and shows them. */
record Talks(Desk desk) {
  static final String FLOW = "discussion";
  static final String CONTRIBUTIONS = "contributions";
  private static final String PREFIX = "talk/";

  Talks {
    requireNonNull(desk);
  }

  Instant now() {
    return desk.clock().instant();
  }

  static String key(TalkRound round) {
    return PREFIX + round.id();
  }

  /** The round whose card a message is. */
  static Optional<String> id(String key) {
    return key.startsWith(PREFIX) && key.indexOf('/', PREFIX.length()) < 0
        ? Optional.of(key.substring(PREFIX.length()))
        : Optional.empty();
  }

  Optional<Pointer> pointer(Actor actor, String code) {
    return Pointer.read(code).filter(it -> desk.access().mayTakePart(actor, it.place(actor)));
  }

  Optional<TalkRound> find(Records records, Place place, String id) {
    return records
        .decisions()
        .find(place, id)
        .filter(TalkRound.class::isInstance)
        .map(TalkRound.class::cast);
  }

  Optional<Conversation> conversation(Records records, Place place, String id) {
    return records.conversations().find(place, id).filter(it -> it.flow().equals(FLOW));
  }

  void save(Records records, Place place, TalkRound round) {
    records.decisions().save(place, round, false);
  }

  Optional<Listing.Found> contributions(Records records, Place place, TalkRound round) {
    return new Listing(desk).find(records, new Spot(place, round.occasion(), CONTRIBUTIONS));
  }

  /** The channel's card; what is said in its thread is a contribution. */
  Card card(Setting setting, Conversation conversation, TalkRound round, int contributions) {
    Words words = setting.words();
    Prose question = ValueProse.text(text(conversation, "question"));
    Prose intro = words.say("talk.intro", "question", question);
    String opening = text(conversation, "opening");
    Prose said = opening.isEmpty() ? intro : intro.then("\n").then(ValueProse.text(opening));
    Prose count = Prose.plain(Integer.toString(contributions));
    Prose how =
        round.stage() == TalkRound.Stage.OPEN
            ? words.say(
                "talk.open-until",
                Map.of("closes", Prose.of(new Span.Moment(round.closesAt())), "count", count))
            : words.say("talk.over", "count", count);
    return new Card(
        said.then("\n").then(how), List.of(new Part.Paragraph(said), new Part.Note(how)));
  }

  static String text(Conversation conversation, String question) {
    return Values.text(conversation.answer(question).map(it -> it.value()));
  }

  void redraw(Records records, Place place, TalkRound round) {
    String key = key(round);
    Optional<Setting> setting = desk.find(records, place);
    Optional<Conversation> conversation = conversation(records, place, round.id());
    if (setting.isEmpty()
        || conversation.isEmpty()
        || records.posts().standing(place, key) instanceof Standing.Absent) {
      return;
    }
    int count = contributions(records, place, round).map(it -> it.list().rows().size()).orElse(0);
    records
        .outbox()
        .update(place, key, card(setting.get(), conversation.get(), round, count), now());
  }
}
