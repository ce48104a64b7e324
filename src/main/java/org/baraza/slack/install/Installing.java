package org.baraza.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Installations.Installation;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.flow.wording.Words;
import org.baraza.slack.api.ApiAnswer;
import org.baraza.slack.api.BotIdentity;
import org.baraza.slack.api.WebApi;
import org.baraza.slack.door.Payload.EventCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs Baraza in a workspace by Slack's consent. Each attempt has a secret that the database
 * keeps (as a digest), that belongs to one browser, and that works once.
 */
public final class Installing {
  /** How long somebody may take to consent. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(Installing.class);

  private final UnitOfWork work;
  private final WebApi api;
  private final InstalledTokens.App app;
  private final InstalledTokens tokens;
  private final Terms terms;
  private final Ids ids;
  private final InstantSource realTime;
  private final Revoking revoking;

  /**
   * What is asked for, and where.
   *
   * @param authorize Slack's page for consent
   * @param scopes of the bot
   */
  public record Terms(URI authorize, List<String> scopes, Words words) {
    public Terms {
      scopes = List.copyOf(scopes);
    }
  }

  public Installing(
      UnitOfWork work,
      WebApi api,
      InstalledTokens.App app,
      InstalledTokens tokens,
      Terms terms,
      Ids ids,
      InstantSource realTime) {
    this.work = work;
    this.api = api;
    this.app = app;
    this.tokens = tokens;
    this.terms = terms;
    this.ids = ids;
    this.realTime = realTime;
    this.revoking = new Revoking(work, tokens, realTime);
  }

  /** Where somebody begins. */
  public HttpServlet begin() {
    return new BeginServlet(this);
  }

  /** Where Slack sends them back to. */
  public HttpServlet end() {
    return new EndServlet(this);
  }

  /** Takes note of what may end an installation. */
  public void note(EventCallback callback, BotIdentity identity) {
    revoking.note(callback, identity);
  }

  Words words() {
    return terms.words();
  }

  /** An attempt that was begun: the browser keeps its half, and goes to Slack. */
  record Attempt(String browser, URI consent) {}

  /** Begins an attempt; nothing if too many are under way. */
  Optional<Attempt> attempt() {
    String state = ids.next() + ids.next();
    String browser = ids.next() + ids.next();
    Instant now = realTime.instant();
    boolean opened =
        work.write(
            records ->
                records
                    .installations()
                    .openAttempt(digest(state), digest(browser), now, now.plus(PATIENCE)));
    String scopes = String.join(",", terms.scopes());
    String query =
        "client_id=%s&scope=%s&state=%s"
            .formatted(
                URLEncoder.encode(app.clientId(), UTF_8), URLEncoder.encode(scopes, UTF_8), state);
    return opened
        ? Optional.of(new Attempt(browser, URI.create(terms.authorize() + "?" + query)))
        : Optional.empty();
  }

  /** What came of an attempt: the key of the words for it, and where to go on. */
  record End(String key, int status, Optional<URI> next) {
    static End failing(String key, int status) {
      return new End(key, status, Optional.empty());
    }
  }

  /** Ends an attempt. */
  End end(String state, String browser, String code, String error) {
    boolean ours =
        work.write(
            records ->
                records
                    .installations()
                    .closeAttempt(digest(state), digest(browser), realTime.instant()));
    if (!ours) {
      log.warn("refused an installation whose state is unknown, used, too old or another's");
      return End.failing("install.stale", 400);
    } else if (!error.isEmpty() || code.isEmpty()) {
      return End.failing("install.cancelled", 200);
    }
    ApiAnswer answer =
        api.asApp(app.clientId(), app.clientSecret(), "oauth.v2.access", Map.of("code", code));
    if (answer instanceof ApiAnswer.Done done) {
      return keep(done.body());
    }
    log.error("Slack did not exchange an installation's code: {}", answer.error());
    return End.failing("install.failed", 502);
  }

  private End keep(JsonNode told) {
    String workspace = told.path("team").path("id").asText("");
    String botUser = told.path("bot_user_id").asText("");
    boolean whole = !told.path("access_token").asText("").isEmpty() && !botUser.isEmpty();
    if (workspace.isEmpty() || told.path("is_enterprise_install").asBoolean(false) || !whole) {
      log.error("an installation was refused: Slack names no single workspace or no bot");
      return End.failing("install.elsewhere", 400);
    }
    Installation fresh = tokens.sealed(workspace, botUser, told, realTime.instant());
    work.write(
        records -> {
          records.installations().put(fresh);
          return fresh;
        });
    tokens.forget(workspace);
    log.info("installed in workspace {}", workspace);
    String query =
        "team=%s&app=%s"
            .formatted(
                URLEncoder.encode(workspace, UTF_8),
                URLEncoder.encode(told.path("app_id").asText(""), UTF_8));
    URI next = terms.authorize().resolve("/app_redirect?" + query);
    return new End("install.done", 200, Optional.of(next));
  }

  /** Only digests are kept, so that whoever reads the database can end nobody's attempt. */
  private static String digest(String secret) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("this JVM has no SHA-256", broken);
    }
  }
}
