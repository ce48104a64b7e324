package org.baraza;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * What is logged, and how: in Java, since reading the same from a file takes a tenth of a start.
 * Who names a file of their own ({@code -Dlogback.configurationFile}) gets that instead.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
  private static final String OWN_FILE = "logback.configurationFile";
  private static final String FORM = "BARAZA_LOG";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty(OWN_FILE) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setEncoder(lines(context));
    console.start();
    quieten(context);
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static Encoder<ILoggingEvent> lines(LoggerContext context) {
    Encoder<ILoggingEvent> lines =
        "json".equals(System.getenv(FORM)) ? new JsonLines() : new TextLines();
    lines.setContext(context);
    lines.start();
    return lines;
  }

  /** What others say is only of interest where it is about trouble. */
  static void quieten(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger("org.baraza").setLevel(Level.INFO);
    // Each connection of a database that is away; that it is, we say ourselves, once.
    context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
  }
}
