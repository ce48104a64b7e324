package org.baraza.assistant.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.nudge.Preferences;
import org.baraza.people.Actor;

/**
 * What was sent to whom on which day, so that nothing is sent twice, and how people want to be
 * nudged. A receiver is a person or a channel, by its id in Slack.
 */
public interface Nudges {

  /** By item, the day on which it was mentioned last. */
  Map<String, LocalDate> mentioned(String workspace, String receiver);

  /** The day on which something was sent last. */
  Optional<LocalDate> lastDay(String workspace, String receiver);

  /** What was mentioned on a day, in the order in which it was noted. */
  List<String> mentionedOn(String workspace, String receiver, LocalDate day);

  /** Notes that an item was mentioned on a day. */
  void mention(String workspace, String receiver, LocalDate day, String item, Instant at);

  /** How a person wants to be nudged; in a write, nobody else changes it meanwhile. */
  Preferences preferences(Actor person);

  void save(Actor person, Preferences preferences);
}
