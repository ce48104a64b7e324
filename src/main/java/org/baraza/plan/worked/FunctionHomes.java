package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Each facilitation function with the home that the answers point to, and why. */
final class FunctionHomes implements Worked {
  private static final String LIST = "functions";

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Prose> lines = facts.rows(LIST).stream().map(function -> line(function, context)).toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(new Summary.Item.Bullets(context.heading(), lines));
  }

  private static Prose line(Row function, WorkedContext context) {
    FunctionHome home = FunctionHome.of(function);
    List<Prose> reasons = new ArrayList<>();
    for (String reason : home.reasons()) {
      reasons.add(
          context.say("functions.because." + reason, "missing", missing(home.missing(), context)));
    }
    if (home.choice() == FunctionHome.Choice.AGREES) {
      reasons.add(context.say("functions.agrees"));
    } else if (home.choice() == FunctionHome.Choice.DIFFERS) {
      reasons.add(context.say("functions.differs", "chosen", context.cell(LIST, function, "type")));
    }
    return context.say(
        "functions.line",
        Map.of(
            "function", context.cell(LIST, function, "function"),
            "home", context.say("functions.home." + key(home)),
            "reasons", Prose.join(" ", reasons)));
  }

  private static String key(FunctionHome home) {
    if (home.home().isEmpty()) {
      return "none";
    }
    return home.home().size() > 1 ? "shared" : home.home().iterator().next();
  }

  private static Prose missing(List<String> fields, WorkedContext context) {
    return context
        .values()
        .joined(fields.stream().map(field -> Prose.plain(context.column(LIST, field))).toList());
  }
}
