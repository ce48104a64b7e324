package org.baraza.assistant.choosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Deadline;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.decision.MeetingPoll;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Asks a channel when and where it can meet. */
final class PollMaking {
  private static final String TIMES = "times";
  private static final String PLACES = "places";
  private static final int USUAL_DAYS = 3;

  private final Polls polls;
  private final Desk desk;

  PollMaking(Polls polls) {
    this.polls = polls;
    desk = polls.desk();
  }

  /** The choice "Find a time and place": a form, unless a poll is open. */
  Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = desk.words(actor);
    Optional<Pointer> pointer = polls.pointer(actor, click.value());
    if (pointer.isEmpty()) {
      return desk.whisper(actor, "problem.gone");
    }
    Place place = pointer.get().place(actor);
    ZoneId zone = desk.zone(actor);
    boolean steers = desk.access().maySteer(actor);
    return desk.work()
        .write(
            records -> {
              Plan plan = desk.open(records, place, zone).plan();
              boolean leads = steers && desk.access().mayLead(actor, plan);
              Optional<MeetingPoll> open = Polls.open(records, place);
              if (open.isPresent()) {
                return new Reaction.Whisper(
                    new MeetingCards(words, place, open.get()).underWay(leads));
              }
              return leads
                  ? new Reaction.Open(form(pointer.get(), plan, words))
                  : desk.whisper(actor, "vote.not-leading");
            });
  }

  private Form form(Pointer pointer, Plan plan, Words words) {
    LocalDate day = polls.now().atZone(plan.zone()).toLocalDate().plusDays(USUAL_DAYS);
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Input(
            TIMES,
            words.label("meet.form.times"),
            words.label("meet.form.times-advice"),
            false,
            new Entry.Words(true, "", null)));
    parts.add(
        new Part.Input(
            PLACES,
            words.label("meet.form.places"),
            words.label("meet.form.places-advice"),
            true,
            new Entry.Words(true, "", null)));
    parts.addAll(Deadline.inputs(words, day));
    return new Form(
        Choosing.MEET_MAKE_FORM,
        pointer.code(),
        words.label("meet.form.title"),
        words.label("meet.form.send"),
        words.label("form.cancel"),
        parts);
  }

  Reaction make(Submission submission) {
    Actor actor = submission.actor();
    Words words = desk.words(actor);
    Optional<Place> place = polls.pointer(actor, submission.memory()).map(it -> it.place(actor));
    Optional<Plan> plan =
        place.flatMap(it -> desk.work().read(records -> records.plans().find(it)));
    if (plan.filter(it -> desk.access().mayLead(actor, it)).isEmpty()
        || !desk.access().maySteer(actor)) {
      return new Reaction.CloseAll();
    }
    List<MeetingPoll.Slot> slots =
        MeetingPoll.slots(lines(submission, TIMES), lines(submission, PLACES));
    if (slots.size() < 2 || slots.size() > MeetingPoll.MOST_SLOTS) {
      return new Reaction.Problems(Map.of(TIMES, words.say("meet.form.how-many")));
    }
    Optional<Instant> closes = Deadline.read(submission, plan.get().zone(), polls.now());
    if (closes.isEmpty()) {
      return new Reaction.Problems(Map.of(Deadline.DAY, words.say("vote.form.when")));
    }
    return desk.work().write(records -> make(records, actor, plan.get(), slots, closes.get()));
  }

  private static List<String> lines(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Typed typed
        ? typed.text().lines().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList()
        : List.of();
  }

  private Reaction make(
      Records records, Actor actor, Plan plan, List<MeetingPoll.Slot> slots, Instant closes) {
    Place place = plan.place();
    if (Polls.open(records, place).isPresent()) {
      return new Reaction.Problems(Map.of(TIMES, desk.words(actor).say("meet.form.one-at-a-time")));
    }
    MeetingPoll poll =
        new MeetingPoll(
            desk.ids().next(), slots, actor.userId(), polls.now(), closes, Map.of(), false, null);
    records.decisions().save(place, poll, true);
    StandMoments.changed(records, place, polls.now());
    records
        .outbox()
        .post(place, MeetingCards.key(poll), null, polls.cards(plan, poll).open(0), polls.now());
    records.moments().set(Choosing.MEET_CLOSING, Pointer.moment(place, poll.id()), closes);
    return new Reaction.Nothing();
  }
}
