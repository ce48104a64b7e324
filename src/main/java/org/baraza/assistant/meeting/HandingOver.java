package org.baraza.assistant.meeting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Plan;

/** A turn goes on to another member, or a member takes the facilitator's part. */
final class HandingOver {
  private static final String WHO = "who";
  private static final int OVERLAP_DAYS = 28;

  private final Desk desk;
  private final Listing listing;

  HandingOver(Desk desk) {
    this.desk = desk;
    listing = new Listing(desk);
  }

  private Optional<Pointer> pointer(Actor actor, String code) {
    return Pointer.read(code).filter(it -> desk.access().mayTakePart(actor, it.place(actor)));
  }

  Reaction form(Click click, String callback, String title) {
    Words words = desk.words(click.actor());
    return pointer(click.actor(), click.value())
        .<Reaction>map(
            pointer ->
                new Reaction.Open(
                    new Form(
                        callback,
                        pointer.code(),
                        words.label(title),
                        words.label("form.save"),
                        words.label("form.cancel"),
                        List.of(
                            new Part.Input(
                                WHO,
                                words.label("meeting.to-whom"),
                                words.label("meeting.to-whom-advice"),
                                false,
                                new Entry.Person(null, words.label("entry.choose-person")))))))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private static Optional<Who> picked(Submission submission) {
    return submission.input(WHO) instanceof Raw.PickedPeople people && !people.userIds().isEmpty()
        ? Optional.of(new Who.Member(people.userIds().get(0)))
        : Optional.empty();
  }

  /** A turn goes to another member, and the channel sees it. */
  Reaction handedOn(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = pointer(actor, submission.memory());
    Optional<Who> to = picked(submission);
    if (pointer.isPresent() && to.isPresent()) {
      Place place = pointer.get().place(actor);
      desk.work()
          .write(
              records -> {
                listing
                    .find(records, new Spot(place, "", Turn.LIST))
                    .ifPresent(
                        found -> handOn(records, actor, found, pointer.get().item(), to.get()));
                return true;
              });
    }
    return new Reaction.CloseAll();
  }

  private void handOn(Records records, Actor actor, Listing.Found found, String id, Who to) {
    Optional<Row> row = found.list().row(id);
    if (row.isEmpty()) {
      return;
    }
    Map<String, Value> cells = new LinkedHashMap<>(row.get().cells());
    cells.put(Turn.WRITES, new Value.People(List.of(to)));
    Row changed = new Row(id, cells, actor.userId(), desk.clock().instant());
    listing.save(records, actor, found, found.list().with(changed));
    Prose said =
        found
            .setting()
            .words()
            .say(
                "meeting.handed-on",
                Map.of("person", ValueProse.person(to), "by", ValueProse.person(actor.who())));
    records
        .outbox()
        .post(
            found.spot().place(),
            "meeting/turn/" + desk.ids().next(),
            null,
            Card.of(said),
            desk.clock().instant());
  }

  /** A member takes the facilitator's part; both stand on record, with an end for the first. */
  Reaction handedOver(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = pointer(actor, submission.memory());
    Optional<Who> to = picked(submission);
    if (pointer.isEmpty() || to.isEmpty()) {
      return new Reaction.CloseAll();
    }
    Place place = pointer.get().place(actor);
    Actor member = new Actor(actor.workspace(), ((Who.Member) to.get()).userId());
    if (!desk.access().mayTakePart(member, place)) {
      return new Reaction.Problems(Map.of(WHO, desk.words(actor).say("leader.not-here")));
    }
    boolean steers = desk.access().maySteer(actor);
    return desk.work()
        .write(
            records -> {
              Optional<Setting> setting =
                  desk.find(records, place)
                      .filter(it -> steers && desk.access().mayLead(actor, it.plan()));
              setting.ifPresent(it -> handOver(records, actor, it, member));
              return setting.isPresent()
                  ? new Reaction.CloseAll()
                  : new Reaction.Problems(Map.of(WHO, desk.words(actor).say("vote.not-leading")));
            });
  }

  private void handOver(Records records, Actor actor, Setting setting, Actor member) {
    Plan plan = setting.plan();
    Set<String> facilitators = new LinkedHashSet<>(plan.facilitators());
    facilitators.add(member.userId());
    records.plans().save(plan.facilitatedBy(facilitators));
    Map<String, Value> cells = new LinkedHashMap<>();
    cells.put("job", new Value.Text(setting.words().label("meeting.job")));
    cells.put("who", new Value.People(List.of(actor.who())));
    cells.put("until", new Value.Day(setting.today().plusDays(OVERLAP_DAYS)));
    cells.put("passes-to", new Value.People(List.of(member.who())));
    Row row = new Row(desk.ids().next(), cells, actor.userId(), desk.clock().instant());
    listing
        .find(records, new Spot(plan.place(), "", "temporary-roles"))
        .ifPresent(found -> listing.save(records, actor, found, found.list().with(row)));
    Prose said =
        setting.words().say("meeting.handed-over", "person", ValueProse.person(member.who()));
    records
        .outbox()
        .post(
            plan.place(), "meeting/over/" + row.id(), null, Card.of(said), desk.clock().instant());
  }
}
