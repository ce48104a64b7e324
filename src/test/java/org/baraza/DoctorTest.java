package org.baraza;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.Doctor.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The doctor finds what is wrong and says what to do. */
class DoctorTest {
  @RegisterExtension
  static final WireMockExtension slack =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-05-04T08:00:00Z"));
  private static final String RIGHT = "Mon, 04 May 2026 08:00:02 GMT";

  @TempDir Path data;

  private List<Finding> findings(Map<String, String> environment) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.put("BARAZA_DATA", data.toString());
    all.put("SLACK_API_URL", slack.baseUrl() + "/api/");
    Settings settings = Settings.read(data.resolve("none.yaml"), all);
    return Doctor.findings(settings, Manifest.FILE, CLOCK);
  }

  private static void answering(String body, String scopes, String date) {
    slack.stubFor(
        post("/api/auth.test")
            .willReturn(
                okJson(body).withHeader("x-oauth-scopes", scopes).withHeader("Date", date)));
  }

  private static String wrong(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.level() == Finding.Level.WRONG)
        .map(Finding::toString)
        .collect(Collectors.joining("\n"));
  }

  private static final Map<String, String> SERVING =
      Map.of("SLACK_BOT_TOKEN", "xoxb-hush", "SLACK_SIGNING_SECRET", "hush");

  @Test
  void all_is_well_when_it_is() {
    answering("{\"ok\":true}", String.join(",", Manifest.scopes(Manifest.FILE)), RIGHT);
    List<Finding> findings = findings(SERVING);
    assertThat(wrong(findings)).isEmpty();
    assertThat(findings.toString())
        .contains("has all scopes")
        .contains("agrees with that of Slack")
        .doesNotContain("hush");
  }

  @Test
  void missing_scopes_and_a_clock_that_is_wrong_are_named() {
    answering("{\"ok\":true}", "commands", "Mon, 04 May 2026 08:07:00 GMT");
    assertThat(wrong(findings(SERVING)))
        .contains("lacks app_mentions:read")
        .contains("420 s apart")
        .contains("set it by NTP");
  }

  @Test
  void a_token_that_slack_refuses_and_a_database_that_is_away_say_what_to_do() {
    answering("{\"ok\":false,\"error\":\"invalid_auth\"}", "", RIGHT);
    Map<String, String> away = new LinkedHashMap<>(SERVING);
    away.put("DATABASE_URL", "postgres://u:secret@127.0.0.1:1/d");
    assertThat(wrong(findings(away)))
        .contains("Slack says invalid_auth")
        .contains("copy the token again")
        .contains("is DATABASE_URL right")
        .doesNotContain("secret");
  }

  @Test
  void without_credentials_it_says_that_this_would_be_practice() {
    assertThat(findings(Map.of()).toString()).contains("practice workspace");
  }
}
