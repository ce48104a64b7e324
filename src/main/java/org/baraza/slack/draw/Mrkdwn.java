package org.baraza.slack.draw;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes prose in Slack's own markup. What people wrote is escaped, so that it can neither mention
 * nor link; stars and underscores that they typed work as they do in Slack.
 */
public final class Mrkdwn {
  private static final Pattern ID = Pattern.compile("[A-Z0-9]{2,30}");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)\\S.*");

  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;

  public Mrkdwn(Locale locale) {
    this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
    this.moment = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm 'UTC'", locale);
  }

  /** The prose as one text, however long. */
  public String of(Prose prose) {
    // Slack knows no mark that ends where one begins.
    List<Span> spans = prose.joined().spans();
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < spans.size(); at++) {
      if (spans.get(at) instanceof Span.Text text) {
        words(text, out, at + 1 < spans.size() ? spans.get(at + 1) : null);
      } else {
        out.append(mark(spans.get(at)));
      }
    }
    return out.toString();
  }

  /** The prose without any mark, for places that show none. */
  public String plain(Prose prose) {
    StringBuilder out = new StringBuilder();
    for (Span span : prose.spans()) {
      out.append(bare(span));
    }
    return out.toString();
  }

  /** What a span says in words alone. */
  String bare(Span span) {
    if (span instanceof Span.Text text) {
      return text.text();
    } else if (span instanceof Span.Person person) {
      return isId(person.userId()) ? "<@" + person.userId() + ">" : person.userId();
    } else if (span instanceof Span.Channel channel) {
      return "<#" + channel.channelId() + ">";
    } else if (span instanceof Span.Day date) {
      return day.format(date.date());
    } else if (span instanceof Span.Moment at) {
      return moment.format(at.at().atOffset(ZoneOffset.UTC));
    } else if (span instanceof Span.Link link) {
      return link.label().isBlank() ? link.url() : link.label();
    } else if (span instanceof Span.Post post) {
      return post.label();
    }
    throw new Undrawable("no words for " + span);
  }

  private String mark(Span span) {
    if (span instanceof Span.Person person && isId(person.userId())) {
      return "<@" + person.userId() + ">";
    } else if (span instanceof Span.Channel channel && isId(channel.channelId())) {
      return "<#" + channel.channelId() + ">";
    } else if (span instanceof Span.Moment at) {
      // Not pretty: "on Tomorrow" is what Slack would make of a sentence that has "on" before it.
      return "<!date^"
          + at.at().getEpochSecond()
          + "^{date_short} {time}|"
          + escape(bare(span))
          + ">";
    } else if (span instanceof Span.Link link && isAddress(link.url())) {
      return "<" + address(link.url()) + "|" + escape(bare(span)).replace('\n', ' ') + ">";
    }
    return escape(bare(span));
  }

  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  static boolean isAddress(String url) {
    return ADDRESS.matcher(url).matches();
  }

  private static String address(String url) {
    return url.replace("&", "&amp;")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("|", "%7C")
        .replace(" ", "%20")
        .replace("\n", "%0A");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void words(Span.Text text, StringBuilder out, @Nullable Span next) {
    if (text.style() == Span.Style.PLAIN) {
      out.append(escape(text.text()));
      return;
    }
    String[] lines = text.text().split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      boolean last = at == lines.length - 1;
      line(lines[at], sign(text.style()), out, last && next != null ? bare(next) : "");
      if (!last) {
        out.append('\n');
      }
    }
  }

  /** Slack takes a mark only when it is tight to its words and stands free on its outer side. */
  private static void line(String line, char sign, StringBuilder out, String after) {
    String core = line.strip();
    int start = line.indexOf(core);
    String behind = line.substring(start + core.length());
    out.append(line, 0, start);
    boolean freeBefore = out.length() == 0 || !isWordCharacter(out.charAt(out.length() - 1));
    boolean freeAfter = !behind.isEmpty() || after.isEmpty() || !isWordCharacter(after.charAt(0));
    if (!core.isEmpty() && core.indexOf(sign) < 0 && freeBefore && freeAfter) {
      out.append(sign).append(escape(core)).append(sign);
    } else {
      out.append(escape(core));
    }
    out.append(behind);
  }

  private static boolean isWordCharacter(char character) {
    return Character.isLetterOrDigit(character);
  }

  private static char sign(Span.Style style) {
    return switch (style) {
      case BOLD -> '*';
      case ITALIC -> '_';
      case STRUCK -> '~';
      case PLAIN -> throw new Undrawable("plain text has no mark");
    };
  }
}
