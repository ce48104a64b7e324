package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Outbox;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Tells people of errands: privately at once, later in their direct messages. */
record DeskLetters(Desk desk) implements Errands.Letters {
  DeskLetters {
    requireNonNull(desk);
  }

  @Override
  public Reaction whisper(Actor actor, String key) {
    return desk.whisper(actor, key);
  }

  @Override
  public void tell(Actor actor, String key) {
    tell(actor, Card.of(desk.words(actor).say(key)));
  }

  @Override
  public void tell(Actor actor, Card card) {
    desk.directory()
        .direct(actor)
        .ifPresent(
            direct ->
                desk.work()
                    .write(
                        records -> {
                          post(records.outbox(), direct, card);
                          return true;
                        }));
  }

  private void post(Outbox outbox, Place direct, Card card) {
    outbox.post(direct, "errand/" + desk.ids().next(), null, card, desk.clock().instant());
  }
}
