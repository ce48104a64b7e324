package org.baraza.plan.worked;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.plan.Worked;

/** Every answer that can be worked out, by the name that flows use for it. */
public final class WorkedAnswers {
  private static final Map<String, Worked> ANSWERS =
      Map.ofEntries(
          entry("adoption-everywhere", new AdoptionEverywhere()),
          entry("adoption-ladder", new AdoptionLadder()),
          entry("back-plan", new BackPlan()),
          entry("buyer-pipeline", new BuyerPipeline()),
          entry("candidates-compared", new CandidatesCompared()),
          entry("canvases-side-by-side", new CanvasesSideBySide()),
          entry("case-record", new CaseRecord()),
          entry("cost-share", new CostShare()),
          entry("discussion-round", new RoundProgress()),
          entry("feasibility-by-side", new FeasibilityBySide()),
          entry("finished-table", new FinishedTable()),
          entry("follow-up-dates", new FollowUpDates()),
          entry("function-homes", new FunctionHomes()),
          entry("minutes-by-kind", new MinutesByKind()),
          entry("pay-back", new PayBackSums()),
          entry("priorities-in-plan", new PrioritiesInPlan()),
          entry("visit-readiness", new VisitReadiness()),
          entry("who-does-who-pays", new WhoDoesWhoPays()));

  private WorkedAnswers() {}

  /** The names that a flow's summary may use. */
  public static Set<String> known() {
    return ANSWERS.keySet();
  }

  public static Optional<Worked> of(String name) {
    return Optional.ofNullable(ANSWERS.get(name));
  }
}
