package org.baraza.plan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baraza.flow.wording.Words;

/** Tells whether an answer only counts things, or says why; by words that prompts name. */
public final class Counting {
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
  private static final int WORDS_OF_A_REASON = 6;

  private Counting() {}

  /** Whether it has figures and no word of a reason. */
  public static boolean onlyCounts(String text, Words words) {
    return counts(text, words) && !givesReason(text, words);
  }

  /** Whether it has a figure, or a number in words. */
  public static boolean counts(String text, Words words) {
    return DIGIT.matcher(text).find() || holds(text, words.synonyms("reflection.numbers"), words);
  }

  /** Whether it is long enough to explain something, and does more than count. */
  public static boolean explains(String text, Words words) {
    boolean enough = plain(text, words.locale()).strip().split(" ", -1).length >= WORDS_OF_A_REASON;
    return enough && (!DIGIT.matcher(text).find() || givesReason(text, words));
  }

  private static boolean givesReason(String text, Words words) {
    return holds(text, words.synonyms("reflection.reasons"), words);
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
