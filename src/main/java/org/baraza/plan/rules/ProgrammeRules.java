package org.baraza.plan.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.flow.Row;
import org.baraza.plan.Names;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;
import org.baraza.plan.worked.DiscussionRound;
import org.baraza.plan.worked.FunctionHome;

/** What a programme's functions, signs of change and discussion rounds leave open. */
final class ProgrammeRules {
  static final Map<String, Rule> RULES =
      Map.of(
          "function-home-differs", ProgrammeRules::functionHomeDiffers,
          "goal-without-indicator", ProgrammeRules::goalWithoutIndicator,
          "discussion-round-over", ProgrammeRules::discussionRoundOver);

  /** A goal named by its place in the list: a number with at most a word before it. */
  private static final Pattern PLACE = Pattern.compile("\\p{L}*\\s*(\\d{1,3})\\.?");

  private ProgrammeRules() {}

  private static boolean functionHomeDiffers(RuleContext context) {
    return context.rows("functions").stream()
        .anyMatch(row -> FunctionHome.of(row).choice() == FunctionHome.Choice.DIFFERS);
  }

  private static boolean goalWithoutIndicator(RuleContext context) {
    List<Row> indicators = context.rows("indicators");
    List<Row> goals = context.rows("goals");
    for (int at = 0; at < goals.size() && !indicators.isEmpty(); at++) {
      String goal = Values.text(goals.get(at), "goal");
      String place = Integer.toString(at + 1);
      if (indicators.stream()
          .noneMatch(indicator -> serves(Values.text(indicator, "goal"), goal, place))) {
        return true;
      }
    }
    return false;
  }

  private static boolean serves(String named, String goal, String place) {
    Matcher numbered = PLACE.matcher(named);
    return Names.means(named, goal) || (numbered.matches() && place.equals(numbered.group(1)));
  }

  private static boolean discussionRoundOver(RuleContext context) {
    return DiscussionRound.of(context).filter(round -> round.isOver(context.today())).isPresent()
        && context.answer("discussion.synthesis").isEmpty();
  }
}
