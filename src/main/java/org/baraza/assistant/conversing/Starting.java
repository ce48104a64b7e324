package org.baraza.assistant.conversing;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Input;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Starts a flow in a channel, or starts it again in the place of the one before. */
public final class Starting {
  private final Desk desk;

  public Starting(Desk desk) {
    this.desk = desk;
  }

  /** The button "Start"; its value is the flow's id. */
  public Reaction start(Click click) {
    return start(click.actor(), click.place(), click.value());
  }

  /** The button "Start again"; its value is the flow's id. */
  public Reaction startAnew(Click click) {
    return start(click.actor(), click.place(), click.value(), true);
  }

  Reaction start(Actor actor, Place place, String flow) {
    return start(actor, place, flow, false);
  }

  private Reaction start(Actor actor, Place place, String flow, boolean anew) {
    if (!canSpeak(place)) {
      return desk.whisper(actor, "problem.invite-me");
    }
    ZoneId zone = desk.zone(actor);
    Words words = desk.words(actor);
    return desk.work().write(records -> start(records, actor, place, zone, words, flow, anew));
  }

  private boolean canSpeak(Place place) {
    return desk.directory()
        .channel(place)
        .filter(channel -> channel.here() || channel.direct())
        .filter(channel -> !channel.archived())
        .isPresent();
  }

  private Reaction start(
      Records records,
      Actor actor,
      Place place,
      ZoneId zone,
      Words words,
      String flow,
      boolean anew) {
    Setting setting = desk.open(records, place, zone);
    if (setting.flow(flow).isEmpty()) {
      return new Reaction.Whisper(
          Card.of(words.say("problem.no-such-flow", "flow", Prose.plain(flow))));
    }
    Optional<Conversation> earlier = records.conversations().latest(place, flow, "");
    if (earlier.isPresent() && !anew) {
      return new Reaction.Whisper(alreadyHeld(words, setting, earlier.get()));
    }
    earlier.ifPresent(
        before ->
            desk.turns()
                .take(records, setting, before, any -> new Input.Replace(desk.touch(actor))));
    Conversation begun =
        Conversation.begun(
            place, desk.ids().next(), flow, "", actor.userId(), desk.clock().instant());
    desk.turns().take(records, setting, begun, any -> new Input.Begin());
    return new Reaction.Nothing();
  }

  private static Card alreadyHeld(Words words, Setting setting, Conversation earlier) {
    String title = setting.flow(earlier.flow()).orElseThrow().title();
    Prose text = words.say("start.already", "title", Prose.plain(title));
    Control again =
        new Control.Button(Actions.START_ANEW, words.label("start.anew"), earlier.flow());
    Control goOn =
        new Control.Button(Actions.CONTINUE, words.label("button.continue"), earlier.id())
            .primary();
    return new Card(
        text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(goOn, again))));
  }
}
