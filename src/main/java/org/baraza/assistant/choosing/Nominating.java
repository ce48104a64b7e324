package org.baraza.assistant.choosing;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Election;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Members put people forward, and each of those says privately whether they will stand. */
final class Nominating {
  private static final String WHO = "who";

  private final Elections elections;
  private final Desk desk;

  Nominating(Elections elections) {
    this.elections = elections;
    desk = elections.desk();
  }

  /** The choice "Choose a leader": opens it in the channel, or shows how it stands. */
  Reaction begin(Click click) {
    Actor actor = click.actor();
    Optional<Pointer> pointer = elections.pointer(actor, click.value());
    if (pointer.isEmpty()) {
      return desk.whisper(actor, "problem.gone");
    }
    ZoneId zone = desk.zone(actor);
    Words words = desk.words(actor);
    boolean steers = desk.access().maySteer(actor);
    Place place = pointer.get().place(actor);
    return desk.work()
        .write(
            records -> {
              Plan plan = desk.open(records, place, zone).plan();
              boolean leads = steers && desk.access().mayLead(actor, plan);
              return elections
                  .current(records, place)
                  .map(election -> standing(place, election, words, leads))
                  .orElseGet(() -> opened(records, actor, plan, leads));
            });
  }

  private static Reaction standing(Place place, Election election, Words words, boolean leads) {
    Span link = new Span.Post(LeaderCards.key(election), words.label("leader.link"));
    Card card =
        leads && election.counted().isEmpty()
            ? new LeaderCards(words, place, election).next()
            : Card.of(words.say("leader.under-way", "link", Prose.of(link)));
    return new Reaction.Whisper(card);
  }

  private Reaction opened(Records records, Actor actor, Plan plan, boolean leads) {
    if (!leads) {
      return desk.whisper(actor, "vote.not-leading");
    }
    Election election = Election.begun(desk.ids().next(), actor.userId(), elections.now());
    elections.save(records, plan.place(), election);
    Card card = new LeaderCards(elections.words(plan), plan.place(), election).channel(0);
    records.outbox().post(plan.place(), LeaderCards.key(election), null, card, elections.now());
    return new Reaction.Nothing();
  }

  Reaction form(Click click) {
    Words words = desk.words(click.actor());
    return elections
        .pointer(click.actor(), click.value())
        .<Reaction>map(
            pointer ->
                new Reaction.Open(
                    new Form(
                        Choosing.LEADER_PUT_FORM,
                        pointer.code(),
                        words.label("leader.put-title"),
                        words.label("leader.put-send"),
                        words.label("form.cancel"),
                        List.of(
                            new Part.Input(
                                WHO,
                                words.label("leader.put-who"),
                                words.label("leader.put-advice"),
                                false,
                                new Entry.Person(null, words.label("entry.choose-person")))))))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  /** Somebody is put forward: they are asked, and nobody else is told. */
  Reaction put(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = elections.pointer(actor, submission.memory());
    if (pointer.isEmpty()
        || !(submission.input(WHO) instanceof Raw.PickedPeople picked)
        || picked.userIds().isEmpty()) {
      return new Reaction.CloseAll();
    }
    Actor person = new Actor(actor.workspace(), picked.userIds().get(0));
    if (!couldLead(person, pointer.get().place(actor))) {
      return new Reaction.Problems(Map.of(WHO, desk.words(actor).say("leader.not-here")));
    }
    boolean self = person.equals(actor);
    return proposed(actor, person, submission.memory(), self);
  }

  private boolean couldLead(Actor person, Place place) {
    return desk.access().mayTakePart(person, place)
        && desk.directory().person(person).filter(it -> !it.bot() && !it.gone()).isPresent();
  }

  /** "I would lead": puts oneself forward, and says yes. */
  Reaction self(Click click) {
    return proposed(click.actor(), click.actor(), click.value(), true);
  }

  private Reaction proposed(Actor actor, Actor person, String code, boolean consents) {
    Optional<Place> direct = consents ? Optional.empty() : desk.directory().direct(person);
    Words theirs = desk.words(person);
    return elections.with(
        actor,
        code,
        (records, found) -> {
          Place place = Pointer.read(code).orElseThrow().place(actor);
          Election proposed = found.proposing(person.userId(), actor.userId());
          Election now = consents ? proposed.answering(person.userId(), true) : proposed;
          if (now.equals(found)) {
            boolean over = found.stage() != Election.Stage.GATHERING;
            return desk.whisper(actor, over ? "leader.too-late" : "leader.known");
          }
          elections.save(records, place, now);
          if (consents) {
            elections.redraw(records, place, now);
            return new Reaction.Nothing();
          }
          direct.ifPresent(it -> ask(records, it, place, now, person.userId(), theirs));
          return desk.whisper(actor, "leader.asked");
        });
  }

  private static String askKey(Election election) {
    return LeaderCards.base(election) + "/ask";
  }

  private void ask(
      Records records, Place direct, Place place, Election election, String person, Words theirs) {
    election
        .nomination(person)
        .map(new LeaderCards(theirs, place, election)::asked)
        .ifPresent(
            card -> records.outbox().post(direct, askKey(election), null, card, elections.now()));
  }

  /** Who was put forward says yes or no, where only they see it. */
  Reaction consent(Click click, boolean willing) {
    Actor actor = click.actor();
    Words words = desk.words(actor);
    Optional<Place> direct = desk.directory().direct(actor).filter(click.place()::equals);
    return elections.with(
        actor,
        click.value(),
        (records, found) -> {
          Place place = Pointer.read(click.value()).orElseThrow().place(actor);
          Election now = found.answering(actor.userId(), willing);
          if (now.nomination(actor.userId()).isEmpty()) {
            return desk.whisper(actor, "problem.gone");
          }
          if (found.stage() != Election.Stage.GATHERING) {
            return desk.whisper(actor, "leader.too-late");
          }
          elections.save(records, place, now);
          elections.redraw(records, place, now);
          Card card =
              new LeaderCards(words, place, now)
                  .asked(now.nomination(actor.userId()).orElseThrow());
          direct
              .filter(it -> !(records.posts().standing(it, askKey(now)) instanceof Standing.Absent))
              .ifPresent(it -> records.outbox().update(it, askKey(now), card, elections.now()));
          return new Reaction.Nothing();
        });
  }

  /** What comes next, for a facilitator. */
  Reaction goOn(Click click) {
    Words words = desk.words(click.actor());
    return elections.leading(
        click.actor(),
        click.value(),
        (records, election) ->
            standing(
                Pointer.read(click.value()).orElseThrow().place(click.actor()),
                election,
                words,
                true));
  }
}
