package org.baraza.assistant.conversing;

import java.time.ZoneOffset;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.incoming.Happening;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.port.Records;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/** Answers whoever speaks to Baraza by name or in a direct message: how things stand, what next. */
public final class Talking implements Hearing.Listener {
  private final Desk desk;

  public Talking(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void hear(Records records, Happening happening) {
    if (happening instanceof Happening.Said said && said.toBaraza()) {
      Card card = new StandingCards(desk.open(records, said.place(), ZoneOffset.UTC)).card();
      records
          .outbox()
          .post(
              said.place(),
              "reply/" + said.ts(),
              thread(records, said),
              card,
              desk.clock().instant());
    }
  }

  /** The thread to answer in: the one it was said in, or one below the message itself. */
  private static @Nullable String thread(Records records, Happening.Said said) {
    Place place = said.place();
    if (place.channel().startsWith("D")) {
      return null;
    }
    String root = said.threadRoot().orElse(said.ts());
    return records
        .posts()
        .keyAt(place, root)
        .orElseGet(
            () -> {
              String key = "heard/" + root;
              records.posts().adopt(place, key, root);
              return key;
            });
  }
}
