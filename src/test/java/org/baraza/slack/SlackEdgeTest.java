package org.baraza.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.baraza.assistant.incoming.Happening;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.port.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackEdgeTest {
  private static final String MESSAGE =
      """
      {"type":"message","channel":"C1","user":"U1","ts":"2.0","text":"ŋa loro – ten"}""";
  private static final int MEBIBYTE = 1024 * 1024;

  private static final SpyRoutes spy = new SpyRoutes();
  private static final FrontDoor door = new FrontDoor(spy.routes());

  @BeforeEach
  void forget() {
    spy.came.clear();
    spy.reacting(Reaction.Nothing::new);
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @Test
  void a_signed_event_reaches_its_use_case_in_any_script() {
    assertThat(door.event(MESSAGE).statusCode()).isEqualTo(200);
    assertThat(spy.came)
        .singleElement()
        .isInstanceOfSatisfying(
            Happening.Said.class, said -> assertThat(said.text()).isEqualTo("ŋa loro – ten"));
  }

  @ParameterizedTest
  @CsvSource({"-300,200", "-301,401", "60,200", "61,401"})
  void a_signature_is_good_for_five_minutes_and_at_most_a_minute_ahead(long seconds, int status) {
    byte[] body = "{\"type\":\"app_rate_limited\"}".getBytes(UTF_8);
    HttpResponse<String> answer =
        door.knock(FrontDoor.JSON, body, FrontDoor.NOW.plus(Duration.ofSeconds(seconds)));
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v0=", "v0=00", "v0=ÿ", "nonsense"})
  void a_forged_signature_is_refused(String signature) {
    HttpRequest.Builder request =
        door.request(FrontDoor.JSON, HttpRequest.BodyPublishers.ofString(MESSAGE))
            .header("X-Slack-Request-Timestamp", "" + FrontDoor.NOW.getEpochSecond())
            .header("X-Slack-Signature", signature);
    assertThat(door.send(request).statusCode()).isEqualTo(401);
    assertThat(spy.came).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "-1", "99999999999999999999", "1.5"})
  void a_timestamp_that_is_none_is_refused(String timestamp) {
    HttpRequest.Builder request =
        door.request(FrontDoor.JSON, HttpRequest.BodyPublishers.ofString(MESSAGE))
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", "v0=00");
    assertThat(door.send(request).statusCode()).isEqualTo(401);
  }

  @Test
  void a_request_without_a_signature_is_refused() {
    HttpResponse<String> answer =
        door.send(door.request(FrontDoor.JSON, HttpRequest.BodyPublishers.ofString(MESSAGE)));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(ints = {MEBIBYTE + 1, 2 * MEBIBYTE})
  void a_body_of_more_than_a_mebibyte_is_refused_also_in_chunks(int bytes) {
    byte[] body = new byte[bytes];
    assertThat(door.knock(FrontDoor.JSON, body).statusCode()).isEqualTo(413);
    HttpRequest.BodyPublisher chunks =
        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    assertThat(door.send(door.request(FrontDoor.JSON, chunks)).statusCode()).isEqualTo(413);
  }

  @Test
  void a_body_that_is_announced_as_far_too_long_is_refused_unread() {
    assertThat(door.announces(100L * MEBIBYTE)).contains(" 413 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":\"x\",\"team_id\":\"T1\",\"event_id\":\"E\"}",
        "{\"type\":\"event_callback\",\"event\":{},\"team_id\":\"T1\",\"event_id\":\"E\"}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}",
        "{\"type\":\"url_verification\"}",
        "{\"type\":\"x\"} {}",
      })
  void malformed_json_gets_a_short_400(String body) {
    refusedAsMalformed(FrontDoor.JSON, body.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "a=%",
        "a=%zz",
        "a=%ff",
        "payload=",
        "payload=%7B",
        "payload={}",
        "payload={\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"team\":{\"id\":\"T1\"}}",
        "payload={\"type\":\"view_submission\",\"user\":{\"id\":\"U1\"},\"team\":{\"id\":\"T1\"}}",
        "payload={\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"actions\":[{}]}",
        "command=/baraza",
      })
  void a_malformed_form_gets_a_short_400(String body) {
    refusedAsMalformed(FrontDoor.FORM, body.getBytes(UTF_8));
  }

  @Test
  void deep_nesting_bytes_that_are_not_text_and_odd_types_get_a_short_400() {
    refusedAsMalformed(FrontDoor.JSON, ("{\"a\":" + "[".repeat(50_000)).getBytes(UTF_8));
    refusedAsMalformed(FrontDoor.JSON, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
    refusedAsMalformed("text/plain", "{}".getBytes(UTF_8));
  }

  private void refusedAsMalformed(String contentType, byte[] body) {
    HttpResponse<String> answer = door.knock(contentType, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).hasSizeBetween(1, 60).doesNotContain("Exception").doesNotContain("<");
  }

  @Test
  void slack_may_try_our_address_and_our_certificate() {
    byte[] challenge = "{\"type\":\"url_verification\",\"challenge\":\"c-1\"}".getBytes(UTF_8);
    HttpResponse<String> answer = door.knock(FrontDoor.JSON, challenge);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(FrontDoor.json(answer.body()).path("challenge").asText()).isEqualTo("c-1");
    assertThat(door.knock(FrontDoor.FORM, "ssl_check=1&token=x".getBytes(UTF_8)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void what_nobody_handles_is_acknowledged() {
    assertThat(door.event("{\"type\":\"reaction_added\"}").statusCode()).isEqualTo(200);
    assertThat(
            door.interaction(
                    """
                    {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},
                     "actions":[{"action_id":"gone","type":"button"}]}""")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            door.interaction(
                    """
                    {"type":"view_closed","user":{"id":"U1"},"team":{"id":"T1"},
                     "view":{"id":"V1","callback_id":"form"}}""")
                .statusCode())
        .isEqualTo(200);
    assertThat(spy.came).isEmpty();
  }

  @Test
  void an_event_that_cannot_be_kept_now_is_asked_for_again() {
    spy.reacting(
        () -> {
          throw new UnitOfWork.StoreUnavailable("down", new IllegalStateException());
        });
    assertThat(door.event(MESSAGE).statusCode()).isEqualTo(503);
    spy.reacting(
        () -> {
          throw new Routes.NotYet("in doubt");
        });
    assertThat(door.event(MESSAGE).statusCode()).isEqualTo(503);
    spy.reacting(
        () -> {
          throw new IllegalStateException("a secret answer");
        });
    HttpResponse<String> broken = door.event(MESSAGE);
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).isEmpty();
  }

  @Test
  void who_we_are_is_asked_once() {
    door.event(MESSAGE);
    door.event(MESSAGE);
    door.slack.verify(1, postRequestedFor(urlEqualTo("/api/auth.test")));
  }

  @Test
  void health_and_figures_are_shown_to_those_who_run_baraza() {
    assertThat(door.get("/healthz").body()).isEqualTo("ok");
    assertThat(door.get("/metrics").body()).isEqualTo("figures 1\n");
    assertThat(door.get("/metrics", "X-Forwarded-For", "1.2.3.4").statusCode()).isEqualTo(404);
    assertThat(
            door.get("/metrics", "X-Forwarded-For", "1.2.3.4", "Authorization", "Bearer wrong")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            door.get("/metrics", "X-Forwarded-For", "1.2.3.4", "Authorization", "Bearer key")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void nothing_is_said_about_the_server() {
    HttpResponse<String> answer = door.get("/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.body()).isEqualTo("Not Found\n");
    assertThat(door.get("/slack/events").statusCode()).isEqualTo(405);
  }
}
