package org.baraza.flow;

import java.util.Map;
import org.baraza.flow.Reading.Rejected;
import org.baraza.flow.Reading.Understood;
import org.baraza.flow.wording.Prose;

/** Reads words. */
final class TextReader {
  /** A section of a Slack message takes 3,000 characters, and the answer is shown with others. */
  static final int MOST = 2500;

  Reading line(Raw raw) {
    return raw instanceof Raw.Typed typed ? sized(Plain.oneLine(typed.text())) : AnswerReader.UNFIT;
  }

  Reading lines(Raw raw) {
    return raw instanceof Raw.Typed typed ? sized(typed.text()) : AnswerReader.UNFIT;
  }

  private static Reading sized(String text) {
    if (text.length() <= MOST) {
      return new Understood(new Value.Text(text));
    }
    return new Rejected(
        "reading.text.long",
        Map.of(
            "length", Prose.plain(Integer.toString(text.length())),
            "most", Prose.plain(Integer.toString(MOST))));
  }
}
