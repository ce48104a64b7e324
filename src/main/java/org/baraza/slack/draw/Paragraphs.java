package org.baraza.slack.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;

/** Spreads long prose over several texts, breaking between lines and sentences where it can. */
final class Paragraphs {
  private static final Pattern BREAKS = Pattern.compile("(?<=\n)|(?<=[.!?…]\\s)");
  private static final String ELLIPSIS = "…";

  /** How much longer markup can make a piece of text: an ampersand becomes five characters. */
  private static final int GROWTH = 8;

  private final Mrkdwn mrkdwn;

  Paragraphs(Mrkdwn mrkdwn) {
    this.mrkdwn = mrkdwn;
  }

  /** The prose as texts of at most {@code most} characters; none when it is blank. */
  List<String> of(Prose prose, int most) {
    String whole = mrkdwn.of(prose);
    if (whole.isBlank()) {
      return List.of();
    }
    if (whole.length() <= most) {
      return List.of(whole);
    }
    return texts(prose, most, Integer.MAX_VALUE);
  }

  /** The prose as one text, its end cut off where it is too long. */
  String first(Prose prose, int most) {
    Prose beginning = beginning(prose, most);
    String whole = mrkdwn.of(beginning);
    if (whole.isBlank()) {
      return "";
    }
    return whole.length() <= most
        ? whole
        : texts(beginning, most - ELLIPSIS.length(), 1).get(0) + ELLIPSIS;
  }

  /** As much as makes more than so many characters, so that no long rest is drawn for nothing. */
  private Prose beginning(Prose prose, int most) {
    int length = 0;
    for (int at = 0; at < prose.spans().size(); at++) {
      length += mrkdwn.bare(prose.spans().get(at)).length();
      if (length > most) {
        return new Prose(prose.spans().subList(0, at + 1));
      }
    }
    return prose;
  }

  /** The first so many texts of a prose that is too long for one. */
  private List<String> texts(Prose prose, int most, int wanted) {
    List<String> texts = new ArrayList<>();
    List<Span> current = new ArrayList<>();
    int length = 0; // of what is drawn of them, or more: marks that meet are left out
    for (Span piece : pieces(prose, most / GROWTH)) {
      int more = mrkdwn.of(Prose.of(piece)).length();
      current.add(piece);
      length += more;
      if (length > most) {
        length = mrkdwn.of(new Prose(current)).length();
      }
      if (length > most) {
        keep(current.subList(0, current.size() - 1), texts);
        if (texts.size() == wanted) {
          return texts;
        }
        current = new ArrayList<>(List.of(piece));
        length = more;
      }
    }
    keep(current, texts);
    return texts;
  }

  private void keep(List<Span> spans, List<String> texts) {
    String text = mrkdwn.of(new Prose(spans)).strip();
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  private static List<Span> pieces(Prose prose, int most) {
    List<Span> pieces = new ArrayList<>();
    for (Span span : prose.spans()) {
      if (span instanceof Span.Text text) {
        for (String sentence : BREAKS.split(text.text(), -1)) {
          for (String part : parts(sentence, most)) {
            pieces.add(new Span.Text(part, text.style()));
          }
        }
      } else {
        pieces.add(span);
      }
    }
    return pieces;
  }

  /** A sentence that is too long is broken at spaces, and a word that is too long anywhere. */
  private static List<String> parts(String sentence, int most) {
    List<String> parts = new ArrayList<>();
    String rest = sentence;
    while (rest.length() > most) {
      int end = rest.lastIndexOf(' ', most - 1) + 1;
      if (end <= 0) {
        end = Character.isHighSurrogate(rest.charAt(most - 1)) ? most - 1 : most;
      }
      parts.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }
}
