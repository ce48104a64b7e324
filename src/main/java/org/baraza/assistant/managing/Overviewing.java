package org.baraza.assistant.managing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Overview;
import org.baraza.plan.Overviews;
import org.baraza.plan.Whole;

/** {@code /plan summary [#channel]}: a plan on one screen, for whoever may see it. */
final class Overviewing {
  /** Shows a plan; the value is the channel. */
  static final String SHOW = "manage.summary";

  /** Posts it in its own channel; the value is the channel. */
  static final String SHARE = "manage.share";

  private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(\\|[^>]*)?>");

  private final Desk desk;

  Overviewing(Desk desk) {
    this.desk = desk;
  }

  Reaction verb(Actor actor, Place place, String rest) {
    if (rest.isEmpty()) {
      return show(actor, place).<Reaction>map(Reaction.Whisper::new).orElseGet(() -> none(actor));
    }
    Matcher named = CHANNEL.matcher(rest);
    return Optional.of(named)
        .filter(Matcher::find)
        .flatMap(it -> show(actor, new Place(actor.workspace(), it.group(1))))
        .<Reaction>map(Reaction.Whisper::new)
        .orElseGet(() -> none(actor));
  }

  /** From a row of a portfolio: on the Home and in a form on top of it, else beside it. */
  Reaction show(Click click) {
    Optional<Card> card = show(click.actor(), new Place(click.actor().workspace(), click.value()));
    if (card.isEmpty()) {
      return none(click.actor());
    }
    Words words = desk.words(click.actor());
    return click.message() != null
        ? new Reaction.Whisper(card.get())
        : new Reaction.Open(
            new Form(
                SHOW,
                click.value(),
                words.label("manage.summary"),
                null,
                words.label("form.close"),
                card.get().parts()));
  }

  /** What is not there and what one may not see are told apart by nothing. */
  private Reaction none(Actor actor) {
    return desk.whisper(actor, "problem.no-such-channel");
  }

  private Optional<Card> show(Actor actor, Place place) {
    if (!desk.access().maySee(actor, place)) {
      return Optional.empty();
    }
    FlowBook.Edition edition = desk.book().in(desk.tongues().of(actor));
    OverviewCards cards = new OverviewCards(edition.words(), place);
    List<Control> controls = new ArrayList<>();
    controls.add(cards.open());
    if (desk.access().maySteer(actor)) {
      String share = edition.words().label("button.share");
      controls.add(new Control.Button(SHARE, share, place.channel()));
      controls.addAll(cards.takenAlong());
    }
    return desk.work()
        .read(records -> Wholes.of(desk, records, place))
        .map(whole -> cards.card(overview(Wholes.in(edition, whole)), controls));
  }

  private Overview overview(Whole whole) {
    return new Overviews(whole, Wholes.summaries(whole), desk.clock().instant()).overview();
  }

  /** "Share in channel": into the plan's own channel, whose members may read it anyway. */
  Reaction share(Click click) {
    Actor actor = click.actor();
    Place place = new Place(actor.workspace(), click.value());
    if (!desk.access().maySee(actor, place) || !desk.access().maySteer(actor)) {
      return none(actor);
    }
    if (!desk.canSpeak(place)) {
      return desk.whisper(actor, "problem.invite-me");
    }
    boolean shared = desk.work().write(records -> share(records, actor, place));
    return shared ? desk.whisper(actor, "manage.shared") : none(actor);
  }

  private boolean share(Records records, Actor actor, Place place) {
    Optional<Whole> whole = Wholes.of(desk, records, place);
    whole.ifPresent(
        it -> {
          Words words = it.edition().words();
          Card card = new OverviewCards(words, place).card(overview(it), List.of());
          List<Part> parts = new ArrayList<>(card.parts());
          Prose by =
              words.say("manage.shared-by", "person", Prose.of(new Span.Person(actor.userId())));
          parts.add(new Part.Note(by));
          String key = "overview/" + desk.ids().next();
          Card signed = new Card(card.spoken(), parts);
          records.outbox().post(place, key, null, signed, desk.clock().instant());
          records.trail().note(place, actor.userId(), "shared", "", desk.clock().instant());
        });
    return whole.isPresent();
  }
}
