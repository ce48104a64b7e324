package org.baraza;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The log as lines for people. What somebody said can neither break a line nor hide in one. */
public final class TextLines extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = {};
  private static final int PLACE = 30;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

  private final TargetLengthBasedClassNameAbbreviator places =
      new TargetLengthBasedClassNameAbbreviator(PLACE);
  private final DateTimeFormatter times =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(160);
    times.formatTo(event.getInstant(), line);
    String level = event.getLevel().toString();
    line.append(' ').append(level).append(" ".repeat(Math.max(0, 5 - level.length())));
    line.append(" [").append(event.getThreadName()).append("] ");
    line.append(places.abbreviate(event.getLoggerName())).append(' ');
    line.append(UNSEEN.matcher(event.getFormattedMessage()).replaceAll("?")).append('\n');
    line.append(FailureText.of(event));
    return line.toString().getBytes(UTF_8);
  }
}
