package org.baraza.nudge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.baraza.people.Place;
import org.baraza.plan.WorkingDays;

/**
 * A promise that waits for its day, as far as nudging is concerned.
 *
 * @param commitment its id in its channel
 * @param due the day it is promised for
 * @param since the day on which that was agreed last; nothing is said on that day or before
 * @param working the days on which its channel works
 */
public record Pending(
    Place place, String commitment, LocalDate due, LocalDate since, WorkingDays working) {
  private static final int LONG = 30;
  private static final int SHORT = 7;

  public Pending {
    requireNonNull(place);
    requireNonNull(commitment);
    requireNonNull(due);
    requireNonNull(since);
    requireNonNull(working);
  }

  /** One mention that its due day calls for. */
  record Step(LocalDate day, Stage stage) {}

  /** The name under which it is remembered that this was mentioned. */
  public String item() {
    return place.channel() + "/" + commitment;
  }

  /** How many days before its day it is mentioned: the longer it runs, the more. */
  public int lead() {
    long runs = ChronoUnit.DAYS.between(since, due);
    return runs > LONG ? 7 : runs > SHORT ? 3 : 1;
  }

  /** The mentions that it calls for, by day; never two on one day. */
  List<Step> steps(Preferences preferences) {
    List<Step> steps = new ArrayList<>();
    LocalDate dueDay = dueDay();
    add(steps, new Step(working.onOrBefore(due.minusDays(lead())), Stage.AHEAD));
    add(steps, new Step(dueDay, Stage.ON_THE_DAY));
    for (Stage late : EnumSet.of(Stage.LATE, Stage.LATE_STILL, Stage.LATE_AT_LAST)) {
      add(steps, new Step(working.onOrAfter(due.plusDays(late.daysLate())), late));
    }
    steps.removeIf(step -> !preferences.wants(step.stage()));
    preferences
        .putOff(this)
        .map(working::onOrAfter)
        .filter(day -> day.isAfter(since))
        .ifPresent(
            day -> {
              steps.removeIf(step -> step.day().isBefore(day));
              if (steps.stream().noneMatch(step -> step.day().equals(day))) {
                steps.add(new Step(day, Stage.PUT_OFF));
              }
            });
    steps.sort(Comparator.comparing(Step::day));
    return steps;
  }

  /** The due day, moved forward into the working week; after it, if it was promised only then. */
  private LocalDate dueDay() {
    LocalDate before = working.onOrBefore(due);
    return before.isAfter(since) ? before : working.onOrAfter(due);
  }

  /** Of two mentions on one day, the later stage stays: it knows more. */
  private void add(List<Step> steps, Step step) {
    if (step.day().isAfter(since)) {
      steps.removeIf(other -> other.day().equals(step.day()));
      steps.add(step);
    }
  }
}
