package org.baraza.assistant;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.baraza.assistant.port.Directory;
import org.baraza.flow.FlowBook;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;

/** Which language a person is spoken to in private: their own where there are prompts for it. */
public final class Tongues {
  private final FlowBook book;
  private final Directory directory;
  private final String byDefault;

  /**
   * Prepares to choose.
   *
   * @param byDefault the workspace's language, a folder under {@code prompts/}
   */
  public Tongues(FlowBook book, Directory directory, String byDefault) {
    this.book = requireNonNull(book);
    this.directory = requireNonNull(directory);
    this.byDefault = requireNonNull(byDefault);
  }

  public String of(Actor actor) {
    String language =
        directory
            .person(actor)
            .map(person -> Locale.forLanguageTag(person.locale()).getLanguage())
            .orElse(byDefault);
    return book.languages().contains(language) ? language : byDefault;
  }

  public Words words(Actor actor) {
    return book.words(of(actor));
  }
}
