package org.baraza.flow;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: what is invisible, accented or capital does not count. */
final class Plain {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]");
  private static final Pattern EDGES = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´]");
  private static final Pattern ENDINGS = Pattern.compile("^[\\s\"“”'(•*-]+|[\\s\"“”').!?:;,]+$");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");

  private final Locale locale;

  Plain(Locale locale) {
    this.locale = locale;
  }

  /** Text without the characters that nobody sees and some databases refuse. */
  static String tidy(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    return EDGES.matcher(INVISIBLE.matcher(unix).replaceAll("")).replaceAll("");
  }

  static String oneLine(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip();
  }

  /** Text by which two ways of writing the same words are equal. */
  String comparable(String text) {
    String folded = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String straight = APOSTROPHES.matcher(folded).replaceAll("'");
    String bare = ENDINGS.matcher(oneLine(straight)).replaceAll("");
    return bare.toLowerCase(locale);
  }
}
