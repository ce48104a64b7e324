package org.baraza.slack;

import java.util.Locale;
import java.util.Map;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Words;

/** The few words that the edge says by itself, short enough to compare. */
public final class EnglishWords {
  private EnglishWords() {}

  public static Words words() {
    return new Words(
        Locale.UK,
        Map.of(
            "edge.unavailable", Phrase.of("Try again soon."),
            "edge.failed", Phrase.of("That failed."),
            "edge.busy", Phrase.of("Too much at once."),
            "edge.unknown", Phrase.of("That is gone."),
            "edge.more", Phrase.of("There is more.")));
  }

  public static FlowBook book() {
    return new FlowBook(Map.of("en", new FlowBook.Edition(Map.of(), words())));
  }
}
