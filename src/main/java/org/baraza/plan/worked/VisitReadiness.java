package org.baraza.plan.worked;

import java.util.List;
import java.util.Map;
import org.baraza.flow.Facts;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Readiness;
import org.baraza.plan.Summary;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Whether a visit's plan is ready, and what is missing. */
final class VisitReadiness implements Worked {

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    Readiness readiness = Readiness.of(facts);
    if (readiness.ready()) {
      return List.of(new Summary.Item.Sentence(context.say("readiness.ready")));
    }
    List<Prose> lines =
        readiness.missing().stream().map(missing -> line(missing, context)).toList();
    return List.of(new Summary.Item.Bullets(context.heading(), lines));
  }

  private static Prose line(Readiness.Missing missing, WorkedContext context) {
    return context.say(
        "readiness." + missing.key(),
        Map.of(
            "names", context.values().joined(missing.names().stream().map(Prose::plain).toList())));
  }
}
