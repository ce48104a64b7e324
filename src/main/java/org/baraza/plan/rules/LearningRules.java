package org.baraza.plan.rules;

import java.util.Map;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Counting;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;

/** Whether a group asks why, or only counts. */
final class LearningRules {
  static final Map<String, Rule> RULES =
      Map.of("counts-without-reasons", LearningRules::countsWithoutReasons);

  private LearningRules() {}

  private static boolean countsWithoutReasons(RuleContext context) {
    Words words = context.surroundings().edition().words();
    String happened = Values.text(context.answer("reflection.happened"));
    String because = Values.text(context.answer("reflection.because"));
    return Counting.counts(happened, words) && !Counting.explains(because, words);
  }
}
