package org.baraza;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.delivery.Pace;
import org.baraza.flow.FlowBook;
import org.baraza.slack.SlackOptions;
import org.baraza.slack.door.SlackSignature;
import org.baraza.slack.install.InstalledTokens;
import org.baraza.slack.install.TokenKeys;
import org.baraza.slack.web.WebOptions;
import org.baraza.slack.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces install Baraza, are spoken to with their own tokens, and let go of it. */
class ManyWorkspacesTest {
  private static final String SECRET = "signing-secret-of-the-tests";
  private static final String OLD_KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String NEW_KEY =
      Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
  private static final Duration REST = Duration.ofSeconds(20);

  @TempDir Path data;
  private Instant now = Instant.parse("2026-05-04T08:00:00Z");
  private final InstantSource clock = () -> now;
  private final WireMockServer slack =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();
  private Application baraza;

  @BeforeEach
  void open() {
    slack.start();
    slack.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true,\"ts\":\"1.1\"}")));
    for (String team : List.of("T1", "T2")) {
      String told =
          """
          {"ok":true,"access_token":"xoxb-%1$s","bot_user_id":"UB%1$s","app_id":"A1",
           "team":{"id":"%1$s"},"is_enterprise_install":false}"""
              .formatted(team);
      slack.stubFor(
          post("/api/oauth.v2.access")
              .withRequestBody(containing("code=code-" + team))
              .withBasicAuth("client", "hush")
              .willReturn(okJson(told)));
      slack.stubFor(
          post("/api/users.info")
              .withHeader("Authorization", equalTo("Bearer xoxb-" + team))
              .willReturn(
                  okJson(
                      "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"%s\"}}"
                          .formatted(team))));
      slack.stubFor(
          post("/api/conversations.info")
              .willReturn(
                  okJson(
                      """
                      {"ok":true,"channel":{"id":"C1","name":"traders","is_private":false,
                       "is_im":false,"is_archived":false,"is_member":true}}""")));
      slack.stubFor(
          post("/api/conversations.members")
              .willReturn(okJson("{\"ok\":true,\"members\":[\"U1\"]}")));
    }
    baraza = start(OLD_KEY);
  }

  @AfterEach
  void close() {
    baraza.close();
    slack.stop();
  }

  private Application start(String keys) {
    URI api = URI.create(slack.baseUrl() + "/api/");
    FlowBook book = TestPrompts.everyKindBook();
    Settings settings =
        Settings.read(
            data.resolve("none.yaml"),
            Map.of("BARAZA_DATA", data.toString(), "SLACK_API_URL", api.toString()));
    return Application.start(
        new Application.Parts(
            settings,
            () -> book,
            WebServer.bind(WebOptions.on("127.0.0.1", 0, null)),
            SlackOptions.of(SECRET, api),
            Optional.empty(),
            Optional.of(
                new Tenants.Many(
                    new InstalledTokens.App("client", "hush"),
                    TokenKeys.read(keys),
                    List.of("chat:write", "commands"))),
            clock,
            clock,
            Pace.Limits.none(),
            1,
            Map.of()));
  }

  private HttpResponse<String> get(String path, String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(baraza.url().resolve(path));
    return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private record Attempt(String state, String cookie) {}

  private Attempt begin() {
    HttpResponse<String> answer = get("/slack/install", "");
    assertThat(answer.statusCode()).isEqualTo(302);
    String location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(location)
        .startsWith(
            slack.baseUrl() + "/oauth/v2/authorize?client_id=client&scope=chat%3Awrite%2Ccommands");
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/slack");
    return new Attempt(location.replaceFirst(".*state=", ""), cookie.split(";", 2)[0]);
  }

  private HttpResponse<String> end(Attempt attempt, String team, String cookie) {
    return get(
        "/slack/oauth_redirect?code=code-%s&state=%s".formatted(team, attempt.state()), cookie);
  }

  private void install(String team) {
    Attempt attempt = begin();
    assertThat(end(attempt, team, attempt.cookie()).body())
        .contains("Baraza is in your workspace now")
        .contains("app_redirect?team=" + team);
  }

  private HttpResponse<String> signed(String type, String body) {
    String timestamp = Long.toString(now.getEpochSecond());
    return send(
        HttpRequest.newBuilder(baraza.url().resolve("/slack/events"))
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header(
                "X-Slack-Signature",
                new SlackSignature(SECRET, clock).of(body.getBytes(UTF_8), timestamp))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String types(String team, String text) {
    return signed(
            "application/x-www-form-urlencoded",
            "command=%%2Fbaraza&team_id=%s&user_id=U1&channel_id=C1&trigger_id=t&text=%s"
                .formatted(team, URLEncoder.encode(text, UTF_8)))
        .body();
  }

  private int event(String team, String event) {
    String body =
        "{\"type\":\"event_callback\",\"team_id\":\"%s\",\"event_id\":\"Ev-%s-%d\",\"event_time\":%d,\"event\":%s}"
            .formatted(team, team, event.hashCode(), now.getEpochSecond(), event);
    return signed("application/json", body).statusCode();
  }

  private int posts(String team) {
    try {
      assertThat(baraza.deliveries().awaitRest(REST)).isTrue();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    return slack
        .findAll(
            postRequestedFor(urlEqualTo("/api/chat.postMessage"))
                .withHeader("Authorization", equalTo("Bearer xoxb-" + team)))
        .size();
  }

  @Test
  void each_workspace_is_spoken_to_with_its_own_token_and_sees_only_its_own() throws IOException {
    install("T1");
    install("T2");
    types("T1", "start every-kind");
    assertThat(posts("T1")).isPositive();
    assertThat(posts("T2")).isZero();
    assertThat(types("T2", "")).as("the same channel id elsewhere").doesNotContain("0 of 11");
    assertThat(types("T1", "")).contains("0 of 11");
    types("T2", "start every-kind");
    assertThat(posts("T2")).isEqualTo(posts("T1"));
    for (String file : List.of("baraza.db", "baraza.db-wal")) {
      Path kept = data.resolve(file);
      if (Files.exists(kept)) {
        assertThat(Files.readString(kept, ISO_8859_1)).doesNotContain("xoxb-T");
      }
    }
  }

  @Test
  void an_attempt_belongs_to_its_browser_works_once_and_not_after_ten_minutes() {
    Attempt one = begin();
    Attempt other = begin();
    assertThat(end(one, "T1", "").statusCode()).isEqualTo(400);
    assertThat(end(one, "T1", other.cookie()).statusCode()).isEqualTo(400);
    assertThat(end(new Attempt("made-up", ""), "T1", one.cookie()).statusCode()).isEqualTo(400);
    assertThat(end(one, "T1", one.cookie()).statusCode()).isEqualTo(200);
    assertThat(end(one, "T1", one.cookie()).statusCode()).isEqualTo(400);
    now = now.plus(Duration.ofMinutes(11));
    assertThat(end(other, "T2", other.cookie()).body()).contains("longer than ten minutes");
    assertThat(
            get("/slack/oauth_redirect?error=access_denied&state=" + begin().state(), "")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_workspace_that_removes_baraza_hears_nothing_more_and_can_come_back() {
    install("T1");
    install("T2");
    types("T1", "start every-kind");
    int before = posts("T1");
    now = now.plusSeconds(3_600);
    assertThat(event("T1", "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBT1\"]}}"))
        .isEqualTo(200);
    assertThat(event("T1", "{\"type\":\"app_uninstalled\"}")).isEqualTo(200);
    assertThat(
            event(
                "T1",
                "{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"2.1\",\"text\":\"hm\"}"))
        .as("what comes late is not asked for again")
        .isEqualTo(200);
    assertThat(posts("T1")).isEqualTo(before);
    types("T2", "start every-kind");
    assertThat(posts("T2")).as("others go on").isPositive();
    now = now.plusSeconds(3_600);
    install("T1");
    assertThat(types("T1", "")).as("what was gathered is still there").contains("0 of 11");
  }

  @Test
  void a_key_can_be_replaced_and_the_old_one_taken_away() {
    install("T1");
    baraza.close();
    baraza = start(NEW_KEY + "," + OLD_KEY);
    baraza.close();
    baraza = start(NEW_KEY);
    types("T1", "start every-kind");
    assertThat(posts("T1")).isPositive();
  }

  @Test
  void a_token_that_runs_out_is_exchanged_once_and_kept() {
    String rotating =
        """
        {"ok":true,"access_token":"xoxb-%s","refresh_token":"%s","expires_in":43200,
         "bot_user_id":"UBT1","app_id":"A1","team":{"id":"T1"}}""";
    slack.stubFor(
        post("/api/oauth.v2.access")
            .withRequestBody(containing("code=code-T1"))
            .willReturn(okJson(rotating.formatted("first", "xoxe-1"))));
    slack.stubFor(
        post("/api/oauth.v2.access")
            .withRequestBody(containing("refresh_token=xoxe-1"))
            .willReturn(okJson(rotating.formatted("second", "xoxe-2"))));
    install("T1");
    now = now.plus(Duration.ofHours(11));
    types("T1", "start every-kind");
    assertThat(posts("second")).isPositive();
    assertThat(posts("first")).isZero();
    slack.verify(
        1,
        postRequestedFor(urlEqualTo("/api/oauth.v2.access"))
            .withRequestBody(containing("grant_type=refresh_token")));
  }
}
