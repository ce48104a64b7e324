package org.baraza.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.plan.Rhythm;

/** When a channel's next message comes, and what is in it. */
record Bulletins(Circle circle) {
  private static final int WEEKS_AHEAD = 6;
  private static final int QUIET_DAYS = 42;
  private static final int WEEK = 7;

  /** One thing to say with the moment for it. */
  private record Timed(Call call, Instant at) {}

  /** The next one that is not before a moment; at that moment if it is late. */
  Optional<Bulletin> next(Instant from) {
    Hours hours = circle.hours();
    List<Timed> timed = new ArrayList<>();
    for (Call call : calls(hours.day(from))) {
      if (!circle.said().contains(call.item())) {
        call.next(hours, circle.plan().rhythm().working(), from)
            .ifPresent(at -> timed.add(new Timed(call, at)));
      }
    }
    return timed.stream()
        .map(Timed::at)
        .min(Instant::compareTo)
        .map(first -> new Bulletin(first, hours.day(first), at(first, timed)));
  }

  private static List<Call> at(Instant first, List<Timed> timed) {
    return timed.stream().filter(it -> it.at().equals(first)).map(Timed::call).toList();
  }

  private List<Call> calls(LocalDate today) {
    if (!circle.plan().rhythm().nudged()) {
      return List.of();
    }
    List<Call> calls = new ArrayList<>(circle.dated());
    calls.add(quiet());
    calls.addAll(digests(today));
    return calls;
  }

  /** Asked once; only when something happens again can a channel become quiet again. */
  private Call quiet() {
    LocalDate day = circle.busy().lastDay().plusDays(QUIET_DAYS);
    return new Call(
        "quiet/" + circle.busy().lastDay(), Subject.QUIET, day, null, LocalDate.MAX, "", List.of());
  }

  /** This week's and the next ones, as far as there will be something to say. */
  private List<Call> digests(LocalDate today) {
    List<Call> digests = new ArrayList<>();
    Rhythm rhythm = circle.plan().rhythm();
    if (rhythm.digest() == Rhythm.Digest.NONE) {
      return digests;
    }
    LocalDate first = today.with(TemporalAdjusters.previousOrSame(rhythm.digestDay()));
    for (int week = 0; week < WEEKS_AHEAD; week++) {
      LocalDate day = first.plusWeeks(week);
      if (worthADigest(day)) {
        digests.add(
            new Call(
                "digest/" + day, Subject.DIGEST, day, null, day.plusDays(WEEK - 1), "", List.of()));
      }
    }
    return digests;
  }

  private boolean worthADigest(LocalDate day) {
    Circle.Busy busy = circle.busy();
    LocalDate opened = LocalDate.ofInstant(circle.plan().createdAt(), circle.plan().zone());
    LocalDate silent = busy.lastDay().plusDays(QUIET_DAYS);
    LocalDate weekBefore = day.minusDays(WEEK);
    return day.isAfter(opened)
        && day.isBefore(silent)
        && (busy.waiting()
            || !busy.lastDay().isBefore(weekBefore)
            || busy.keptDays().stream().anyMatch(kept -> !kept.isBefore(weekBefore)));
  }
}
