package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.baraza.commitment.Commitment;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/**
 * Words short enough to forward by SMS, which holds 160 characters. What is promised is shortened,
 * never what is asked.
 *
 * @param phrase with the place {@code what}
 * @param filling its other places
 */
public record ForwardText(Phrase phrase, Map<String, Prose> filling) {
  public static final int MOST = 160;
  private static final String CUT = "...";
  private static final Pattern REFERENCE = Pattern.compile("<[@#!][^>|]*(?:\\|([^>]*))?>");

  public ForwardText {
    requireNonNull(phrase);
    filling = Map.copyOf(filling);
  }

  /** Asks somebody for their yes or no. */
  static String request(Words words, Commitment commitment) {
    return commitment
        .due()
        .map(day -> new ForwardText(words.phrase("commit.sms"), day(words, day)))
        .orElseGet(() -> new ForwardText(words.phrase("commit.sms-open"), Map.of()))
        .saying(commitment.what());
  }

  /** Reminds somebody of their word. */
  public static String reminder(Words words, Commitment commitment) {
    return commitment
        .due()
        .map(day -> new ForwardText(words.phrase("commit.sms-reminder"), day(words, day)))
        .orElseGet(() -> new ForwardText(words.phrase("commit.sms-reminder-open"), Map.of()))
        .saying(commitment.what());
  }

  private static Map<String, Prose> day(Words words, LocalDate day) {
    DateTimeFormatter days = DateTimeFormatter.ofPattern("EEE d MMM", words.locale());
    return Map.of("day", Prose.plain(days.format(day)));
  }

  /** The text, at most 160 characters; mentions are left out, since an id says nothing there. */
  public String saying(String what) {
    String bare = REFERENCE.matcher(what).replaceAll("$1").replaceAll("\\s+", " ").strip();
    String whole = filled(bare);
    if (whole.length() <= MOST) {
      return whole;
    }
    int room = Math.max(0, bare.length() - (whole.length() - MOST) - CUT.length());
    int end = room > 0 && Character.isHighSurrogate(bare.charAt(room - 1)) ? room - 1 : room;
    String text = filled(bare.substring(0, end).stripTrailing() + CUT);
    return text.length() <= MOST ? text : text.substring(0, MOST);
  }

  private String filled(String what) {
    Map<String, Prose> places = new LinkedHashMap<>(filling);
    places.put("what", Prose.plain(what));
    return phrase.with(places).text();
  }
}
