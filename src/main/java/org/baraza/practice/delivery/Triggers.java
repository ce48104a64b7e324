package org.baraza.practice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baraza.practice.space.Ids;

/** Trigger ids: each opens one modal for one person, within three seconds of real time. */
public final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);
  private static final int REMEMBERED = 500;

  private final InstantSource realTime;
  private final Map<String, Trigger> triggers = new LinkedHashMap<>();

  public Triggers(InstantSource realTime) {
    this.realTime = realTime;
  }

  private record Trigger(String person, Instant made, boolean used) {}

  /** Either who may be shown a modal, or Slack's word for why not. */
  public record Use(String person, String error) {
    public boolean ok() {
      return error.isEmpty();
    }
  }

  public synchronized String issue(String person) {
    String id = Ids.next("1.") + "." + Ids.next("");
    triggers.put(id, new Trigger(person, realTime.instant(), false));
    Iterator<String> oldest = triggers.keySet().iterator();
    while (triggers.size() > REMEMBERED) {
      oldest.next();
      oldest.remove();
    }
    return id;
  }

  public synchronized Use use(String id) {
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      return new Use("", "invalid_trigger_id");
    }
    if (trigger.used()) {
      return new Use("", "exchanged_trigger_id");
    }
    if (trigger.made().plus(LIFE).isBefore(realTime.instant())) {
      return new Use("", "expired_trigger_id");
    }
    triggers.put(id, new Trigger(trigger.person(), trigger.made(), true));
    return new Use(trigger.person(), "");
  }
}
