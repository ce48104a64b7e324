package org.baraza.assistant.nudging;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.committing.CommitmentWatch;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Happening;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.assistant.port.Records;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** What nudges bring to the routes and to the scheduler. */
public final class Nudging implements Feature {
  private final Desk desk;
  private final Letterbox letterbox;
  private final Noticeboard noticeboard;
  private final Snoozing snoozing;
  private final Wishes wishes;
  private final ChannelHours hours;
  private final Preview preview;

  public Nudging(Desk desk) {
    this.desk = desk;
    letterbox = new Letterbox(desk);
    noticeboard = new Noticeboard(desk);
    snoozing = new Snoozing(desk);
    wishes = new Wishes(desk);
    hours = new ChannelHours(desk);
    preview = new Preview(desk);
  }

  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(NudgeMoments.LETTER, letterbox::look, NudgeMoments.BULLETIN, noticeboard::look);
  }

  /** To be told of every change to a commitment. */
  public static CommitmentWatch watch(InstantSource clock) {
    return new CommitmentMoments(clock);
  }

  /** The button that opens how a person wants to be nudged; it works on every surface. */
  public static Control wishes(Words words) {
    return Wishes.ask(words);
  }

  /** The button that opens when a channel may be nudged; it works on every surface. */
  public static Control hours(Words words, Place channel) {
    return ChannelHours.ask(words, channel);
  }

  /** Buttons to the forms about a channel's hours and a person's own wishes. */
  public List<Control> forms(Words words, Place place) {
    return List.of(ChannelHours.ask(words, place), Wishes.ask(words));
  }

  /** Behind {@code /baraza}. */
  @Override
  public Map<String, Verb> verbs() {
    return Map.of("nudges", (actor, place, rest) -> preview.show(actor, place));
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(
        NudgeActions.SNOOZE, snoozing::snooze,
        NudgeActions.SNOOZE_UNTIL, snoozing::until,
        NudgeActions.SNOOZE_DAY, snoozing::onDay,
        NudgeActions.WHY, wishes::why,
        NudgeActions.WISHES, wishes::open,
        NudgeActions.HOURS, hours::open,
        NudgeActions.GO_ON, noticeboard::goOn,
        NudgeActions.CLOSE, noticeboard::close);
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(NudgeActions.WISHES_FORM, wishes::submit, NudgeActions.HOURS_FORM, hours::submit);
  }

  /** Who moves to another zone is nudged by its hours from then on. */
  @Override
  public List<Hearing.Listener> listeners() {
    return List.of(
        (records, happening) -> {
          if (happening instanceof Happening.PersonChanged changed && promises(records, changed)) {
            NudgeMoments.look(records, changed.person(), desk.clock().instant());
          }
        });
  }

  private static boolean promises(Records records, Happening.PersonChanged changed) {
    Actor person = changed.person();
    return !records.commitments().ofMember(person.workspace(), person.userId()).isEmpty();
  }
}
