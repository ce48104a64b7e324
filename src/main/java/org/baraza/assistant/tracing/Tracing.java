package org.baraza.assistant.tracing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.LongForms;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Verb;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** {@code /baraza trace}: how the plan of a visit hangs together, and what hangs loose. */
public final class Tracing implements Feature {
  private static final String PAGE = "trace.page";

  private final Desk desk;

  public Tracing(Desk desk) {
    this.desk = requireNonNull(desk);
  }

  @Override
  public Map<String, Verb> verbs() {
    return Map.of("trace", this::show);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(PAGE, this::page);
  }

  /** The verb: in a message where it fits, else in a form with pages. */
  private Reaction show(Actor actor, Place place, String rest) {
    if (!desk.access().maySee(actor, place)) {
      return desk.whisper(actor, "problem.no-such-channel");
    }
    return desk.work()
        .read(records -> desk.find(records, place))
        .<Reaction>map(setting -> shown(setting))
        .orElseGet(() -> desk.whisper(actor, "trace.none"));
  }

  private static Reaction shown(Setting setting) {
    List<Part> parts = parts(setting);
    if (!LongForms.fitsMessage(parts)) {
      return new Reaction.Open(form(setting).page(0));
    }
    return new Reaction.Whisper(new Card(setting.words().say("trace.about"), parts));
  }

  private static List<Part> parts(Setting setting) {
    return new TraceParts(setting, setting.occasions().currentVisit()).parts();
  }

  private static LongForms form(Setting setting) {
    return new LongForms(
        setting.words(),
        setting.words().label("trace.form"),
        PAGE,
        setting.plan().place().channel(),
        parts(setting));
  }

  /** Another page; the value is its number and the form remembers the channel. */
  private Reaction page(Click click) {
    Place place = new Place(click.actor().workspace(), LongForms.remembered(click));
    if (!desk.access().maySee(click.actor(), place)) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    return desk.work()
        .read(records -> desk.find(records, place))
        .<Reaction>map(setting -> new Reaction.Redraw(form(setting).page(LongForms.wanted(click))))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }
}
