package org.baraza.assistant.discussing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.decision.TalkRound;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Plan;
import org.baraza.plan.Values;

/** Opens a round: at once, or on its first day when the channel's hours begin. */
final class TalkOpening {
  private final Talks talks;
  private final Desk desk;

  TalkOpening(Talks talks) {
    this.talks = talks;
    desk = talks.desk();
  }

  Reaction open(Click click) {
    Actor actor = click.actor();
    Optional<Pointer> pointer =
        talks.pointer(actor, click.value()).filter(it -> desk.access().maySteer(actor));
    if (pointer.isEmpty()) {
      return desk.whisper(actor, "problem.guest");
    }
    Place place = pointer.get().place(actor);
    Words words = desk.words(actor);
    return desk.work()
        .write(
            records -> {
              Optional<Setting> setting = desk.find(records, place);
              Optional<Conversation> conversation =
                  talks.conversation(records, place, pointer.get().decision());
              if (setting.isEmpty() || conversation.isEmpty()) {
                return desk.whisper(actor, "problem.gone");
              }
              return open(records, actor, setting.get(), conversation.get(), words);
            });
  }

  private Reaction open(
      Records records, Actor actor, Setting setting, Conversation conversation, Words words) {
    Place place = conversation.place();
    if (talks
        .find(records, place, conversation.id())
        .filter(it -> it.stage() != TalkRound.Stage.OVER)
        .isPresent()) {
      return desk.whisper(actor, "talk.open-already");
    }
    Optional<TalkRound> round = round(actor, setting.plan(), conversation);
    if (round.filter(it -> it.closesAt().isAfter(talks.now())).isEmpty()) {
      return desk.whisper(actor, "talk.days-passed");
    }
    if (round.get().opensAt().isAfter(talks.now())) {
      talks.save(records, place, round.get());
      records
          .moments()
          .set(Discussing.OPENS, Pointer.moment(place, conversation.id()), round.get().opensAt());
      Prose opens = Prose.of(new Span.Moment(round.get().opensAt()));
      return new Reaction.Whisper(Card.of(words.say("talk.will-open", "opens", opens)));
    }
    begin(records, setting, conversation, round.get());
    return new Reaction.Nothing();
  }

  private Optional<TalkRound> round(Actor actor, Plan plan, Conversation conversation) {
    Optional<LocalDate> first = Values.day(value(conversation, "opens"));
    Optional<Integer> days =
        Values.number(value(conversation, "days")).map(number -> number.intValue());
    if (first.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    Set<String> asked = new LinkedHashSet<>();
    for (Who who : Values.people(value(conversation, "asked"))) {
      if (who instanceof Who.Member member) {
        asked.add(member.userId());
      }
    }
    Instant opens = at(plan, first.get(), true);
    Instant now = talks.now();
    return Optional.of(
        new TalkRound(
            conversation.id(),
            conversation.occasion(),
            actor.userId(),
            opens.isBefore(now) ? now : opens,
            at(plan, first.get().plusDays(Math.max(1, days.get()) - 1), false),
            asked,
            Set.of(),
            TalkRound.Stage.COMING));
  }

  private static Optional<Value> value(Conversation conversation, String question) {
    return conversation.answer(question).map(Answer::value);
  }

  private static Instant at(Plan plan, LocalDate day, boolean morning) {
    return day.atTime(morning ? plan.rhythm().from() : plan.rhythm().to())
        .atZone(plan.zone())
        .toInstant();
  }

  /** Its first day has come. */
  void due(String moment) {
    Pointer.Appointed.read(moment)
        .ifPresent(
            it ->
                desk.work()
                    .write(
                        records -> {
                          begin(records, it.place(), it.decision());
                          return true;
                        }));
  }

  private void begin(Records records, Place place, String id) {
    Optional<TalkRound> round =
        talks.find(records, place, id).filter(it -> it.stage() == TalkRound.Stage.COMING);
    Optional<Setting> setting = desk.find(records, place);
    Optional<Conversation> conversation = talks.conversation(records, place, id);
    if (round.isPresent() && setting.isPresent() && conversation.isPresent()) {
      begin(records, setting.get(), conversation.get(), round.get());
    }
  }

  private void begin(
      Records records, Setting setting, Conversation conversation, TalkRound coming) {
    Place place = conversation.place();
    TalkRound round = coming.at(TalkRound.Stage.OPEN);
    talks.save(records, place, round);
    int said =
        talks
            .contributions(records, place, round)
            .map(found -> found.list().rows().size())
            .orElse(0);
    Card card = talks.card(setting, conversation, round, said);
    records.outbox().post(place, Talks.key(round), null, card, talks.now());
    String moment = Pointer.moment(place, round.id());
    records.moments().set(Discussing.CLOSES, moment, round.closesAt());
    Duration last = Duration.between(round.opensAt(), round.closesAt()).dividedBy(3);
    for (String person : round.asked()) {
      records
          .moments()
          .set(
              Discussing.REMINDS,
              TalkReminding.moment(place, round, person),
              round.closesAt().minus(last));
    }
  }
}
