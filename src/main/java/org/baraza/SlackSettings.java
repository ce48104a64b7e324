package org.baraza;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.baraza.slack.install.TokenKeys;

/**
 * How Slack is reached, as it was set.
 *
 * @param botToken for one workspace
 * @param signingSecret for signed requests
 * @param appToken for Socket Mode
 * @param clientId with the next two, for many workspaces
 * @param tokenKeys seal the tokens of many workspaces
 * @param api the base of Slack's Web API
 */
record SlackSettings(
    Optional<String> botToken,
    Optional<String> signingSecret,
    Optional<String> appToken,
    Optional<String> clientId,
    Optional<String> clientSecret,
    Optional<TokenKeys> tokenKeys,
    URI api) {
  SlackSettings {
    requireNonNull(botToken);
    requireNonNull(signingSecret);
    requireNonNull(appToken);
    requireNonNull(clientId);
    requireNonNull(clientSecret);
    requireNonNull(tokenKeys);
    requireNonNull(api);
  }

  /** Nothing but where Slack is. */
  static SlackSettings at(URI api) {
    return new SlackSettings(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        api);
  }

  /** Whether Slack can reach us and we can speak there. */
  boolean areWhole() {
    return (signingSecret.isPresent() || appToken.isPresent())
        && (botToken.isPresent() || clientId.isPresent());
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "SlackSettings[api=" + api + "]";
  }
}
