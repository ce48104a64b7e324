package org.baraza.assistant.document;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;

/** Writes prose as bare words, with days and moments as one language and zone have them. */
public final class PlainText {
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;

  public PlainText(Locale locale, ZoneId zone) {
    day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
    moment = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).withZone(zone);
  }

  public String of(Prose prose) {
    StringBuilder text = new StringBuilder();
    prose.spans().forEach(span -> text.append(of(span)));
    return text.toString();
  }

  /** One piece in bare words. */
  public String of(Span span) {
    if (span instanceof Span.Day date) {
      return day.format(date.date());
    }
    return span instanceof Span.Moment at ? moment.format(at.at()) : span.words();
  }
}
