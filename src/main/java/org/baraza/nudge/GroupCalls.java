package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.plan.Values;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of a group's own plan call for: looking back, and the end of what was meant to
 * end.
 *
 * @param lastReflection the day on which the group looked back last, if it ever did
 * @param today in the plan's time zone
 */
public record GroupCalls(Facts facts, @Nullable LocalDate lastReflection, LocalDate today) {
  private static final int ROLE_DAYS_BEFORE = 7;
  private static final int SUBSIDY_DAYS_BEFORE = 14;
  private static final int STILL_WORTH_SAYING = Call.AFTERWARDS;
  private static final int MOST_REFLECTIONS = 400;
  private static final Map<String, Period> CADENCES =
      Map.of(
          "month", Period.ofMonths(1),
          "two-months", Period.ofMonths(2),
          "quarter", Period.ofMonths(3),
          "half-year", Period.ofMonths(6));

  public GroupCalls {
    requireNonNull(facts);
    requireNonNull(today);
  }

  public List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    reflection().ifPresent(calls::add);
    for (Row row : facts.rows("temporary-roles")) {
      Values.day(row.cell("until")).ifPresent(until -> roleEnds(row, until, calls));
    }
    for (Row row : facts.rows("working-issues")) {
      Values.day(row.cell("review-date")).ifPresent(day -> calls.add(issueReview(row, day)));
    }
    subsidyEnds("commitment.subsidy-ends", calls);
    subsidyEnds("cost-sharing.pay-until", calls);
    return calls;
  }

  /** The latest of the rhythm that has come, or the first one to come. */
  private Optional<Call> reflection() {
    Optional<LocalDate> agreed = Values.day(facts.answer("planning.next-reflection"));
    Optional<Period> cadence =
        Optional.ofNullable(CADENCES.get(Values.choice(facts.answer("planning.reflect-every"))));
    LocalDate held = lastReflection;
    Optional<LocalDate> first =
        held == null || agreed.filter(day -> day.isAfter(held)).isPresent()
            ? agreed
            : cadence.map(held::plus);
    return first
        .map(day -> cadence.map(every -> latest(day, every)).orElse(day))
        .map(day -> call(Subject.REFLECTION, "", day, day.plusDays(STILL_WORTH_SAYING), ""));
  }

  private LocalDate latest(LocalDate first, Period every) {
    LocalDate found = first;
    for (int count = 1; count < MOST_REFLECTIONS; count++) {
      LocalDate next = first.plus(every.multipliedBy(count));
      if (next.isAfter(today)) {
        break;
      }
      found = next;
    }
    // Once it is too late to hold that one, the next one is what is to come.
    return found.plusDays(STILL_WORTH_SAYING).isBefore(today) ? after(first, every) : found;
  }

  private LocalDate after(LocalDate first, Period every) {
    int count = 0;
    LocalDate next = first;
    while (!next.isAfter(today)) {
      count++;
      next = first.plus(every.multipliedBy(count));
    }
    return next;
  }

  private static void roleEnds(Row row, LocalDate until, List<Call> calls) {
    String job = Values.text(row, "job");
    LocalDate ahead = until.minusDays(ROLE_DAYS_BEFORE);
    calls.add(call(Subject.ROLE_ENDS, row.id(), ahead, until.minusDays(1), job));
    calls.add(call(Subject.ROLE_ENDS, row.id(), until, until.plusDays(STILL_WORTH_SAYING), job));
  }

  private static Call issueReview(Row row, LocalDate day) {
    LocalDate last = day.plusDays(STILL_WORTH_SAYING);
    return call(Subject.ISSUE_REVIEW, row.id(), day, last, Values.text(row, "issue"));
  }

  private void subsidyEnds(String question, List<Call> calls) {
    Values.day(facts.answer(question))
        .ifPresent(
            end -> {
              LocalDate ahead = end.minusDays(SUBSIDY_DAYS_BEFORE);
              calls.add(call(Subject.SUBSIDY_ENDS, question, ahead, end.minusDays(1), ""));
              calls.add(
                  call(Subject.SUBSIDY_ENDS, question, end, end.plusDays(STILL_WORTH_SAYING), ""));
            });
  }

  private static Call call(
      Subject subject, String of, LocalDate day, LocalDate last, String about) {
    return new Call(
        subject.key() + "/" + of + "/" + day,
        subject,
        day,
        null,
        last,
        "",
        about.isEmpty() ? List.of() : List.of(about));
  }
}
