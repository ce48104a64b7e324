package org.baraza.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line word by word, so that some of its words can be read, shown or left out. */
final class Line {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:.–-]+|[\\s,;:–-]+$");

  private record Token(int start, int end) {}

  private final String text;
  private final Plain plain;
  private final List<Token> tokens = new ArrayList<>();

  Line(String text, Plain plain) {
    this.text = text;
    this.plain = plain;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(new Token(word.start(), word.end()));
    }
  }

  int length() {
    return tokens.size();
  }

  /** All of it, as it was written. */
  String whole() {
    return text.strip();
  }

  /** Some words, made comparable. */
  String comparable(int from, int to) {
    return plain.comparable(cut(from, to));
  }

  /** Some words as they were written, without commas at their edges. */
  String phrase(int from, int to) {
    return EDGES.matcher(cut(from, to)).replaceAll("");
  }

  /** The line without some of its words. */
  String without(int from, int to) {
    String before = text.substring(0, tokens.get(from).start());
    String after = text.substring(tokens.get(to - 1).end());
    String joined = before.strip() + " " + after.strip();
    return EDGES.matcher(joined.strip()).replaceAll("");
  }

  private String cut(int from, int to) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
