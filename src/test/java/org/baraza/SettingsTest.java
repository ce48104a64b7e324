package org.baraza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;
  private Path file = Path.of("unset");

  @BeforeEach
  void name() {
    file = folder.resolve("baraza.yaml");
  }

  @Test
  void without_a_file_everything_has_a_value() {
    Settings settings = Settings.read(file, Map.of());
    assertThat(settings.port()).isEqualTo(3000);
    assertThat(settings.hasCredentials()).isFalse();
    assertThat(settings.slack().api()).hasToString("https://slack.com/api/");
  }

  @Test
  void the_environment_stands_before_the_file() throws IOException {
    Files.writeString(file, "port: 4000\nlanguage: sw\n");
    Settings settings = Settings.read(file, Map.of("PORT", "5000"));
    assertThat(settings.port()).isEqualTo(5000);
    assertThat(settings.language()).isEqualTo("sw");
  }

  @Test
  void a_mistyped_key_names_the_nearest_one() throws IOException {
    Files.writeString(file, "prot: 4000\n");
    assertProblem(Map.of(), file + ": there is no setting \"prot\". Did you mean \"port\"?");
  }

  @Test
  void a_wrong_value_says_where_it_stands_and_what_is_allowed() throws IOException {
    Files.writeString(file, "port: many\n");
    assertProblem(
        Map.of(),
        "\"port\" in "
            + file
            + " is \"many\", but must be a port: a whole number from 0 to 65535.");
    assertProblem(
        Map.of("PORT", "70000"),
        "the environment variable PORT is \"70000\","
            + " but must be a port: a whole number from 0 to 65535.");
    assertProblem(
        Map.of("PORT", "1", "BARAZA_CURRENCY", "shilling"),
        "the environment variable BARAZA_CURRENCY is \"shilling\","
            + " but must be a currency's code of three capital letters, such as UGX.");
  }

  @Test
  void an_address_that_is_none_is_refused() {
    assertProblem(
        Map.of("SLACK_API_URL", "slack.com"),
        "the environment variable SLACK_API_URL is \"slack.com\","
            + " but must be an address that begins with https:// or http://.");
  }

  @Test
  void a_file_that_is_no_yaml_is_refused_by_name() throws IOException {
    Files.writeString(file, "port: [\n");
    assertThatThrownBy(() -> Settings.read(file, Map.of()))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageStartingWith(file + ": ");
  }

  @Test
  void secrets_stay_out_of_what_is_printed() {
    Settings settings =
        Settings.read(file, Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "hush"));
    assertThat(settings.hasCredentials()).isTrue();
    assertThat(settings.toString()).doesNotContain("xoxb").doesNotContain("hush");
  }

  private void assertProblem(Map<String, String> environment, String message) {
    assertThatThrownBy(() -> Settings.read(file, environment))
        .isInstanceOf(SettingsProblem.class)
        .hasMessage(message);
  }

  @Test
  void what_many_workspaces_need_is_asked_for_together_and_its_key_is_not_repeated() {
    assertProblem(
        Map.of("SLACK_CLIENT_ID", "1.2"),
        "SLACK_CLIENT_SECRET is not set: the app's client secret belongs to its client id.");
    Map<String, String> client = Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "hush");
    assertProblem(
        client,
        "BARAZA_TOKEN_KEYS is not set: it seals the tokens of workspaces; make one with:"
            + " openssl rand -base64 32.");
    assertThatThrownBy(() -> Settings.read(file, Map.of("BARAZA_TOKEN_KEYS", "c2hvcnQ=")))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("BARAZA_TOKEN_KEYS")
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining("c2hvcnQ=");
  }

  @Test
  void a_socket_or_a_signing_secret_is_enough_to_serve() {
    assertThat(
            Settings.read(file, Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1"))
                .hasCredentials())
        .isTrue();
    assertThat(Settings.read(file, Map.of("SLACK_BOT_TOKEN", "xoxb-1")).hasCredentials()).isFalse();
  }
}
