package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while it is open, as the log that ships would have it and more. */
final class Logs implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.baraza");
  private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

  private Logs() {}

  /** Keeps what is logged from now on. */
  static Logs kept() {
    Logs logs = new Logs();
    logs.kept.start();
    logs.root.addAppender(logs.kept);
    logs.ours.setLevel(Level.INFO);
    return logs;
  }

  /** Level, message and what went wrong. */
  List<String> lines() {
    return List.copyOf(kept.list).stream().map(Logs::line).toList();
  }

  private static String line(ILoggingEvent event) {
    String failure =
        event.getThrowableProxy() == null
            ? ""
            : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getLevel() + " " + event.getFormattedMessage() + failure;
  }

  void neverHold(List<String> secrets) {
    List<String> lines = lines();
    for (String secret : secrets) {
      assertThat(lines).as("lines with " + secret).noneMatch(line -> line.contains(secret));
    }
  }

  @Override
  public void close() {
    root.detachAppender(kept);
    ours.setLevel(null);
    kept.stop();
  }
}
