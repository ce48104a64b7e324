package org.baraza.slack.api;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.port.Messenger;
import org.baraza.assistant.port.Messenger.Delivery;
import org.baraza.assistant.port.Messenger.Sighting;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.baraza.practice.SlackLimits;
import org.baraza.slack.EnglishWords;
import org.baraza.slack.draw.Drawing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlackMessengerTest {
  @RegisterExtension
  private static final WireMockExtension slack =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final Place PLACE = new Place("T1", "C1");
  private static final Card CARD = Card.of(Prose.plain("What stands in the way?"));

  @Test
  void a_post_carries_its_thread_and_an_opaque_id() throws IOException {
    answering("chat.postMessage", okJson("{\"ok\":true,\"ts\":\"9.1\"}"));
    assertThat(messenger().post(PLACE, "1700000000.000100", CARD, "d-1"))
        .isEqualTo(new Delivery.Delivered("9.1"));
    JsonNode sent =
        new ObjectMapper()
            .readTree(
                slack
                    .findAll(postRequestedFor(urlEqualTo("/api/chat.postMessage")))
                    .get(0)
                    .getBodyAsString());
    assertThat(SlackLimits.problemsOfMessage(sent)).isEmpty();
    assertThat(sent.path("metadata").path("event_payload").path("id").asText()).isEqualTo("d-1");
    assertThat(sent.path("thread_ts").asText()).isEqualTo("1700000000.000100");
    slack.verify(
        postRequestedFor(urlEqualTo("/api/chat.postMessage"))
            .withHeader("Authorization", equalTo("Bearer xoxb-1")));
  }

  @Test
  void too_many_requests_are_tried_again_when_slack_says() {
    answering("chat.postMessage", aResponse().withStatus(429).withHeader("Retry-After", "7"));
    assertThat(said()).isEqualTo(new Delivery.Later(Duration.ofSeconds(7), "ratelimited"));
    answering("chat.postMessage", declined("ratelimited"));
    assertThat(said()).isEqualTo(new Delivery.Later(Duration.ofSeconds(30), "ratelimited"));
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503"})
  void a_broken_slack_leaves_a_post_in_doubt_and_an_update_for_later(int status) {
    answering("chat.postMessage", aResponse().withStatus(status));
    answering("chat.update", aResponse().withStatus(status));
    assertThat(said()).isInstanceOf(Delivery.InDoubt.class);
    assertThat(messenger().update(PLACE, "9.1", CARD)).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void no_answer_in_time_leaves_a_post_in_doubt() {
    answering("chat.postMessage", okJson("{\"ok\":true}").withFixedDelay(5_000));
    assertThat(messenger(Duration.ofMillis(150)).post(PLACE, null, CARD, "d-1"))
        .isEqualTo(new Delivery.InDoubt("timeout"));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_dropped_connection_leaves_a_post_in_doubt_and_is_not_tried_twice(Fault fault) {
    answering("chat.postMessage", aResponse().withFault(fault));
    assertThat(said()).isInstanceOf(Delivery.InDoubt.class);
    slack.verify(1, postRequestedFor(urlEqualTo("/api/chat.postMessage")));
  }

  @Test
  void what_never_arrived_is_simply_tried_again() {
    URI nobody = URI.create("http://127.0.0.1:" + closedPort() + "/api");
    assertThat(messenger(nobody, Duration.ofSeconds(5)).post(PLACE, null, CARD, "d-1"))
        .isInstanceOf(Delivery.Later.class);
  }

  @ParameterizedTest
  @CsvSource({
    "channel_not_found,ChannelClosed",
    "is_archived,ChannelClosed",
    "not_in_channel,ChannelClosed",
    "invalid_auth,Later",
    "token_revoked,Later",
    "account_inactive,Later",
    "service_unavailable,Later",
    "internal_error,InDoubt",
    "fatal_error,InDoubt",
    "msg_too_long,Refused",
    "invalid_blocks,Refused"
  })
  void each_of_slacks_errors_means_something(String error, String verdict) {
    answering("chat.postMessage", declined(error));
    assertThat(said().getClass().getSimpleName()).isEqualTo(verdict);
  }

  @Test
  void a_message_that_is_gone_is_not_updated_again() {
    answering("chat.update", declined("message_not_found"));
    assertThat(messenger().update(PLACE, "9.1", CARD))
        .isEqualTo(new Delivery.Refused("message_not_found"));
  }

  @Test
  void a_card_that_cannot_be_drawn_is_refused_without_asking_slack() {
    Card tooLong =
        new Card(Prose.plain("x"), Collections.nCopies(51, new Part.Paragraph(Prose.plain("x"))));
    assertThat(messenger().post(PLACE, null, tooLong, "d-1"))
        .isEqualTo(new Delivery.Refused("undrawable"));
  }

  @Test
  void a_message_is_found_by_its_id() {
    String page =
        """
        {"ok":true,"has_more":false,"messages":[
          {"ts":"9.0","text":"another"},
          {"ts":"9.1","metadata":{"event_type":"baraza_message","event_payload":{"id":"d-1"}}}]}""";
    answering("conversations.history", okJson(page));
    answering("conversations.replies", okJson(page.replace("d-1", "d-2")));
    assertThat(find(null)).isEqualTo(new Sighting.Seen("9.1"));
    assertThat(find("1.0")).isEqualTo(new Sighting.NotThere());
    answering("conversations.history", okJson("{\"ok\":true,\"has_more\":true,\"messages\":[]}"));
    assertThat(find(null)).isInstanceOf(Sighting.CannotTell.class);
    answering("conversations.history", declined("missing_scope"));
    assertThat(find(null)).isEqualTo(new Sighting.CannotTell("missing_scope"));
  }

  private static Sighting find(@Nullable String thread) {
    return messenger().find(PLACE, thread, Instant.parse("2026-05-03T14:00:00Z"), "d-1");
  }

  private static Delivery said() {
    return messenger().post(PLACE, null, CARD, "d-1");
  }

  private static Messenger messenger() {
    return messenger(Duration.ofSeconds(5));
  }

  private static Messenger messenger(Duration patience) {
    return messenger(URI.create(slack.baseUrl() + "/api/"), patience);
  }

  private static Messenger messenger(URI base, Duration patience) {
    WorkspaceApi api =
        new WorkspaceApi(
            new WebApi(base, Duration.ofSeconds(2), patience), Credentials.oneWorkspace("xoxb-1"));
    return new SlackMessenger(
        api,
        new Drawing(EnglishWords.words(), Drawing.Overflow.FAIL),
        new PostLinks(new BotIdentity(api), (place, key) -> Optional.empty()));
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private static ResponseDefinitionBuilder declined(String error) {
    return okJson("{\"ok\":false,\"error\":\"" + error + "\"}");
  }

  private static void answering(String method, ResponseDefinitionBuilder answer) {
    slack.stubFor(post(urlEqualTo("/api/" + method)).willReturn(answer));
  }
}
