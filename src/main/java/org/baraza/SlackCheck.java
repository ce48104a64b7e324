package org.baraza;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.baraza.Doctor.Finding;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.baraza.slack.SlackOptions;
import org.baraza.slack.api.ApiAnswer;
import org.baraza.slack.api.TokenReport;
import org.baraza.slack.api.WebApi;
import org.baraza.slack.install.TokenKeys;
import org.baraza.store.Condition;

/** The part of the doctor that asks Slack. */
final class SlackCheck {
  private final Settings settings;
  private final SlackSettings slack;
  private final Path manifest;
  private final InstantSource clock;
  private final List<Finding> findings = new ArrayList<>();

  SlackCheck(Settings settings, Path manifest, InstantSource clock) {
    this.settings = settings;
    this.slack = settings.slack();
    this.manifest = manifest;
    this.clock = clock;
  }

  List<Finding> findings() {
    if (!slack.areWhole()) {
      findings.add(
          Finding.look(
              "Slack's credentials are not set: Baraza would start its practice workspace",
              "set SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, and SLACK_BOT_TOKEN"));
      return findings;
    }
    WebApi api =
        SlackOptions.of(slack.signingSecret(), slack.appToken(), slack.api())
            .webApi(new CompositeMeterRegistry());
    slack.botToken().ifPresent(token -> token(api, "SLACK_BOT_TOKEN", token));
    slack.appToken().ifPresent(token -> socket(api, token));
    slack.tokenKeys().ifPresent(keys -> installations(api, keys));
    if (slack.signingSecret().isPresent()) {
      findings.add(
          Finding.ok("the signing secret is set; only a request of Slack's shows if it is right"));
    }
    return findings;
  }

  private void token(WebApi api, String whose, String token) {
    TokenReport report = api.report(token);
    if (!(report.answer() instanceof ApiAnswer.Done)) {
      findings.add(
          Finding.wrong(
              "%s: Slack says %s".formatted(whose, report.answer().error()),
              advice(report.answer())));
      return;
    }
    findings.add(Finding.ok(whose + " is valid"));
    report.time().ifPresent(time -> findings.add(Doctor.time("Slack", time, clock.instant())));
    TreeSet<String> missing = new TreeSet<>(Manifest.scopes(manifest));
    missing.removeAll(report.scopes());
    if (!report.scopes().isEmpty()) {
      findings.add(
          missing.isEmpty()
              ? Finding.ok(whose + " has all scopes of the manifest")
              : Finding.wrong(
                  "%s lacks %s".formatted(whose, String.join(", ", missing)),
                  "put config/slack-manifest.yaml into the app's settings and install it again"));
    }
  }

  private static String advice(ApiAnswer answer) {
    return answer instanceof ApiAnswer.NotReached || answer instanceof ApiAnswer.Unclear
        ? "can this computer reach SLACK_API_URL, perhaps through HTTPS_PROXY?"
        : "copy the token again from the app's OAuth & Permissions page, or install the app again";
  }

  private void socket(WebApi api, String token) {
    ApiAnswer answer = api.ask(token, "apps.connections.open", Map.of());
    findings.add(
        answer instanceof ApiAnswer.Done
            ? Finding.ok("SLACK_APP_TOKEN opens a socket")
            : Finding.wrong(
                "SLACK_APP_TOKEN: Slack says " + answer.error(),
                "make an app-level token with connections:write, and turn Socket Mode on"));
  }

  private void installations(WebApi api, TokenKeys keys) {
    Map<String, String> sealed;
    try {
      sealed = Condition.tokens(Stores.options(settings));
    } catch (StoreUnavailable notYet) {
      return; // what is wrong with the database has been said
    }
    sealed.forEach(
        (workspace, token) -> {
          try {
            token(api, "the token of workspace " + workspace, keys.open(token, workspace));
          } catch (TokenKeys.CannotOpen closed) {
            findings.add(
                Finding.wrong(
                    closed.getMessage() == null ? workspace : closed.getMessage(),
                    "set the key that sealed it in BARAZA_TOKEN_KEYS, or install there again"));
          }
        });
  }
}
