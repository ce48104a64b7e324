package org.baraza.assistant.running;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.RetentionMoments;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.Reach;

/** {@code /baraza settings}: how Baraza works in a channel, in a form for those who run it. */
final class Settings {
  static final String FORM = "settings.form";

  private final Desk desk;
  private final Running.Further further;

  Settings(Desk desk, Running.Further further) {
    this.desk = desk;
    this.further = further;
  }

  Reaction open(Actor actor, Place place) {
    if (!desk.access().mayTakePart(actor, place)) {
      return desk.whisper(actor, "problem.no-such-channel");
    }
    ZoneId zone = desk.zone(actor);
    Plan plan = desk.work().write(records -> desk.open(records, place, zone).plan());
    if (!desk.access().mayRun(actor, place, Optional.of(plan))) {
      return desk.whisper(actor, "settings.not-yours");
    }
    Words words = desk.words(actor);
    SettingsForm form = new SettingsForm(words, plan, isPrivate(place), desk.book().languages());
    return new Reaction.Open(
        new Form(
            FORM,
            place.channel(),
            words.label("settings.title"),
            words.label("form.save"),
            words.label("form.cancel"),
            form.parts(further.of(words, place))));
  }

  private boolean isPrivate(Place place) {
    return desk.directory().channel(place).filter(Directory.Channel::restricted).isPresent();
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Place place = new Place(actor.workspace(), submission.memory());
    Optional<Plan> plan = desk.work().read(records -> records.plans().find(place));
    if (plan.isEmpty() || !desk.access().mayRun(actor, place, plan)) {
      return desk.whisper(actor, "problem.gone");
    }
    Words words = desk.words(actor);
    Wanted wanted = Wanted.read(submission, plan.get());
    if (!desk.book().languages().contains(wanted.language())) {
      return new Reaction.Problems(
          Map.of(SettingsForm.LANGUAGE, words.say("settings.no-language")));
    }
    Set<String> guests = guests(actor, wanted.facilitators());
    if (!guests.isEmpty()) {
      return new Reaction.Problems(Map.of(SettingsForm.FACILITATORS, words.say("settings.guest")));
    }
    desk.work().write(records -> save(records, actor, place, wanted));
    return new Reaction.CloseAll();
  }

  /** Guests answer, and run nothing. */
  private Set<String> guests(Actor actor, Set<String> facilitators) {
    return facilitators.stream()
        .filter(it -> !desk.access().maySteer(new Actor(actor.workspace(), it)))
        .collect(Collectors.toSet());
  }

  private boolean save(Records records, Actor actor, Place place, Wanted wanted) {
    Optional<Plan> before = records.plans().find(place);
    if (before.isEmpty()) {
      return false;
    }
    Instant now = desk.clock().instant();
    Plan after =
        before
            .get()
            .servingAs(wanted.purposes())
            .spokenTo(wanted.language(), wanted.zone())
            .facilitatedBy(wanted.facilitators())
            .with(new Reach(wanted.shared(), wanted.months()));
    if (after.equals(before.get())) {
      return false;
    }
    records.plans().save(after);
    records.trail().note(place, actor.userId(), "settings", "", now);
    NudgeMoments.look(records, place, now);
    if (wanted.months() > 0) {
      RetentionMoments.look(records, place, now);
    } else {
      RetentionMoments.cancel(records, place);
    }
    StandMoments.changed(records, place, now);
    if (before.get().reach().sharedWithManagers() != wanted.shared()) {
      Words words = desk.book().words(after.language());
      Prose person = Prose.of(new Span.Person(actor.userId()));
      Prose text =
          words.say(
              wanted.shared() ? "settings.now-shared" : "settings.now-private", "person", person);
      records.outbox().post(place, "settings/" + desk.ids().next(), null, Card.of(text), now);
    }
    return true;
  }
}
