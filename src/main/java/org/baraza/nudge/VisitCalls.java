package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.plan.Rhythm;
import org.baraza.plan.Values;
import org.baraza.plan.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of one visit call for, from the plan that is asked for before it to the adoption
 * that is asked for weeks after.
 *
 * @param occasion which visit
 * @param facts the plan's, as this visit sees them
 * @param unvisited the names of participants whose adoption nobody has looked at
 */
public record VisitCalls(
    String occasion, Facts facts, Rhythm rhythm, boolean duringBegun, List<String> unvisited) {
  private static final int PLAN_DAYS_BEFORE = 7;
  private static final int PLAN_DAYS_AFTER = 7;
  private static final int THANKS_DAYS_AFTER = 1;
  private static final List<Integer> ADOPTION_DAYS_AFTER = List.of(42, 120);
  private static final int STILL_WORTH_ASKING = 21;
  private static final int HOUR_BEFORE_CLOSING = 1;
  private static final int MOST_DAYS = 60;
  private static final Set<String> WATCHED = Set.of("experiential", "discussion", "presentation");
  private static final Set<String> SETTLED = Set.of("done", "not-needed");
  private static final Set<String> LOOKED_AGAIN = Set.of("revised", "kept");

  public VisitCalls {
    requireNonNull(occasion);
    requireNonNull(facts);
    requireNonNull(rhythm);
    unvisited = List.copyOf(unvisited);
  }

  /** None while the visit has no day. */
  public List<Call> calls() {
    return Visit.of(facts).map(this::calls).orElse(List.of());
  }

  private List<Call> calls(Visit visit) {
    List<Call> calls = new ArrayList<>();
    before(visit, calls);
    visit
        .first()
        .datesUntil(visit.last().plusDays(1))
        .limit(MOST_DAYS)
        .forEach(day -> onDay(day, calls));
    happened(visit, calls);
    after(visit, calls);
    return calls;
  }

  private void before(Visit visit, List<Call> calls) {
    LocalDate eve = visit.first().minusDays(1);
    if (rows("follow-up-actions").noneMatch(VisitCalls::isPlanned)) {
      LocalDate asked = visit.first().minusDays(PLAN_DAYS_BEFORE);
      calls.add(call(Subject.PLAN_BEFORE_TRIP, asked, null, eve, List.of()));
    }
    if (!duringBegun) {
      LocalDate asked = rhythm.working().onOrBefore(eve);
      calls.add(call(Subject.EVE, asked, null, eve, List.of()));
    }
  }

  private void onDay(LocalDate day, List<Call> calls) {
    hour("during.morning-hour", rhythm.from())
        .ifPresent(hour -> calls.add(call(Subject.ROLE_CARD, day, hour, day, reminders())));
    boolean reviewed =
        rows("evening-reviews")
            .anyMatch(row -> Values.day(row.cell("day")).equals(Optional.of(day)));
    if (!reviewed) {
      evening()
          .ifPresent(hour -> calls.add(call(Subject.EVENING_REVIEW, day, hour, day, List.of())));
    }
  }

  /** Asked on the evening of the day; without a day of its own, on the visit's last evening. */
  private void happened(Visit visit, List<Call> calls) {
    Map<LocalDate, List<String>> open = new TreeMap<>();
    boolean afterReturn =
        Values.choice(facts.answer("activities.filled-when")).equals("after-return");
    rows("activities")
        .filter(row -> WATCHED.contains(Values.choice(row, "kind")))
        .filter(row -> Values.text(row, "happened").isEmpty())
        .forEach(
            row -> {
              LocalDate held = Values.day(row.cell("date")).orElse(visit.last());
              LocalDate asked = afterReturn ? visit.last().plusDays(1) : held;
              open.computeIfAbsent(asked, any -> new ArrayList<>())
                  .add(Values.text(row, "activity"));
            });
    open.forEach(
        (day, names) -> {
          LocalTime hour = afterReturn ? null : evening().orElse(null);
          LocalDate last = day.plusDays(STILL_WORTH_ASKING);
          calls.add(call(Subject.HAPPENED, day, hour, last, names));
        });
  }

  private void after(Visit visit, List<Call> calls) {
    LocalDate end = visit.last();
    boolean thanked =
        rows("follow-up-actions")
            .filter(row -> Values.choice(row, "kind").equals("hosts"))
            .anyMatch(VisitCalls::isSettled);
    if (!thanked) {
      calls.add(later(Subject.THANKS, end, THANKS_DAYS_AFTER, List.of()));
    }
    if (!LOOKED_AGAIN.contains(Values.choice(facts.answer("follow-up.looked-again")))) {
      calls.add(later(Subject.PLAN_AFTER_TRIP, end, PLAN_DAYS_AFTER, List.of()));
    }
    if (!unvisited.isEmpty()) {
      ADOPTION_DAYS_AFTER.forEach(days -> calls.add(later(Subject.ADOPTION, end, days, unvisited)));
    }
  }

  private Call later(Subject subject, LocalDate end, int days, List<String> about) {
    LocalDate day = end.plusDays(days);
    return call(subject, day, null, day.plusDays(STILL_WORTH_ASKING), about);
  }

  private Call call(
      Subject subject,
      LocalDate day,
      @Nullable LocalTime hour,
      LocalDate last,
      List<String> about) {
    String item = subject.key() + "/" + occasion + "/" + day;
    return new Call(item, subject, day, hour, last, occasion, about);
  }

  private Stream<Row> rows(String list) {
    return facts.rows(list).stream();
  }

  private List<String> reminders() {
    return rows("role-card").map(row -> Values.text(row, "reminder")).toList();
  }

  private Optional<LocalTime> evening() {
    return hour("during.evening-hour", rhythm.to().minusHours(HOUR_BEFORE_CLOSING));
  }

  /** The hour agreed, {@code at-7} for seven; another one while none was; nothing if unwanted. */
  private Optional<LocalTime> hour(String question, LocalTime otherwise) {
    String agreed = Values.choice(facts.answer(question));
    if (agreed.equals("none")) {
      return Optional.empty();
    }
    return agreed.matches("at-[0-9]{1,2}")
        ? Optional.of(LocalTime.of(Integer.parseInt(agreed.substring(3)), 0))
        : Optional.of(otherwise);
  }

  /** Somebody does it by a day. */
  private static boolean isPlanned(Row row) {
    return !Values.people(row.cell("owner")).isEmpty()
        && row.cell("due").filter(Value.Day.class::isInstance).isPresent();
  }

  private static boolean isSettled(Row row) {
    return SETTLED.contains(Values.choice(row, "status"));
  }
}
