package org.baraza.assistant.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;
import org.baraza.flow.wording.Prose;

/**
 * A message.
 *
 * @param spoken everything that matters in words: what notifications and screen readers read
 * @param parts what is drawn
 */
public record Card(Prose spoken, List<Part> parts) {
  public Card {
    requireNonNull(spoken);
    parts = List.copyOf(parts);
  }

  /** A message of one paragraph. */
  public static Card of(Prose text) {
    return new Card(text, List.of(new Part.Paragraph(text)));
  }

  /** The same message with its prose revised. */
  public Card revised(UnaryOperator<Prose> revision) {
    return new Card(
        revision.apply(spoken), parts.stream().map(part -> part.revised(revision)).toList());
  }
}
