package org.baraza.assistant.conversing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Purpose;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** What a channel is for: asked once, in a card, and changed whenever somebody likes. */
public final class Purposes {
  private final Desk desk;

  public Purposes(Desk desk) {
    this.desk = desk;
  }

  /** The question with its boxes; {@code loud} makes its button the primary one. */
  static List<Part> question(Words words, Plan plan, boolean loud) {
    Control.Button save =
        new Control.Button(Actions.PURPOSES_SAVE, words.label("purpose.save"), "purposes");
    return List.of(
        new Part.Paragraph(words.say("purpose.ask")),
        new Part.Controls(List.of(new Control.Pick(Actions.PURPOSES_MARK, boxes(words, plan)))),
        new Part.Controls(List.of(loud ? save.primary() : save)));
  }

  private static Entry boxes(Words words, Plan plan) {
    List<Option> options = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      options.add(
          new Option(
              words.label("purpose." + purpose.folder() + ".label"),
              purpose.folder(),
              words.label("purpose." + purpose.folder() + ".about")));
    }
    List<String> marked = plan.purposes().stream().map(Purpose::folder).toList();
    return new Entry.Several(options, marked, words.label("entry.choose-several"));
  }

  /** Asks again, in the place of the form of all flows; the button carries the channel. */
  public Reaction ask(Click click) {
    Place place = new Place(click.actor().workspace(), click.value());
    if (!desk.access().mayTakePart(click.actor(), place)) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    ZoneId zone = desk.zone(click.actor());
    Words words = desk.words(click.actor());
    Plan plan = desk.work().write(records -> desk.open(records, place, zone).plan());
    return new Reaction.Redraw(
        new Form(
            Actions.PURPOSES_FORM,
            Memo.of(place.channel()).code(),
            words.label("purpose.form"),
            words.label("form.save"),
            words.label("form.cancel"),
            List.of(
                new Part.Input(
                    Actions.PURPOSES_MARK,
                    words.label("purpose.question"),
                    null,
                    false,
                    boxes(words, plan)))));
  }

  /** The form, sent. */
  public Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Place place = new Place(actor.workspace(), Memo.read(submission.memory()).value(Memo.CHANNEL));
    if (!desk.access().mayTakePart(actor, place)) {
      return new Reaction.CloseAll();
    }
    Set<Purpose> chosen = marked(submission.input(Actions.PURPOSES_MARK));
    return desk.work()
        .write(records -> store(records, actor, place, chosen))
        .<Reaction>map(Reaction.Whisper::new)
        .orElseGet(Reaction.CloseAll::new);
  }

  /** A box that was marked; nothing is stored before somebody says that these are all. */
  public Reaction mark(Click click) {
    return new Reaction.Nothing();
  }

  /** Stores what was marked, and shows the next step where the question stood. */
  public Reaction save(Click click) {
    Set<Purpose> chosen =
        marked(click.inputs().getOrDefault(Actions.PURPOSES_MARK, new Raw.Nothing()));
    if (chosen.isEmpty()) {
      return desk.whisper(click.actor(), "purpose.none");
    }
    return desk.work()
        .write(records -> save(records, click, chosen))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private static Set<Purpose> marked(Raw marks) {
    Set<Purpose> chosen = new LinkedHashSet<>();
    for (Purpose purpose : Purpose.values()) {
      if (marks instanceof Raw.Picked picked && picked.ids().contains(purpose.folder())) {
        chosen.add(purpose);
      }
    }
    return chosen;
  }

  private Optional<Reaction> save(Records records, Click click, Set<Purpose> chosen) {
    return store(records, click.actor(), click.place(), chosen)
        .map(card -> answer(records, click, card));
  }

  private Optional<Card> store(Records records, Actor actor, Place place, Set<Purpose> chosen) {
    Optional<Plan> plan = records.plans().find(place).map(it -> it.servingAs(chosen));
    plan.ifPresent(
        it -> {
          Instant now = desk.clock().instant();
          records.plans().save(it);
          records.trail().note(place, actor.userId(), "purposes", "", now);
          StandMoments.changed(records, place, now);
        });
    return plan.flatMap(it -> desk.find(records, place))
        .map(setting -> new StandingCards(setting).settled(actor));
  }

  /** The question may stand in the channel or have been whispered. */
  private Reaction answer(Records records, Click click, Card card) {
    Place place = click.place();
    Optional<String> ours =
        Optional.ofNullable(click.message()).flatMap(ts -> records.posts().keyAt(place, ts));
    ours.ifPresent(key -> records.outbox().update(place, key, card, desk.clock().instant()));
    return ours.isPresent() ? new Reaction.Nothing() : new Reaction.Rewhisper(card);
  }
}
