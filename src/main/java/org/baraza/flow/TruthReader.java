package org.baraza.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baraza.flow.Reading.Rejected;
import org.baraza.flow.Reading.Understood;
import org.baraza.flow.Value.Ternary;
import org.baraza.flow.wording.Words;

/** Reads yes, no and not sure, tapped or in people's own words. */
final class TruthReader {
  private final Plain plain;
  private final Map<String, Ternary> meanings = new LinkedHashMap<>();

  TruthReader(Words words, Plain plain) {
    this.plain = plain;
    for (Ternary meaning : Ternary.values()) {
      learn(words, meaning);
    }
  }

  private void learn(Words words, Ternary meaning) {
    String id = meaning.id();
    meanings.put(id, meaning);
    meanings.put(plain.comparable(words.label("reading.shown." + id)), meaning);
    for (String synonym : words.synonyms("reading.truth." + id)) {
      meanings.put(plain.comparable(synonym), meaning);
    }
  }

  Reading read(Raw raw) {
    if (raw instanceof Raw.Picked picked && picked.ids().size() == 1) {
      return meaning(picked.ids().get(0));
    }
    return raw instanceof Raw.Typed typed ? meaning(typed.text()) : AnswerReader.UNFIT;
  }

  private Reading meaning(String text) {
    Ternary meaning = meanings.get(plain.comparable(text));
    return meaning == null
        ? new Rejected("reading.truth.unknown")
        : new Understood(new Value.Truth(meaning));
  }
}
