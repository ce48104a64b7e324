package org.baraza.slack.desk;

/** Names from requests as they may stand in the log: whoever knocks can have put anything there. */
final class Logged {
  private static final int LONGEST = 80;

  private Logged() {}

  /** Short, on one line, and with nothing in it that a terminal or a reader would obey. */
  static String name(String given) {
    StringBuilder shown = new StringBuilder();
    int end =
        given.offsetByCodePoints(0, Math.min(LONGEST, given.codePointCount(0, given.length())));
    given.substring(0, end).codePoints().forEach(letter -> shown.appendCodePoint(plain(letter)));
    return end < given.length() ? shown + "…" : shown.toString();
  }

  private static int plain(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          '?';
      default -> letter;
    };
  }
}
