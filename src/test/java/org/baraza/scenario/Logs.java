package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.baraza.FailureText;
import org.slf4j.LoggerFactory;

/** What is logged while it is open, with all that the log that ships would say. */
public final class Logs extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  private Logs() {}

  /** Keeps what is logged from now on. */
  public static Logs kept() {
    Logs logs = new Logs();
    logs.start();
    logs.root.addAppender(logs);
    return logs;
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getLevel() + " " + event.getFormattedMessage() + FailureText.of(event));
  }

  /** Level, message and what went wrong. */
  public List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** The same; what comes from now on is kept anew. */
  List<String> taken() {
    synchronized (lines) {
      List<String> taken = List.copyOf(lines);
      lines.clear();
      return taken;
    }
  }

  /** Fails if a line holds one of these. */
  static void holdNone(List<String> lines, Collection<String> secrets) {
    for (String secret : secrets) {
      assertThat(lines).as("log lines with “%s”", secret).noneMatch(it -> it.contains(secret));
    }
  }

  @Override
  public void close() {
    root.detachAppender(this);
    stop();
  }
}
