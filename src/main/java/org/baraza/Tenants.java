package org.baraza;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.flow.wording.Words;
import org.baraza.slack.api.ApiAnswer;
import org.baraza.slack.api.Credentials;
import org.baraza.slack.api.WebApi;
import org.baraza.slack.install.InstalledTokens;
import org.baraza.slack.install.Installing;
import org.baraza.slack.install.TokenKeys;
import org.baraza.store.Store;

/** The workspaces that Baraza serves: one by a token that is set, many by installing, or both. */
final class Tenants {
  private static final String SLACK = "slack.com";
  private static final Duration LATER = Duration.ofDays(1);

  private final Credentials credentials;
  private final Optional<Installing> installing;

  private Tenants(Credentials credentials, Optional<Installing> installing) {
    this.credentials = credentials;
    this.installing = installing;
  }

  /**
   * What lets many workspaces in.
   *
   * @param scopes what each is asked for
   */
  record Many(InstalledTokens.App app, TokenKeys keys, List<String> scopes) {
    Many {
      requireNonNull(app);
      requireNonNull(keys);
      scopes = List.copyOf(scopes);
    }
  }

  /** One workspace. */
  static Tenants one(String botToken) {
    return new Tenants(Credentials.oneWorkspace(botToken), Optional.empty());
  }

  /**
   * Those in which Baraza is or will be installed.
   *
   * @param own a token that is set beside them, for its own workspace
   */
  static Tenants many(
      Many many,
      Optional<String> own,
      Store store,
      WebApi api,
      URI apiBase,
      Words words,
      Ids ids,
      InstantSource realTime) {
    InstalledTokens tokens =
        new InstalledTokens(store, many.keys(), api, many.app(), ids, realTime);
    tokens.sealAnew();
    Installing.Terms terms = new Installing.Terms(authorize(apiBase), many.scopes(), words);
    Installing installing = new Installing(store, api, many.app(), tokens, terms, ids, realTime);
    Credentials credentials =
        own.<Credentials>map(token -> new WithOwn(tokens, token, api)).orElse(tokens);
    return new Tenants(credentials, Optional.of(installing));
  }

  /** Slack's page for consent; an emulator has it beside its Web API. */
  private static URI authorize(URI api) {
    boolean slack = SLACK.equals(api.getHost());
    return slack
        ? URI.create("https://slack.com/oauth/v2/authorize")
        : api.resolve("/oauth/v2/authorize");
  }

  Credentials credentials() {
    return credentials;
  }

  Optional<Installing> installing() {
    return installing;
  }

  /** Puts off what is due where Baraza is not installed any more, until it may be again. */
  MomentHandler whereInstalled(String kind, Store store, MomentHandler handler) {
    if (installing.isEmpty()) {
      return handler;
    }
    return (id, due) -> {
      String workspace = id.substring(0, id.indexOf('/'));
      try {
        credentials.botToken(workspace);
      } catch (Credentials.NotInstalled gone) {
        store.write(
            records -> {
              records.moments().set(kind, id, due.plus(LATER));
              return kind;
            });
        return;
      }
      handler.handle(id, due);
    };
  }

  /** The token that is set stands for its own workspace, unless that has another by installing. */
  private static final class WithOwn implements Credentials {
    private final InstalledTokens installed;
    private final String token;
    private final WebApi api;
    private volatile String workspace = "";

    WithOwn(InstalledTokens installed, String token, WebApi api) {
      this.installed = installed;
      this.token = token;
      this.api = api;
    }

    @Override
    public String botToken(String asked) {
      if (installed.isInstalled(asked) || !own().equals(asked)) {
        return installed.botToken(asked);
      }
      return token;
    }

    private String own() {
      if (workspace.isEmpty()
          && api.ask(token, "auth.test", Map.of()) instanceof ApiAnswer.Done done) {
        workspace = done.body().path("team_id").asText("");
      }
      return workspace;
    }
  }
}
