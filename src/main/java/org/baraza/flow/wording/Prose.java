package org.baraza.flow.wording;

import java.util.ArrayList;
import java.util.List;

/** Finished words for a reader: spans in order, free of any surface's markup. */
public record Prose(List<Span> spans) {
  private static final Prose EMPTY = new Prose(List.of());

  public Prose {
    spans = List.copyOf(spans);
  }

  public static Prose empty() {
    return EMPTY;
  }

  /** Text as it stands; nothing in it is taken for markup. */
  public static Prose plain(String text) {
    return text.isEmpty() ? EMPTY : of(new Span.Text(text, Span.Style.PLAIN));
  }

  public static Prose bold(String text) {
    return text.isEmpty() ? EMPTY : of(new Span.Text(text, Span.Style.BOLD));
  }

  public static Prose of(Span... spans) {
    return new Prose(List.of(spans));
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  public Prose then(Prose next) {
    List<Span> joined = new ArrayList<>(spans);
    joined.addAll(next.spans);
    return new Prose(joined);
  }

  public Prose then(String text) {
    return then(plain(text));
  }

  /** The same with neighbours of one style in one piece, for marks that must be tight. */
  public Prose joined() {
    List<Span> joined = new ArrayList<>();
    int at = 0;
    while (at < spans.size()) {
      Span span = spans.get(at);
      at++;
      if (span instanceof Span.Text first) {
        StringBuilder run = new StringBuilder(first.text());
        while (at < spans.size()
            && spans.get(at) instanceof Span.Text next
            && next.style() == first.style()) {
          run.append(next.text());
          at++;
        }
        joined.add(new Span.Text(run.toString(), first.style()));
      } else {
        joined.add(span);
      }
    }
    return new Prose(joined);
  }

  /** All of it standing out, as far as it can. */
  public Prose styled(Span.Style style) {
    return new Prose(spans.stream().map(span -> span.styled(style)).toList());
  }

  /** The words alone, for a label; people and channels appear by id. */
  public String text() {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.words()));
    return text.toString();
  }

  public static Prose join(String separator, List<Prose> parts) {
    List<Span> joined = new ArrayList<>();
    for (Prose part : parts) {
      if (!joined.isEmpty()) {
        joined.addAll(plain(separator).spans);
      }
      joined.addAll(part.spans);
    }
    return new Prose(joined);
  }
}
