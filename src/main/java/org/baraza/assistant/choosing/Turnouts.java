package org.baraza.assistant.choosing;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.decision.MeetingPoll;
import org.baraza.decision.SameAbsent;
import org.baraza.decision.Turnout;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Plan;
import org.baraza.plan.Values;

/** Who could come time and again, and who not: by the polls that are closed, and by the minutes. */
final class Turnouts {
  private static final String MINUTES = "minutes";

  private final Records records;
  private final Plan plan;

  Turnouts(Records records, Plan plan) {
    this.records = records;
    this.plan = plan;
  }

  /**
   * Who is away each time.
   *
   * @param members those who are in the channel; nothing if that cannot be known
   */
  SameAbsent absent(MeetingPoll latest, Optional<Set<String>> members) {
    Place place = plan.place();
    List<Turnout> turnouts = new ArrayList<>();
    Polls.all(records, place).forEach(poll -> turnouts.addAll(Turnout.of(poll)));
    records.conversations().all(place).stream()
        .filter(it -> it.flow().equals(MINUTES))
        .flatMap(it -> held(it).stream())
        .forEach(turnouts::add);
    SameAbsent all = SameAbsent.of(turnouts, latest);
    return members.map(all::among).orElse(all);
  }

  /** What minutes say of who was there; people who are not on Slack cannot be asked in a poll. */
  private Optional<Turnout> held(Conversation minutes) {
    Set<String> there = new LinkedHashSet<>();
    for (Who who : Values.people(minutes.answer("present").map(Answer::value))) {
      if (who instanceof Who.Member member) {
        there.add(member.userId());
      }
    }
    return there.isEmpty() ? Optional.empty() : Optional.of(Turnout.held(at(minutes), there));
  }

  /** The end of the day: a poll that closed in its morning was about it. */
  private Instant at(Conversation minutes) {
    return Values.day(minutes.answer("held-on").map(Answer::value))
        .map(day -> day.atTime(LocalTime.MAX).atZone(plan.zone()).toInstant())
        .orElse(minutes.startedAt());
  }
}
