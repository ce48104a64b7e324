package org.baraza.plan.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.baraza.flow.wording.Words;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;

/** Whether a group asks why, or only counts. */
final class LearningRules {
  static final Map<String, Rule> RULES =
      Map.of("counts-without-reasons", LearningRules::countsWithoutReasons);

  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
  private static final int WORDS_OF_A_REASON = 6;

  private LearningRules() {}

  private static boolean countsWithoutReasons(RuleContext context) {
    Words words = context.surroundings().edition().words();
    String happened = Values.text(context.answer("reflection.happened"));
    String because = Values.text(context.answer("reflection.because"));
    return counts(happened, words) && !explains(because, words);
  }

  private static boolean counts(String text, Words words) {
    return DIGIT.matcher(text).find() || holds(text, words.synonyms("reflection.numbers"), words);
  }

  private static boolean explains(String text, Words words) {
    boolean enough = plain(text, words.locale()).strip().split(" ", -1).length >= WORDS_OF_A_REASON;
    return enough
        && (!DIGIT.matcher(text).find()
            || holds(text, words.synonyms("reflection.reasons"), words));
  }

  private static boolean holds(String text, List<String> any, Words words) {
    String plain = plain(text, words.locale());
    return any.stream().anyMatch(word -> plain.contains(plain(word, words.locale())));
  }

  /** Words in lower case with one blank around each. */
  private static String plain(String text, Locale locale) {
    return BETWEEN_WORDS.matcher(" " + text + " ").replaceAll(" ").toLowerCase(locale);
  }
}
