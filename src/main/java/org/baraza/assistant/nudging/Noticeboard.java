package org.baraza.assistant.nudging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.nudge.Bulletin;
import org.baraza.nudge.Circle;
import org.baraza.nudge.Due;
import org.baraza.nudge.Subject;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Says in a channel what its plan's dates call for, and the weekly digest. */
final class Noticeboard {
  /** A channel that is archived, or that Baraza has left, may open again. */
  private static final Duration WHILE_CLOSED = Duration.ofHours(6);

  /** Slack cannot say just now, or Baraza cannot see the channel any more. */
  private static final Duration WHILE_UNKNOWN = Duration.ofMinutes(15);

  private final Desk desk;

  Noticeboard(Desk desk) {
    this.desk = desk;
  }

  /** A channel's moment: reads the truth, says what is due, sets the next moment. */
  void look(String id, Instant due) {
    Place place = NudgeMoments.place(id);
    Optional<Directory.Channel> channel = desk.directory().channel(place);
    if (channel.filter(Directory.Channel::direct).isPresent()) {
      return;
    }
    if (channel.isEmpty()) {
      askAgain(place, WHILE_UNKNOWN);
    } else if (!channel.get().here() || channel.get().archived()) {
      askAgain(place, WHILE_CLOSED);
    } else {
      Map<String, String> names = names(place);
      desk.work().write(records -> look(records, place, names));
    }
  }

  private void askAgain(Place place, Duration wait) {
    Instant then = desk.clock().instant().plus(wait);
    desk.work()
        .write(
            records -> {
              records.plans().find(place).ifPresent(it -> NudgeMoments.look(records, place, then));
              return then;
            });
  }

  /** Who is named in a digest that is due now; nothing at other times. */
  private Map<String, String> names(Place place) {
    Set<String> members = desk.work().read(records -> named(records, place));
    Map<String, String> names = new HashMap<>();
    for (String member : members) {
      desk.directory()
          .person(new Actor(place.workspace(), member))
          .ifPresent(person -> names.put(member, person.name()));
    }
    return names;
  }

  private Set<String> named(Records records, Place place) {
    Instant now = desk.clock().instant();
    Truth truth = new Truth(records, desk.book());
    boolean digest =
        records
            .plans()
            .find(place)
            .flatMap(plan -> Due.forChannel(truth.circle(plan, now), now))
            .filter(it -> it.calls().stream().anyMatch(call -> call.subject() == Subject.DIGEST))
            .isPresent();
    return digest ? truth.named(place) : Set.of();
  }

  private boolean look(Records records, Place place, Map<String, String> names) {
    Instant now = desk.clock().instant();
    Optional<Plan> plan = records.plans().find(place);
    if (plan.isEmpty()) {
      return false;
    }
    Truth truth = new Truth(records, desk.book());
    Circle circle = truth.circle(plan.get(), now);
    Optional<Bulletin> bulletin = Due.forChannel(circle, now);
    bulletin.ifPresent(it -> post(records, truth, place, it, names));
    Circle then = bulletin.map(circle::after).orElse(circle);
    Due.nextMoment(then, now)
        .ifPresentOrElse(
            next -> NudgeMoments.look(records, place, next),
            () ->
                records
                    .moments()
                    .cancel(NudgeMoments.BULLETIN, place.workspace() + "/" + place.channel()));
    return bulletin.isPresent();
  }

  private void post(
      Records records, Truth truth, Place place, Bulletin bulletin, Map<String, String> names) {
    Instant now = desk.clock().instant();
    Optional<Card> card =
        desk.find(records, place)
            .map(setting -> new BulletinCards(setting, truth, names).card(bulletin));
    bulletin
        .calls()
        .forEach(
            call ->
                records
                    .nudges()
                    .mention(place.workspace(), place.channel(), bulletin.day(), call.item(), now));
    String key = "bulletin/" + bulletin.calls().get(0).item();
    card.ifPresent(it -> records.outbox().post(place, key, null, it, now));
  }

  /** "Go on", below the question that a quiet channel is asked. */
  Reaction goOn(Click click) {
    return answer(
        click,
        "nudge.went-on",
        (records, plan) ->
            records
                .nudges()
                .mention(
                    plan.place().workspace(),
                    plan.place().channel(),
                    LocalDate.ofInstant(desk.clock().instant(), plan.zone()),
                    Truth.WENT_ON,
                    desk.clock().instant()));
  }

  /** "Close": nothing is sent here unasked any more; everything stays readable. */
  Reaction close(Click click) {
    return answer(
        click,
        "nudge.closed",
        (records, plan) -> {
          records.plans().save(plan.with(plan.rhythm().nudged(false)));
          new Truth(records, desk.book())
              .speakers(plan.place())
              .forEach(
                  member ->
                      NudgeMoments.look(
                          records,
                          new Actor(plan.place().workspace(), member),
                          desk.clock().instant()));
        });
  }

  private Reaction answer(Click click, String words, BiConsumer<Records, Plan> work) {
    Place place = click.place();
    boolean here = desk.access().mayTakePart(click.actor(), place);
    boolean done =
        desk.work()
            .write(
                records -> {
                  Optional<Plan> plan = here ? records.plans().find(place) : Optional.empty();
                  plan.ifPresent(
                      it -> {
                        work.accept(records, it);
                        NudgeMoments.look(records, place, desk.clock().instant());
                      });
                  return plan.isPresent();
                });
    return new Reaction.Whisper(
        Card.of(desk.tongues().words(click.actor()).say(done ? words : "problem.gone")));
  }
}
