package org.baraza.slack.hear;

import org.baraza.flow.TypedText;

/**
 * Reads text as Slack escapes it. Mentions stay as {@code <@U1>} and {@code <#C1>}, without their
 * labels; whatever else stands in angle brackets becomes what a reader sees.
 */
public final class SlackText {
  private final String source;
  private final String unheard;
  private final StringBuilder out = new StringBuilder();
  private int typedLessThan = -1;
  private boolean heard;

  private SlackText(String source, String unheard) {
    this.source = source;
    this.unheard = unheard;
  }

  /** The text as a person meant it. */
  public static String read(String source) {
    return new SlackText(source, "").text();
  }

  /** The text without any mention of one user, and whether there was one. */
  public static Addressed addressed(String source, String userId) {
    SlackText reading = new SlackText(source, userId);
    String text =
        reading.text().replaceAll("[ \\t]{2,}", " ").replaceFirst("^[\\s,:;]+", "").strip();
    return reading.heard ? new Addressed(text, true) : new Addressed(SlackText.read(source), false);
  }

  /** Text, and whether it spoke to the one who was looked for. */
  public record Addressed(String text, boolean mentioned) {}

  private String text() {
    int at = 0;
    while (at < source.length()) {
      char character = source.charAt(at);
      int end = character == '<' ? source.indexOf('>', at) : -1;
      if (end > 0) {
        token(source.substring(at + 1, end));
        at = end + 1;
      } else if (character == '&') {
        at += entity(at);
      } else {
        append(character);
        at++;
      }
    }
    return out.toString();
  }

  private int entity(int at) {
    if (source.startsWith("&lt;", at)) {
      append('<');
      typedLessThan = out.length() - 1;
      return 4;
    } else if (source.startsWith("&gt;", at)) {
      append('>');
      return 4;
    }
    append('&');
    return source.startsWith("&amp;", at) ? 5 : 1;
  }

  private void append(char character) {
    boolean wouldMention = character == '@' || character == '#' || character == '!';
    if (wouldMention && typedLessThan >= 0 && typedLessThan == out.length() - 1) {
      out.setCharAt(typedLessThan, TypedText.HARMLESS);
    }
    out.append(character);
  }

  private void token(String token) {
    int bar = token.indexOf('|');
    String target = bar < 0 ? token : token.substring(0, bar);
    String label = bar < 0 ? "" : token.substring(bar + 1);
    if (target.startsWith("@") || target.startsWith("#")) {
      if (!unheard.isEmpty() && target.equals("@" + unheard)) {
        heard = true;
      } else {
        out.append('<').append(target).append('>');
      }
    } else if (target.startsWith("!")) {
      special(target.substring(1), label);
    } else {
      link(target, label);
    }
  }

  private void special(String what, String label) {
    String shown = read(label);
    if (!shown.isEmpty() && !shown.equals(what)) {
      plainly(shown);
    } else {
      plainly("@" + what.split("\\^", 2)[0]);
    }
  }

  private void link(String target, String label) {
    String url = read(target);
    String shown = read(label);
    if (url.equals("mailto:" + shown) || url.equals("tel:" + shown)) {
      plainly(shown);
      return;
    }
    plainly(url);
    boolean differs = !shown.isEmpty() && !url.replaceFirst("^https?://", "").equals(shown);
    if (differs && !url.equals(shown)) {
      plainly(" (" + shown + ")");
    }
  }

  private void plainly(String text) {
    text.chars().forEach(character -> append((char) character));
  }
}
