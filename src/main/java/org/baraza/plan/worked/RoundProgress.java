package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Facts;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Summary;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Where a discussion round stands: its days, and who has been heard. */
final class RoundProgress implements Worked {

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    return DiscussionRound.of(facts)
        .map(round -> new Summary.Item.Bullets(context.heading(), lines(round, context)))
        .<List<Summary.Item>>map(List::of)
        .orElse(List.of());
  }

  private static List<Prose> lines(DiscussionRound round, WorkedContext context) {
    List<Prose> lines = new ArrayList<>();
    lines.add(
        context.say(
            "round.span",
            Map.of(
                "first", WorkedContext.day(round.first()),
                "last", WorkedContext.day(round.last()))));
    lines.add(state(round, context));
    lines.add(context.say("round.heard", "count", context.number(round.contributions())));
    if (!round.waiting().isEmpty()) {
      Prose people =
          context.values().joined(round.waiting().stream().map(ValueProse::person).toList());
      lines.add(context.say("round.waiting", "people", people));
    }
    return lines;
  }

  private static Prose state(DiscussionRound round, WorkedContext context) {
    if (!round.hasBegun(context.today())) {
      return context.say("round.before");
    }
    return round.isOver(context.today())
        ? context.say("round.over")
        : context.say("round.left", "left", context.number(round.daysLeft(context.today())));
  }
}
