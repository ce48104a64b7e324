package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.conversation.Conversation;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Next;

/** Takes a channel's next step from somewhere else: goes on with its talk, or starts it. */
public final class TakingNext {
  private final Desk desk;
  private final Starting starting;
  private final Moving moving;

  public TakingNext(Desk desk) {
    this.desk = requireNonNull(desk);
    starting = new Starting(desk);
    moving = new Moving(desk);
  }

  /** What is to be done: a conversation to go on with, or the code of a flow to start. */
  private record Step(Optional<String> conversation, String code) {}

  /** Takes it, if there is one; nothing to say means that it stands in the channel now. */
  public Reaction take(Actor actor, Place place) {
    if (!desk.access().mayTakePart(actor, place)) {
      return desk.whisper(actor, "problem.no-such-channel");
    }
    Optional<Step> step =
        desk.work().read(records -> desk.find(records, place).flatMap(TakingNext::step));
    return step.map(
            it ->
                it.conversation()
                    .map(id -> moving.goOn(actor, place, id))
                    .orElseGet(() -> starting.start(actor, place, it.code())))
        .orElseGet(() -> desk.whisper(actor, "next.nothing"));
  }

  private static Optional<Step> step(Setting setting) {
    return new NextStep(setting)
        .next()
        .map(
            next ->
                new Step(
                    setting.conversation(next.flow(), next.occasion()).map(Conversation::id),
                    code(next)));
  }

  private static String code(Next next) {
    return OccasionForms.code(next.flow(), next.occasion());
  }
}
