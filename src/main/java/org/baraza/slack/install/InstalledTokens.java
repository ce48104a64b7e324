package org.baraza.slack.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Installations;
import org.baraza.assistant.port.Installations.Installation;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.slack.api.ApiAnswer;
import org.baraza.slack.api.Credentials;
import org.baraza.slack.api.WebApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of each workspace, sealed in the database. A token that will run out is exchanged by
 * one process at a time, early enough that the others can go on with the old one.
 */
public final class InstalledTokens implements Credentials {
  private static final Logger log = LoggerFactory.getLogger(InstalledTokens.class);

  /** Tokens live twelve hours. */
  private static final Duration EARLY = Duration.ofHours(2);

  /** Longer than an exchange can take. */
  private static final Duration CLAIM = Duration.ofSeconds(60);

  /** How long another process may not know that a workspace is gone; Slack refuses its token. */
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private static final int MANY = 10_000;

  private final UnitOfWork work;
  private final TokenKeys keys;
  private final WebApi api;
  private final App app;
  private final Ids ids;
  private final InstantSource realTime;
  private final Cache<String, Known> known =
      Caffeine.newBuilder().maximumSize(MANY).expireAfterWrite(REMEMBERED).build();

  private final Map<String, Object> exchanging = new ConcurrentHashMap<>();

  private record Known(String token, Optional<Instant> expires) {}

  /** The app as Slack knows it. */
  public record App(String clientId, String clientSecret) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
      return "App[" + clientId + "]";
    }
  }

  public InstalledTokens(
      UnitOfWork work, TokenKeys keys, WebApi api, App app, Ids ids, InstantSource realTime) {
    this.work = work;
    this.keys = keys;
    this.api = api;
    this.app = app;
    this.ids = ids;
    this.realTime = realTime;
  }

  @Override
  public String botToken(String workspace) {
    Known remembered = known.getIfPresent(workspace);
    if (remembered == null || isRunningOut(remembered)) {
      remembered = look(workspace);
      known.put(workspace, remembered);
    }
    return remembered.token();
  }

  /** Whether Baraza is installed in a workspace. */
  public boolean isInstalled(String workspace) {
    return known.getIfPresent(workspace) != null
        || work.read(records -> records.installations().find(workspace)).isPresent();
  }

  /** Forgets what is remembered of a workspace. */
  void forget(String workspace) {
    known.invalidate(workspace);
  }

  /** Makes an installation of what Slack says when a workspace or a token is new. */
  Installation sealed(String workspace, String botUser, JsonNode told, Instant installed) {
    String refresh = told.path("refresh_token").asText("");
    long seconds = told.path("expires_in").asLong(0);
    return new Installation(
        workspace,
        botUser,
        keys.seal(told.path("access_token").asText(), workspace),
        refresh.isEmpty() ? null : keys.seal(refresh, refreshing(workspace)),
        seconds == 0 ? null : realTime.instant().plusSeconds(seconds),
        installed);
  }

  /** Seals with the first key what was sealed with another one; returns how many could not be. */
  public int sealAnew() {
    int closed = 0;
    for (Installation old : work.read(records -> records.installations().all())) {
      try {
        if (!keys.isSealedAnew(old.token())) {
          Installation anew = sealedAnew(old);
          work.write(records -> records.installations().replace(old, anew));
          log.info("the token of workspace {} is sealed with the first key", old.workspace());
        }
      } catch (TokenKeys.CannotOpen lost) {
        closed++;
        log.error("{}; set its key again or install Baraza there anew", lost.getMessage());
      }
    }
    return closed;
  }

  private Installation sealedAnew(Installation old) {
    String workspace = old.workspace();
    return old.with(
        keys.seal(keys.open(old.token(), workspace), workspace),
        old.refresh()
            .map(token -> keys.open(token, refreshing(workspace)))
            .map(token -> keys.seal(token, refreshing(workspace)))
            .orElse(null),
        old.expires().orElse(null));
  }

  private Known look(String workspace) {
    Installation installation = find(workspace);
    if (isRunningOut(opened(installation))) {
      return refreshed(workspace);
    }
    return opened(installation);
  }

  private Installation find(String workspace) {
    return work.read(records -> records.installations().find(workspace))
        .orElseThrow(() -> new NotInstalled(workspace));
  }

  private Known opened(Installation installation) {
    String token = keys.open(installation.token(), installation.workspace());
    return new Known(token, installation.refresh().flatMap(refresh -> installation.expires()));
  }

  private boolean isRunningOut(Known token) {
    return token.expires().filter(end -> end.isBefore(realTime.instant().plus(EARLY))).isPresent();
  }

  /**
   * Threads of this process that speak to the same workspace wait for each other; other processes
   * go on with the old token.
   */
  private Known refreshed(String workspace) {
    synchronized (exchanging.computeIfAbsent(workspace, key -> new Object())) {
      return refreshedAlone(workspace);
    }
  }

  private Known refreshedAlone(String workspace) {
    Known now = opened(find(workspace));
    if (!isRunningOut(now)) {
      return now;
    }
    String owner = ids.next();
    Instant until = realTime.instant().plus(CLAIM);
    Optional<Installation> mine =
        work.write(records -> claimed(records.installations(), workspace, owner, until));
    return mine.map(old -> exchanged(old, owner)).orElseGet(() -> opened(find(workspace)));
  }

  /** Nothing, too, where another process has exchanged it since we looked. */
  private Optional<Installation> claimed(
      Installations installations, String workspace, String owner, Instant until) {
    return installations
        .claimRefresh(workspace, owner, realTime.instant(), until)
        .filter(it -> isRunningOut(opened(it)) || !installations.renew(it, owner));
  }

  private Known exchanged(Installation old, String owner) {
    String workspace = old.workspace();
    String refresh = keys.open(old.refresh().orElseThrow(), refreshing(workspace));
    ApiAnswer answer =
        api.asApp(
            app.clientId(),
            app.clientSecret(),
            "oauth.v2.access",
            Map.of("grant_type", "refresh_token", "refresh_token", refresh));
    if (!(answer instanceof ApiAnswer.Done done)
        || done.body().path("access_token").asText("").isEmpty()) {
      log.error("the token of workspace {} was not exchanged: {}", workspace, answer.error());
      return opened(old);
    }
    Installation fresh = sealed(workspace, old.botUser(), done.body(), old.installedAt());
    work.write(records -> records.installations().renew(fresh, owner));
    log.info("the token of workspace {} was exchanged", workspace);
    return opened(fresh);
  }

  private static String refreshing(String workspace) {
    return workspace + "/refresh";
  }
}
