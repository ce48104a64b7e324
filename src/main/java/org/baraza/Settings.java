package org.baraza;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.slack.install.TokenKeys;

/**
 * How Baraza runs: from {@code config/baraza.yaml}, with the environment before it.
 *
 * @param port 0 for any free one
 * @param bind the address to listen on
 * @param data the folder for what is stored
 * @param databaseUrl a PostgreSQL database instead of a file
 * @param slack how Slack is reached
 * @param language a folder under {@code prompts/}, for channels that do not choose
 * @param currency an ISO 4217 code, for channels that do not choose
 * @param metricsToken opens {@code /metrics} to others than this machine
 */
record Settings(
    int port,
    String bind,
    Path data,
    Optional<String> databaseUrl,
    SlackSettings slack,
    Path prompts,
    String language,
    String currency,
    Optional<String> metricsToken) {
  private static final String MAKE_KEY = "openssl rand -base64 32";
  static final Path FILE = Path.of("config", "baraza.yaml");

  Settings {
    requireNonNull(bind);
    requireNonNull(data);
    requireNonNull(databaseUrl);
    requireNonNull(slack);
    requireNonNull(prompts);
    requireNonNull(language);
    requireNonNull(currency);
    requireNonNull(metricsToken);
  }

  /** The settings there are, and the environment variable that stands before the file for each. */
  enum Key {
    PORT("port", "PORT"),
    BIND("bind", "BARAZA_BIND"),
    DATA("data", "BARAZA_DATA"),
    DATABASE_URL("database-url", "DATABASE_URL"),
    SLACK_BOT_TOKEN("slack-bot-token", "SLACK_BOT_TOKEN"),
    SLACK_SIGNING_SECRET("slack-signing-secret", "SLACK_SIGNING_SECRET"),
    SLACK_APP_TOKEN("slack-app-token", "SLACK_APP_TOKEN"),
    SLACK_CLIENT_ID("slack-client-id", "SLACK_CLIENT_ID"),
    SLACK_CLIENT_SECRET("slack-client-secret", "SLACK_CLIENT_SECRET"),
    TOKEN_KEYS("token-keys", "BARAZA_TOKEN_KEYS"),
    SLACK_API_URL("slack-api-url", "SLACK_API_URL"),
    PROMPTS("prompts", "BARAZA_PROMPTS"),
    LANGUAGE("language", "BARAZA_LANGUAGE"),
    CURRENCY("currency", "BARAZA_CURRENCY"),
    METRICS_TOKEN("metrics-token", "BARAZA_METRICS_TOKEN");

    private final String inFile;
    private final String inEnvironment;

    Key(String inFile, String inEnvironment) {
      this.inFile = inFile;
      this.inEnvironment = inEnvironment;
    }

    String inFile() {
      return inFile;
    }
  }

  /**
   * Reads the settings.
   *
   * @throws SettingsProblem naming the setting, where it stands and what is allowed
   */
  static Settings read(Path file, Map<String, String> environment) {
    List<String> known = Arrays.stream(Key.values()).map(Key::inFile).toList();
    Source source = new Source(file, SettingsFile.read(file, known), environment);
    return new Settings(
        source.port(),
        source.text(Key.BIND).orElse("0.0.0.0"),
        Path.of(source.text(Key.DATA).orElse("data")),
        source.text(Key.DATABASE_URL),
        source.slack(),
        Path.of(source.text(Key.PROMPTS).orElse("prompts")),
        source.text(Key.LANGUAGE).orElse("en"),
        source.currency(),
        source.text(Key.METRICS_TOKEN));
  }

  /** Whether Slack's credentials are set, so that Baraza serves Slack rather than practice. */
  boolean hasCredentials() {
    return slack.areWhole();
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "Settings[port=%d, bind=%s, data=%s, %s]".formatted(port, bind, data, slack);
  }

  /** Values with where they stand, for messages. */
  private record Source(Path file, Map<String, String> values, Map<String, String> environment) {

    Optional<String> text(Key key) {
      String set = environment.get(key.inEnvironment);
      if (set == null) {
        set = values.get(key.inFile);
      }
      return Optional.ofNullable(set).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String where(Key key) {
      return environment.containsKey(key.inEnvironment)
          ? "the environment variable " + key.inEnvironment
          : "\"%s\" in %s".formatted(key.inFile, file);
    }

    private SettingsProblem problem(Key key, String allowed) {
      return new SettingsProblem(
          "%s is \"%s\", but must be %s.".formatted(where(key), text(key).orElse(""), allowed));
    }

    int port() {
      String text = text(Key.PORT).orElse("3000");
      if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
        throw problem(Key.PORT, "a port: a whole number from 0 to 65535");
      }
      return Integer.parseInt(text);
    }

    SlackSettings slack() {
      SlackSettings slack =
          new SlackSettings(
              text(Key.SLACK_BOT_TOKEN),
              text(Key.SLACK_SIGNING_SECRET),
              text(Key.SLACK_APP_TOKEN),
              text(Key.SLACK_CLIENT_ID),
              text(Key.SLACK_CLIENT_SECRET),
              tokenKeys(),
              api());
      if (slack.clientId().isPresent() || slack.clientSecret().isPresent()) {
        needed(Key.SLACK_CLIENT_ID, "the app's client id belongs to its client secret");
        needed(Key.SLACK_CLIENT_SECRET, "the app's client secret belongs to its client id");
        needed(Key.TOKEN_KEYS, "it seals the tokens of workspaces; make one with: " + MAKE_KEY);
      }
      return slack;
    }

    private void needed(Key key, String why) {
      if (text(key).isEmpty()) {
        throw new SettingsProblem("%s is not set: %s.".formatted(key.inEnvironment, why));
      }
    }

    /** The value is a secret, so that a problem does not repeat it. */
    private Optional<TokenKeys> tokenKeys() {
      try {
        return text(Key.TOKEN_KEYS).map(TokenKeys::read);
      } catch (IllegalArgumentException unreadable) {
        throw new SettingsProblem(
            "%s must be one or more keys with commas between them, each of 32 bytes in Base64, as made by: %s."
                .formatted(where(Key.TOKEN_KEYS), MAKE_KEY));
      }
    }

    URI api() {
      String text = text(Key.SLACK_API_URL).orElse("https://slack.com/api/");
      try {
        URI uri = URI.create(text.endsWith("/") ? text : text + "/");
        if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) {
          return uri;
        }
        throw problem(Key.SLACK_API_URL, "an address that begins with https:// or http://");
      } catch (IllegalArgumentException unreadable) {
        throw problem(Key.SLACK_API_URL, "an address that begins with https:// or http://");
      }
    }

    String currency() {
      String code = text(Key.CURRENCY).orElse("USD");
      boolean known =
          Currency.getAvailableCurrencies().stream()
              .anyMatch(currency -> currency.getCurrencyCode().equals(code));
      if (!known) {
        throw problem(Key.CURRENCY, "a currency's code of three capital letters, such as UGX");
      }
      return code;
    }
  }
}
