package org.baraza.assistant.exporting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * Whose plan somebody wants and where it goes: to the plan's channel when it is asked for there,
 * else to them directly.
 *
 * @param plan the channel whose plan it is
 * @param to where the files go
 */
record Wanted(Actor actor, Place plan, Place to) {
  private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(?:\\|[^>]*)?>");

  /** Either what is wanted, or what to say instead. */
  sealed interface Asked {
    record Fine(Wanted wanted) implements Asked {}

    record Not(Reaction answer) implements Asked {}
  }

  /** Reads which channel somebody meant, the one where they are if they named none. */
  static Optional<Place> place(Place here, String typed) {
    if (typed.isBlank()) {
      return Optional.of(here);
    }
    Matcher channel = CHANNEL.matcher(typed);
    return channel.find()
        ? Optional.of(new Place(here.workspace(), channel.group(1)))
        : Optional.empty();
  }

  /** For who may not see the plan, the channel does not exist. */
  static Asked ask(Desk desk, Actor actor, Place here, Optional<Place> meant) {
    Optional<Place> seen = meant.filter(place -> desk.access().maySee(actor, place));
    if (seen.isEmpty()) {
      return new Asked.Not(desk.whisper(actor, "problem.no-such-channel"));
    }
    if (!desk.access().maySteer(actor)) {
      return new Asked.Not(desk.whisper(actor, "problem.guest"));
    }
    Place plan = seen.get();
    Optional<Place> to =
        plan.equals(here) && desk.canSpeak(here)
            ? Optional.of(here)
            : desk.directory().direct(actor);
    return to.<Asked>map(place -> new Asked.Fine(new Wanted(actor, plan, place)))
        .orElseGet(() -> new Asked.Not(desk.whisper(actor, "export.no-direct")));
  }

  boolean isForTheChannel() {
    return plan.equals(to);
  }
}
