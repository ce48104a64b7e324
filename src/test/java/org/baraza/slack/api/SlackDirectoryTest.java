package org.baraza.slack.api;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.baraza.assistant.port.Directory;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlackDirectoryTest {
  @RegisterExtension
  private static final WireMockExtension slack =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final Place PLACE = new Place("T1", "C1");
  private static final Actor AMINA = new Actor("T1", "U1");

  private final AtomicLong nanos = new AtomicLong();
  private final Directory directory = directory(Duration.ofSeconds(5));

  private Directory directory(Duration patience) {
    URI api = URI.create(slack.baseUrl() + "/api/");
    return new SlackDirectory(
        new WorkspaceApi(
            new WebApi(api, Duration.ofSeconds(2), patience), Credentials.oneWorkspace("xoxb-1")),
        nanos::get);
  }

  @Test
  void a_person_is_known_with_their_zone_and_standing() {
    answering(
        "users.info",
        okJson(
            """
            {"ok":true,"user":{"id":"U1","team_id":"T1","name":"amina","tz":"Africa/Kampala",
             "locale":"en-GB","is_restricted":true,"is_admin":false,"deleted":false,
             "profile":{"display_name":"","real_name":"Amina A."}}}"""));
    assertThat(directory.person(AMINA))
        .contains(
            new Directory.Person(
                "U1", "Amina A.", ZoneId.of("Africa/Kampala"), "en-GB", false, true, false, false));
  }

  @Test
  void somebody_from_another_workspace_counts_as_a_guest() {
    answering(
        "users.info",
        okJson("{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"T9\",\"name\":\"x\"}}"));
    assertThat(directory.person(AMINA)).get().extracting(Directory.Person::guest).isEqualTo(true);
  }

  @Test
  void a_private_channel_is_restricted() {
    answering(
        "conversations.info",
        okJson(
            """
            {"ok":true,"channel":{"id":"C1","name":"team","is_private":true,"is_member":true}}"""));
    assertThat(directory.channel(PLACE))
        .contains(new Directory.Channel("C1", "team", true, false, false, true));
  }

  @Test
  void members_are_read_page_by_page_and_remembered_until_forgotten() {
    answering(
        "conversations.members",
        okJson(
            """
            {"ok":true,"members":["U2"],"response_metadata":{"next_cursor":"more"}}"""));
    slack.stubFor(
        post(urlEqualTo("/api/conversations.members"))
            .withRequestBody(containing("cursor=more"))
            .willReturn(okJson("{\"ok\":true,\"members\":[\"U1\"]}")));
    assertThat(directory.isMember(AMINA, PLACE)).isTrue();
    assertThat(directory.isMember(new Actor("T1", "U3"), PLACE)).isFalse();
    assertThat(directory.isMember(new Actor("T2", "U1"), PLACE)).isFalse();
    asked("conversations.members", 2);
    directory.forget(PLACE);
    assertThat(directory.isMember(AMINA, PLACE)).isTrue();
    asked("conversations.members", 4);
  }

  @Test
  void what_is_known_is_asked_anew_after_five_minutes_and_a_failure_after_seconds() {
    answering("users.info", aResponse().withStatus(500));
    assertThat(directory.person(AMINA)).isEmpty();
    assertThat(directory.person(AMINA)).isEmpty();
    asked("users.info", 1);
    answering("users.info", okJson("{\"ok\":true,\"user\":{\"id\":\"U1\",\"name\":\"amina\"}}"));
    after(Duration.ofSeconds(6));
    assertThat(directory.person(AMINA)).isPresent();
    after(Duration.ofMinutes(4));
    assertThat(directory.person(AMINA)).isPresent();
    asked("users.info", 2);
    after(Duration.ofMinutes(2));
    assertThat(directory.person(AMINA)).isPresent();
    asked("users.info", 3);
  }

  @Test
  void a_workspace_that_slack_is_slow_for_is_waited_for_once_and_no_other_suffers() {
    String person = "{\"ok\":true,\"user\":{\"id\":\"U1\",\"name\":\"amina\"}}";
    answering("users.info", okJson(person).withFixedDelay(2_000));
    Directory impatient = directory(Duration.ofMillis(150));
    assertThat(impatient.person(AMINA)).isEmpty();
    assertThat(impatient.person(new Actor("T1", "U2"))).isEmpty();
    assertThat(impatient.isMember(AMINA, PLACE)).isFalse();
    asked("users.info", 1);
    asked("conversations.members", 0);
    answering("users.info", okJson(person));
    assertThat(impatient.person(new Actor("T2", "U1"))).isPresent();
    after(Duration.ofSeconds(6));
    assertThat(impatient.person(AMINA)).isPresent();
  }

  @Test
  void nobody_is_a_member_while_slack_does_not_say() {
    answering("conversations.members", okJson("{\"ok\":false,\"error\":\"channel_not_found\"}"));
    assertThat(directory.isMember(AMINA, PLACE)).isFalse();
  }

  private void after(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static void asked(String method, int times) {
    slack.verify(times, postRequestedFor(urlEqualTo("/api/" + method)));
  }

  private static void answering(String method, ResponseDefinitionBuilder answer) {
    slack.stubFor(post(urlEqualTo("/api/" + method)).willReturn(answer));
  }
}
