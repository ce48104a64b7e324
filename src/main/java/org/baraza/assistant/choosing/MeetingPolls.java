package org.baraza.assistant.choosing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Recording;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.MeetingPoll;
import org.baraza.decision.Paper;
import org.baraza.decision.SameAbsent;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** A poll on when and where to meet: ticked privately, told when it closes, taken by the group. */
final class MeetingPolls {
  private static final String SUITS = "suits";
  private static final String ROLES = "roles";
  private static final int LABEL = 75;

  private final Polls polls;
  private final Desk desk;
  private final Recording recording;

  MeetingPolls(Polls polls) {
    this.polls = polls;
    desk = polls.desk();
    recording = new Recording(desk);
  }

  /** Opens one's own boxes, as one ticked them before. */
  Reaction answer(Click click) {
    Actor actor = click.actor();
    Words words = desk.words(actor);
    return polls.with(
        actor,
        click.value(),
        (records, poll) -> {
          Place place = Pointer.read(click.value()).orElseThrow().place(actor);
          return poll.closed()
              ? desk.whisper(actor, "meet.closed")
              : new Reaction.Open(
                  boxes(click.value(), poll, mine(records, place, poll, actor), words));
        });
  }

  private static List<String> mine(Records records, Place place, MeetingPoll poll, Actor actor) {
    return records
        .ballots()
        .find(place, poll.id(), actor.userId())
        .filter(Paper.Suits.class::isInstance)
        .map(it -> List.copyOf(((Paper.Suits) it).slots()))
        .orElse(List.of());
  }

  private static Form boxes(String memory, MeetingPoll poll, List<String> ticked, Words words) {
    List<Option> options =
        poll.slots().stream()
            .map(slot -> new Option(label(MeetingCards.name(words, slot).text()), slot.id()))
            .toList();
    return new Form(
        Choosing.MEET_ANSWER_FORM,
        memory,
        words.label("meet.answer-title"),
        words.label("form.save"),
        words.label("form.cancel"),
        List.of(
            new Part.Input(
                SUITS,
                words.label("meet.answer-which"),
                words.label("meet.answer-advice"),
                true,
                new Entry.Several(options, ticked, words.label("entry.choose-several")))));
  }

  private static String label(String text) {
    return text.length() <= LABEL ? text : text.substring(0, LABEL - 1) + "…";
  }

  Reaction answered(Submission submission) {
    Actor actor = submission.actor();
    List<String> ticked =
        submission.input(SUITS) instanceof Raw.Picked picked ? picked.ids() : List.of();
    return polls.with(
        actor,
        submission.memory(),
        (records, poll) -> {
          if (poll.closed()) {
            return new Reaction.CloseAll();
          }
          Place place = Pointer.read(submission.memory()).orElseThrow().place(actor);
          boolean first = records.ballots().find(place, poll.id(), actor.userId()).isEmpty();
          records.ballots().put(place, poll.id(), actor.userId(), poll.paper(ticked));
          if (first) {
            redraw(records, place, poll);
          }
          return new Reaction.Nothing();
        });
  }

  private void redraw(Records records, Place place, MeetingPoll poll) {
    String key = MeetingCards.key(poll);
    Optional<Plan> plan = records.plans().find(place);
    if (plan.isPresent() && !(records.posts().standing(place, key) instanceof Standing.Absent)) {
      int answers = records.ballots().count(place, poll.id());
      records.outbox().update(place, key, polls.cards(plan.get(), poll).open(answers), polls.now());
    }
  }

  /** A facilitator closes it before its time. */
  Reaction close(Click click) {
    Optional<Set<String>> members = members(click);
    return polls.leading(
        click.actor(),
        click.value(),
        (records, poll) -> {
          Place place = Pointer.read(click.value()).orElseThrow().place(click.actor());
          close(records, place, poll, members);
          return desk.whisper(click.actor(), "vote.closed-now");
        });
  }

  /** Its time has come. */
  void due(String moment) {
    Pointer.Appointed.read(moment).ifPresent(this::due);
  }

  private void due(Pointer.Appointed it) {
    Optional<Set<String>> members = desk.directory().members(it.place());
    desk.work()
        .write(
            records -> {
              polls
                  .find(records, it.place(), it.decision())
                  .ifPresent(poll -> close(records, it.place(), poll, members));
              return true;
            });
  }

  /** Who is in the channel; Slack is asked before the transaction. */
  private Optional<Set<String>> members(Click click) {
    return polls
        .pointer(click.actor(), click.value())
        .flatMap(it -> desk.directory().members(it.place(click.actor())));
  }

  private void close(
      Records records, Place place, MeetingPoll poll, Optional<Set<String>> members) {
    Optional<Plan> plan = records.plans().find(place);
    if (poll.closed() || plan.isEmpty()) {
      return;
    }
    Map<String, Paper.Suits> papers = new LinkedHashMap<>();
    records
        .ballots()
        .all(place, poll.id())
        .forEach(
            (person, paper) -> {
              if (paper instanceof Paper.Suits suits) {
                papers.put(person, suits);
              }
            });
    MeetingPoll closed = poll.closed(papers);
    records.decisions().save(place, closed, false);
    StandMoments.changed(records, place, polls.now());
    records.ballots().clear(place, poll.id());
    records.moments().cancel(Choosing.MEET_CLOSING, Pointer.moment(place, poll.id()));
    MeetingCards cards = polls.cards(plan.get(), closed);
    SameAbsent absent = new Turnouts(records, plan.get()).absent(closed, members);
    String outcome = MeetingCards.outcomeKey(closed);
    records.outbox().post(place, outcome, null, cards.outcome(absent), polls.now());
    if (!(records.posts().standing(place, MeetingCards.key(poll)) instanceof Standing.Absent)) {
      records.outbox().update(place, MeetingCards.key(poll), cards.over(), polls.now());
    }
  }

  /** The group takes a slot: it stands in its roles from now on. */
  Reaction take(Click click) {
    Actor actor = click.actor();
    Optional<Set<String>> members = members(click);
    return polls.leading(
        actor,
        click.value(),
        (records, poll) -> {
          Pointer pointer = Pointer.read(click.value()).orElseThrow();
          Place place = pointer.place(actor);
          MeetingPoll taking = poll.taking(pointer.item());
          if (poll.takenSlot().isPresent() || taking.takenSlot().isEmpty()) {
            return desk.whisper(actor, "meet.taken-already");
          }
          records.decisions().save(place, taking, false);
          records
              .plans()
              .find(place)
              .ifPresent(plan -> redrawOutcome(records, plan, taking, members));
          record(records, place, taking, actor);
          return new Reaction.Nothing();
        });
  }

  private void redrawOutcome(
      Records records, Plan plan, MeetingPoll taking, Optional<Set<String>> members) {
    SameAbsent absent = new Turnouts(records, plan).absent(taking, members);
    Card card = polls.cards(plan, taking).outcome(absent);
    records.outbox().update(plan.place(), MeetingCards.outcomeKey(taking), card, polls.now());
  }

  private void record(Records records, Place place, MeetingPoll poll, Actor actor) {
    Map<String, Raw> answers = new LinkedHashMap<>();
    poll.takenSlot()
        .flatMap(poll::slot)
        .ifPresent(
            slot -> {
              answers.put("time", new Raw.Typed(slot.when()));
              if (!slot.where().isEmpty()) {
                answers.put("place", new Raw.Typed(slot.where()));
              }
            });
    desk.find(records, place)
        .ifPresent(setting -> recording.record(records, setting, ROLES, "", actor, answers));
  }
}
