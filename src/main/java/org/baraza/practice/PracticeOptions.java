package org.baraza.practice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.baraza.practice.delivery.Deliveries;

/**
 * How a practice workspace is set up.
 *
 * @param stateFile where it is kept; the contents of files go into a folder beside it
 * @param botToken at least 16 characters
 * @param realTime for signatures and trigger ids, which don't follow the people's clock
 * @param commands the app's slash commands
 * @param shortcuts the app's message shortcuts
 * @param retries how long after one another an event is tried again
 */
public record PracticeOptions(
    Path stateFile,
    String signingSecret,
    String botToken,
    InstantSource realTime,
    List<SlashCommand> commands,
    List<MessageShortcut> shortcuts,
    List<Duration> retries) {

  /** Slack's SDK remembers clients by so many characters of their token, and fails on fewer. */
  private static final int LEAST_TOKEN_LENGTH = 16;

  public PracticeOptions {
    if (botToken.length() < LEAST_TOKEN_LENGTH) {
      throw new IllegalArgumentException(
          "the practice bot token needs at least " + LEAST_TOKEN_LENGTH + " characters");
    }
    commands = List.copyOf(commands);
    shortcuts = List.copyOf(shortcuts);
    retries = List.copyOf(retries);
  }

  /** With Slack's own pace of retries. */
  public PracticeOptions(
      Path stateFile,
      String signingSecret,
      String botToken,
      InstantSource realTime,
      List<SlashCommand> commands,
      List<MessageShortcut> shortcuts) {
    this(stateFile, signingSecret, botToken, realTime, commands, shortcuts, Deliveries.RETRIES);
  }

  /** A slash command as a manifest declares it; {@code command} begins with the slash. */
  public record SlashCommand(String command, String hint, String description) {}

  /** A shortcut in a message's menu. */
  public record MessageShortcut(String callbackId, String name) {}

  /** Keeps secret and token out of logs. */
  @Override
  public String toString() {
    return "PracticeOptions[" + stateFile + "]";
  }
}
