package org.baraza.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;

/** The steps that a day asks for: around a visit, at a meeting, at a look back, at an end. */
final class DatedSteps {
  /** The eve, on which the staff who travel are briefed. */
  private static final int EVE = 1;

  /** From here on a trip without a follow-up plan is in danger of staying without one. */
  private static final int DAYS_FOR_FOLLOW_UP = 14;

  /** A week to write up and to rest; then the follow-up plan is looked at again. */
  private static final int DAYS_TO_LOOK_AGAIN = 7;

  /** Later than this, nobody revises the plan any more. */
  private static final int DAYS_OF_LOOKING_AGAIN = 56;

  /** A practice needs some weeks to show. */
  private static final int DAYS_TO_ADOPT = 21;

  private static final Set<String> NOT_REVISED = Set.of("", "ahead", "not-yet");
  private static final Set<String> LEADS_TO_CLOSING = Set.of("close", "individuals", "re-map");

  private final NextSteps steps;
  private final LocalDate today;

  DatedSteps(NextSteps steps) {
    this.steps = steps;
    today = steps.today();
  }

  Optional<Next> next() {
    return Stream.<Supplier<Optional<Next>>>of(
            () -> Visit.of(steps.facts()).flatMap(this::visit),
            () -> again("minutes", steps.latest("minutes", "next-meeting"), "meeting-day"),
            () -> again("reflection", steps.latest("planning", "next-reflection"), "look-back"),
            this::closing)
        .flatMap(step -> step.get().stream())
        .findFirst();
  }

  private Optional<Next> visit(Visit visit) {
    if (!visit.isOver(today)) {
      boolean near = !today.isBefore(visit.first().minusDays(EVE));
      return near ? first("during", "visit-near", visit.first()) : before(visit);
    }
    return Stream.<Supplier<Optional<Next>>>of(
            () -> first("after-action", "visit-over", visit.last()),
            () -> adoption(visit),
            () -> followUpAgain(visit))
        .flatMap(step -> step.get().stream())
        .findFirst();
  }

  private Optional<Next> before(Visit visit) {
    boolean soon = !today.isBefore(visit.first().minusDays(DAYS_FOR_FOLLOW_UP));
    return soon && !Readiness.hasFollowUpPlan(steps.facts())
        ? wanted("follow-up").map(flow -> step(flow, steps.visit(), "no-follow-up", visit.first()))
        : Optional.empty();
  }

  private Optional<Next> followUpAgain(Visit visit) {
    String lookedAgain = Values.choice(steps.facts().answer("follow-up.looked-again"));
    long days = ChronoUnit.DAYS.between(visit.last(), today);
    return days > DAYS_TO_LOOK_AGAIN
            && days <= DAYS_OF_LOOKING_AGAIN
            && NOT_REVISED.contains(lookedAgain)
        ? wanted("follow-up").map(flow -> step(flow, steps.visit(), "look-again", visit.last()))
        : Optional.empty();
  }

  private Optional<Next> adoption(Visit visit) {
    if (today.isBefore(visit.last().plusDays(DAYS_TO_ADOPT))) {
      return Optional.empty();
    }
    long weeks = ChronoUnit.WEEKS.between(visit.last(), today);
    return wanted("adoption")
        .flatMap(
            flow ->
                steps
                    .notHeld(flow)
                    .map(
                        row ->
                            new Next(
                                flow.id(),
                                row,
                                "weeks-after",
                                Map.of(
                                    "name", steps.name("participants", row),
                                    "weeks", Prose.plain(Long.toString(weeks))))));
  }

  /** A flow that is held again on a day that was agreed, unless it was begun since. */
  private Optional<Next> again(String id, Optional<Value> day, String reason) {
    Optional<LocalDate> agreed = Values.day(day).filter(date -> !date.isAfter(today));
    if (agreed.isEmpty() || begunSince(id, agreed.get())) {
      return Optional.empty();
    }
    return wanted(id).map(flow -> step(flow, "", reason, agreed.get()));
  }

  /** By the day in UTC: a meeting's day is not known to the hour anyway. */
  private boolean begunSince(String flow, LocalDate day) {
    return steps.conversations().stream()
        .filter(conversation -> conversation.flow().equals(flow))
        .map(Conversation::startedAt)
        .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
        .anyMatch(begun -> !begun.isBefore(day));
  }

  private Optional<Next> closing() {
    String road = Values.choice(steps.latest("lifecycle", "road"));
    return LEADS_TO_CLOSING.contains(road)
        ? wanted("closing")
            .flatMap(
                flow ->
                    steps
                        .notHeld(flow)
                        .map(
                            occasion ->
                                new Next(
                                    flow.id(),
                                    occasion,
                                    "closing",
                                    Map.of("title", steps.title("lifecycle")))))
        : Optional.empty();
  }

  private Optional<Next> first(String id, String reason, LocalDate day) {
    return wanted(id)
        .flatMap(flow -> steps.notHeld(flow).map(occasion -> step(flow, occasion, reason, day)));
  }

  private Optional<Flow> wanted(String id) {
    return steps.flow(id).filter(steps::isWanted);
  }

  private static Next step(Flow flow, String occasion, String reason, LocalDate day) {
    return new Next(flow.id(), occasion, reason, Map.of("date", Prose.of(new Span.Day(day))));
  }
}
