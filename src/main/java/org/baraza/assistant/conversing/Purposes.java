package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Purpose;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
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
    List<Option> options = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      options.add(
          new Option(
              words.label("purpose." + purpose.folder() + ".label"),
              purpose.folder(),
              words.label("purpose." + purpose.folder() + ".about")));
    }
    List<String> marked = plan.purposes().stream().map(Purpose::folder).toList();
    Entry boxes = new Entry.Several(options, marked, words.label("entry.choose-several"));
    Control.Button save =
        new Control.Button(Actions.PURPOSES_SAVE, words.label("purpose.save"), "purposes");
    return List.of(
        new Part.Paragraph(words.say("purpose.ask")),
        new Part.Controls(
            List.of(new Control.Pick(Actions.PURPOSES_MARK, boxes), loud ? save.primary() : save)));
  }

  /** Asks again; the button stands in the form of all flows and carries the channel. */
  public Reaction ask(Click click) {
    Place place = new Place(click.actor().workspace(), click.value());
    if (!desk.access().mayTakePart(click.actor(), place)) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    Words words = desk.words(click.actor());
    return desk.work()
        .read(records -> desk.find(records, place))
        .<Reaction>map(
            setting ->
                new Reaction.Whisper(
                    new Card(words.say("purpose.ask"), question(words, setting.plan(), true))))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  /** A box that was marked; nothing is stored before somebody says that these are all. */
  public Reaction mark(Click click) {
    return new Reaction.Nothing();
  }

  /** Stores what was marked, and shows the next step where the question stood. */
  public Reaction save(Click click) {
    Set<Purpose> chosen = marked(click);
    if (chosen.isEmpty()) {
      return desk.whisper(click.actor(), "purpose.none");
    }
    return desk.work()
        .write(records -> save(records, click, chosen))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private static Set<Purpose> marked(Click click) {
    Set<Purpose> chosen = new LinkedHashSet<>();
    Raw marks = click.inputs().getOrDefault(Actions.PURPOSES_MARK, new Raw.Nothing());
    for (Purpose purpose : Purpose.values()) {
      if (marks instanceof Raw.Picked picked && picked.ids().contains(purpose.folder())) {
        chosen.add(purpose);
      }
    }
    return chosen;
  }

  private Optional<Reaction> save(Records records, Click click, Set<Purpose> chosen) {
    Place place = click.place();
    Optional<Plan> plan = records.plans().find(place).map(it -> it.servingAs(chosen));
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    records.plans().save(plan.get());
    Card card = new StandingCards(desk.find(records, place).orElseThrow()).settled(click.actor());
    Optional<String> ours =
        Optional.ofNullable(click.message()).flatMap(ts -> records.posts().keyAt(place, ts));
    if (ours.isPresent()) {
      records.outbox().update(place, ours.get(), card, desk.clock().instant());
      return Optional.of(new Reaction.Nothing());
    }
    return Optional.of(new Reaction.Rewhisper(card));
  }
}
