package org.baraza.slack.install;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.slack.api.BotIdentity;
import org.baraza.slack.door.Payload.EventCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of a workspace from which Baraza was removed: its token is deleted and nothing that waits
 * for it is sent. What was gathered stays, for when Baraza is installed there again.
 */
final class Revoking {
  private static final Logger log = LoggerFactory.getLogger(Revoking.class);
  private static final String ERROR = "uninstalled";

  /** Slack's clock and ours may differ by this much. */
  private static final Duration CLOCKS = Duration.ofSeconds(30);

  private final UnitOfWork work;
  private final InstalledTokens tokens;
  private final InstantSource realTime;

  Revoking(UnitOfWork work, InstalledTokens tokens, InstantSource realTime) {
    this.work = work;
    this.tokens = tokens;
    this.realTime = realTime;
  }

  /** Takes note of an event, whatever it is; one from before the last installing counts no more. */
  void note(EventCallback callback, BotIdentity identity) {
    boolean gone =
        callback.type().equals("app_uninstalled")
            || (callback.type().equals("tokens_revoked")
                && !callback.event().path("tokens").path("bot").isEmpty());
    if (!gone) {
      return;
    }
    String workspace = callback.workspace();
    long happened = callback.envelope().path("event_time").asLong(0);
    Instant now = realTime.instant();
    Instant before = happened == 0 ? now : Instant.ofEpochSecond(happened).plus(CLOCKS);
    boolean removed =
        work.write(records -> records.installations().remove(workspace, before, ERROR, now));
    tokens.forget(workspace);
    identity.forget(workspace);
    if (removed) {
      log.info("Baraza was removed from workspace {}", workspace);
    }
  }
}
