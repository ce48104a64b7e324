package org.baraza.flow.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words from {@code prompts/} with places to fill in: {@code *bold*}, {@code _italic_} and {@code
 * {name}}. What stands in {@code [brackets]} with a place is said only if that place is filled. A
 * backslash takes the next character as it is.
 */
public final class Phrase {
  private sealed interface Piece {
    record Words(String text, Span.Style style) implements Piece {}

    record Place(String name, Span.Style style) implements Piece {}

    /** Said only if all its places are filled. */
    record Clause(Phrase phrase) implements Piece {}
  }

  private final String source;
  private final List<Piece> pieces;

  private Phrase(String source, List<Piece> pieces) {
    this.source = source;
    this.pieces = List.copyOf(pieces);
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException if a brace or a mark is left open; the message says which
   */
  public static Phrase of(String source) {
    return new Phrase(source, new Parser(source).pieces());
  }

  /** The names of the places to fill in, in order of appearance. */
  public Set<String> places() {
    Set<String> names = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Place place) {
        names.add(place.name());
      } else if (piece instanceof Piece.Clause clause) {
        names.addAll(clause.phrase().places());
      }
    }
    return names;
  }

  /** The names of the places outside brackets, without which nothing should be said. */
  public Set<String> needed() {
    Set<String> names = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Place place) {
        names.add(place.name());
      }
    }
    return names;
  }

  /** The places that are said with such a filling: the needed ones, and those of whole clauses. */
  public Set<String> said(Set<String> filled) {
    Set<String> names = needed();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Clause clause && filled.containsAll(clause.phrase().places())) {
        names.addAll(clause.phrase().places());
      }
    }
    return names;
  }

  /** Fills in the places; a place that is not given is left empty, and so is its clause. */
  public Prose with(Map<String, Prose> filling) {
    List<Span> spans = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Words words) {
        spans.add(new Span.Text(words.text(), words.style()));
      } else if (piece instanceof Piece.Place place) {
        Prose given = filling.getOrDefault(place.name(), Prose.empty());
        spans.addAll(given.styled(place.style()).spans());
      } else if (piece instanceof Piece.Clause clause
          && filling.keySet().containsAll(clause.phrase().places())) {
        spans.addAll(clause.phrase().with(filling).spans());
      }
    }
    return new Prose(spans);
  }

  public Prose prose() {
    return with(Map.of());
  }

  /** The phrase as it was written in its file. */
  public String source() {
    return source;
  }

  /** The words alone, without marks; for labels, which cannot show them. */
  public String label() {
    StringBuilder label = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Words words) {
        label.append(words.text());
      } else if (piece instanceof Piece.Place place) {
        label.append('{').append(place.name()).append('}');
      } else if (piece instanceof Piece.Clause clause) {
        label.append(clause.phrase().label());
      }
    }
    return label.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phrase phrase && phrase.source.equals(source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }

  private static final class Parser {
    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Span.Style style = Span.Style.PLAIN;
    private int at;

    Parser(String source) {
      this.source = source;
    }

    List<Piece> pieces() {
      while (at < source.length()) {
        step(source.charAt(at));
        at++;
      }
      if (style != Span.Style.PLAIN) {
        throw new IllegalArgumentException("a " + mark(style) + " is opened but not closed");
      }
      endText();
      return pieces;
    }

    private void step(char character) {
      switch (character) {
        case '\\' -> {
          if (at + 1 < source.length()) {
            text.append(source.charAt(++at));
          }
        }
        case '{' -> place();
        case '[' -> clause();
        case '*' -> toggle(Span.Style.BOLD, character);
        case '_' -> toggle(Span.Style.ITALIC, character);
        default -> text.append(character);
      }
    }

    private void place() {
      int end = source.indexOf('}', at);
      if (end < 0) {
        throw new IllegalArgumentException("a { is opened but not closed");
      }
      endText();
      pieces.add(new Piece.Place(source.substring(at + 1, end).strip(), style));
      at = end;
    }

    /** Brackets without a place in them are only brackets. */
    private void clause() {
      int end = source.indexOf(']', at);
      if (end < 0 || !source.substring(at, end).contains("{")) {
        text.append('[');
        return;
      }
      if (style != Span.Style.PLAIN) {
        throw new IllegalArgumentException("a [ stands inside " + mark(style) + " marks");
      }
      endText();
      pieces.add(new Piece.Clause(Phrase.of(source.substring(at + 1, end))));
      at = end;
    }

    /** A mark counts only at a word's edge, so that snake_case and 2*3 stay as they are. */
    private void toggle(Span.Style wanted, char character) {
      if (style == wanted) {
        endText();
        style = Span.Style.PLAIN;
      } else if (style == Span.Style.PLAIN && opensHere()) {
        endText();
        style = wanted;
      } else {
        text.append(character);
      }
    }

    private boolean opensHere() {
      boolean afterEdge = at == 0 || !Character.isLetterOrDigit(source.charAt(at - 1));
      boolean beforeWord =
          at + 1 < source.length() && !Character.isWhitespace(source.charAt(at + 1));
      return afterEdge && beforeWord;
    }

    private void endText() {
      if (text.length() > 0) {
        pieces.add(new Piece.Words(text.toString(), style));
        text.setLength(0);
      }
    }

    private static char mark(Span.Style style) {
      return style == Span.Style.BOLD ? '*' : '_';
    }
  }
}
