package org.baraza.flow.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The interface's words in one language, by key, complete because English stands behind it. */
public final class Words {
  private final Locale locale;
  private final Map<String, Phrase> phrases;

  /**
   * Takes words by dotted key, for example {@code button.answer}.
   *
   * @param locale how this language writes numbers and dates
   * @param phrases every key that the program asks for
   */
  public Words(Locale locale, Map<String, Phrase> phrases) {
    this.locale = locale;
    this.phrases = Map.copyOf(phrases);
  }

  public Locale locale() {
    return locale;
  }

  public Set<String> keys() {
    return phrases.keySet();
  }

  /**
   * The phrase of a key.
   *
   * @throws UnknownWords if no language has it
   */
  public Phrase phrase(String key) {
    Phrase phrase = phrases.get(key);
    if (phrase == null) {
      throw new UnknownWords(key);
    }
    return phrase;
  }

  public Prose say(String key) {
    return phrase(key).prose();
  }

  public Prose say(String key, Map<String, Prose> filling) {
    return phrase(key).with(filling);
  }

  /** Says a phrase with one place filled in. */
  public Prose say(String key, String place, Prose filling) {
    return phrase(key).with(Map.of(place, filling));
  }

  /** Words without any mark, for a button or another label. */
  public String label(String key) {
    return phrase(key).label();
  }

  /** Words that a key lists with commas, lower-cased: what people may type for one meaning. */
  public List<String> synonyms(String key) {
    List<String> synonyms = new ArrayList<>();
    for (String word : label(key).split(",", -1)) {
      if (!word.isBlank()) {
        synonyms.add(word.strip().toLowerCase(locale));
      }
    }
    return synonyms;
  }

  /** No language has words for this key. */
  public static final class UnknownWords extends RuntimeException {
    public UnknownWords(String key) {
      super("no words for \"" + key + "\" in prompts/en");
    }
  }
}
