package org.baraza.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baraza.flow.Row;

/** Tells which row of another list somebody's words mean, since people link rows by their names. */
public final class Names {
  /** A shorter text may sit in any name by chance. */
  private static final int TELLING = 4;

  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Names() {}

  /** Whether two texts say the same but for case, blanks and punctuation; blanks never do. */
  public static boolean same(String one, String other) {
    String plain = plain(one);
    return !plain.isEmpty() && plain.equals(plain(other));
  }

  /** Whether a text means a name: it is the same, holds it, or is a telling part of it. */
  public static boolean means(String text, String name) {
    String said = plain(text);
    String called = plain(name);
    if (said.isEmpty() || called.isEmpty()) {
      return false;
    }
    return said.contains(called) || (said.length() >= TELLING && called.contains(said));
  }

  /** The rows that a text means, by a field of theirs. */
  public static List<Row> meant(String text, List<Row> rows, String field) {
    return rows.stream().filter(row -> means(text, Values.text(row, field))).toList();
  }

  /** The row that is called the same, if there is one. */
  public static Optional<Row> called(String name, List<Row> rows, String field) {
    return rows.stream().filter(row -> same(name, Values.text(row, field))).findFirst();
  }

  private static String plain(String text) {
    return NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
