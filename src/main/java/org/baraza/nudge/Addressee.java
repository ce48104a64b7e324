package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as far as nudging is concerned.
 *
 * @param zone where they are
 * @param pending what they promised, in all channels
 * @param mentioned by item, the day on which it was mentioned last
 * @param lastLetter the day of their last message of nudges
 */
public record Addressee(
    ZoneId zone,
    Preferences preferences,
    List<Pending> pending,
    Map<String, LocalDate> mentioned,
    @Nullable LocalDate lastLetter) {
  public Addressee {
    requireNonNull(zone);
    requireNonNull(preferences);
    pending = List.copyOf(pending);
    mentioned = Map.copyOf(mentioned);
  }

  Hours hours() {
    return new Hours(zone, preferences.at(), Preferences.EVENING);
  }

  /** The same with other wishes. */
  public Addressee with(Preferences wishes) {
    return new Addressee(zone, wishes, pending, mentioned, lastLetter);
  }

  /** The same once a letter was sent. */
  public Addressee after(Letter letter) {
    Map<String, LocalDate> later = new HashMap<>(mentioned);
    letter.mentions().forEach(mention -> later.put(mention.pending().item(), letter.day()));
    return new Addressee(zone, preferences, pending, later, letter.day());
  }
}
