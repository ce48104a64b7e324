package org.baraza.assistant.meeting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.conversing.Change;
import org.baraza.assistant.conversing.Scribe;
import org.baraza.assistant.conversing.Witness;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.plan.OpenPoints;
import org.baraza.plan.Plan;
import org.baraza.plan.Values;

/**
 * Helps while minutes are written: says whose turn it is, offers what is open for the agenda, sets
 * the day before the next meeting, and shows in the end how much members began themselves.
 */
public final class MeetingWatch implements Witness {
  private static final String MINUTES = "minutes";
  private static final String HEALTH = "health";

  private final Scribe scribe;

  public MeetingWatch(Scribe scribe) {
    this.scribe = requireNonNull(scribe);
  }

  @Override
  public void see(Records records, Change change) {
    Conversation after = change.after();
    boolean minutes = after.flow().equals(MINUTES);
    if (minutes && asks(change, "writer")) {
      new Turn(change.now(), after.occasion())
          .card()
          .ifPresent(card -> scribe.remark(records, after, "turn", card));
    }
    if (minutes && asks(change, Gathered.LIST)) {
      List<OpenPoints.Point> points =
          new Gathered(records, change.now(), after.occasion()).points();
      if (!points.isEmpty()) {
        scribe.remark(
            records,
            after,
            "open-points",
            new MeetingCards(change.now())
                .points(points, after.id(), change.now().words().say("meeting.open")));
      }
    }
    if (minutes) {
      nextMeeting(records, change);
    }
    boolean ended =
        after.status() == Status.FINISHED && change.before().status() != Status.FINISHED;
    if (ended && (minutes || after.flow().equals(HEALTH))) {
      new Shares(records, change.now())
          .card(after.id())
          .ifPresent(card -> scribe.remark(records, after, "shares", card));
    }
  }

  private static boolean asks(Change change, String question) {
    return change.after().openQuestion().filter(question::equals).isPresent()
        && change.before().openQuestion().filter(question::equals).isEmpty();
  }

  /** The day before it, what is open is offered to the channel. */
  private static void nextMeeting(Records records, Change change) {
    Optional<LocalDate> day = day(change.after());
    if (day.isPresent() && !day.equals(day(change.before()))) {
      Plan plan = change.now().plan();
      records
          .moments()
          .set(
              Meeting.EVE,
              Pointer.moment(plan.place(), change.after().id()),
              eve(day.get(), plan).atTime(plan.rhythm().from()).atZone(plan.zone()).toInstant());
    }
  }

  /** The last working day before a meeting. */
  static LocalDate eve(LocalDate meeting, Plan plan) {
    return plan.rhythm().working().onOrBefore(meeting.minusDays(1));
  }

  static Optional<LocalDate> day(Conversation minutes) {
    return Values.day(minutes.answer("next-meeting").map(Answer::value));
  }
}
