package org.baraza;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.baraza.store.DatabaseProblem;

/**
 * A failure as it stands in the log: the root cause first, then what wrapped it. Messages are only
 * shown where they cannot hold what somebody said: ours, which name keys alone, those of input and
 * output, and a database's where they are not about a value.
 */
public final class FailureText {
  private static final int FRAMES = 15;
  private static final int FRAMES_OF_WRAPPERS = 3;
  private static final String OURS = "org.baraza.";

  private FailureText() {}

  /** What an event says about what went wrong, each line ended; nothing if nothing did. */
  public static String of(ILoggingEvent event) {
    return event.getThrowableProxy() == null ? "" : of(event.getThrowableProxy());
  }

  /** All of it, each line ended. */
  static String of(IThrowableProxy failure) {
    Deque<IThrowableProxy> fromTheRoot = new ArrayDeque<>();
    for (IThrowableProxy cause = failure; cause != null; cause = cause.getCause()) {
      fromTheRoot.push(cause);
    }
    StringBuilder text = new StringBuilder();
    int frames = FRAMES;
    for (IThrowableProxy cause : fromTheRoot) {
      text.append(frames == FRAMES ? "" : "within ").append(named(cause)).append('\n');
      for (int at = 0; at < frames && at < cause.getStackTraceElementProxyArray().length; at++) {
        text.append("  ")
            .append(cause.getStackTraceElementProxyArray()[at].getSTEAsString())
            .append('\n');
      }
      frames = FRAMES_OF_WRAPPERS;
    }
    return text.toString();
  }

  private static String named(IThrowableProxy proxy) {
    String name = proxy.getClassName();
    String message = proxy instanceof ThrowableProxy known ? shown(known.getThrowable()) : "";
    return message.isEmpty() ? name : name + ": " + message;
  }

  private static String shown(Throwable failure) {
    Optional<String> byDatabase = DatabaseProblem.of(failure);
    if (byDatabase.isPresent()) {
      return byDatabase.get();
    }
    boolean harmless =
        failure.getClass().getName().startsWith(OURS)
            || (failure instanceof IOException
                && failure.getClass().getPackageName().startsWith("java."));
    return harmless ? firstLine(failure) : "";
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
