package org.baraza.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.baraza.practice.space.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageApiTest {
  private final StubApp app = new StubApp();
  @TempDir private Path folder;
  private PracticeServer slack;

  @BeforeEach
  void start() {
    slack = new PracticeServer(folder, app.url());
  }

  @AfterEach
  void stop() {
    slack.close();
    app.close();
  }

  @Test
  void a_page_of_another_site_is_kept_out() {
    assertThat(status("Origin", "https://example.org")).isEqualTo(403);
    assertThat(status("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(status("Origin", slack.base().toString().replaceFirst("/$", ""))).isEqualTo(200);
  }

  @Test
  void a_foreign_name_that_points_at_this_machine_is_kept_out() throws IOException {
    assertThat(firstLine("GET /practice/page/words HTTP/1.1", "evil.example")).contains("403");
    assertThat(firstLine("GET /practice/page/words HTTP/1.1", "localhost:80")).contains("200");
  }

  @Test
  void everybody_sees_their_own_channels_only() {
    assertThat(names("U01")).contains("general", "programme-team");
    assertThat(names("U03")).contains("general").doesNotContain("programme-team");
    assertThat(slack.pageGet("channel?as=U03&id=C05").path("error").asText())
        .isEqualTo("not_found");
    assertThat(slack.pageGet("channel?as=U99&id=C01").path("error").asText())
        .isEqualTo("user_not_found");
    assertThat(slack.pageGet("state?as=").path("me").asText()).isEqualTo("U01");
  }

  @Test
  void what_is_said_is_unread_for_the_others_until_they_read_it() {
    slack.page("U02", "say", Json.object().put("channel", "C02").put("text", "Hi <@U01>"));
    JsonNode channel = channel("U01", "C02");
    assertThat(channel.path("unread").asInt()).isEqualTo(1);
    assertThat(channel.path("mention").asBoolean()).isTrue();
    assertThat(channel("U02", "C02").path("unread").asInt()).isZero();
    slack.page("U01", "read", Json.object().put("channel", "C02"));
    assertThat(channel("U01", "C02").path("unread").asInt()).isZero();
  }

  @Test
  void a_thread_shows_its_replies_and_the_channel_their_number() {
    String ts =
        slack
            .page("U01", "say", Json.object().put("channel", "C02").put("text", "root"))
            .path("ts")
            .asText();
    slack.page(
        "U02", "say", Json.object().put("channel", "C02").put("text", "re").put("threadTs", ts));
    JsonNode thread = slack.pageGet("thread?as=U01&channel=C02&ts=" + ts);
    assertThat(thread.path("root").path("replyCount").asInt()).isEqualTo(1);
    assertThat(thread.path("replies").path(0).path("text").asText()).isEqualTo("re");
    JsonNode refused =
        slack.page(
            "U02",
            "say",
            Json.object().put("channel", "C02").put("text", "/baraza").put("threadTs", ts));
    assertThat(refused.path("error").asText()).isEqualTo("commands_not_in_threads");
  }

  @Test
  void the_clock_moves_forward_by_steps() {
    JsonNode moved = slack.page("U01", "clock", Json.object().put("move", "day"));
    assertThat(moved.path("now").asText()).isEqualTo("2026-11-03T06:00:00Z");
    JsonNode next = slack.page("U01", "clock", Json.object().put("move", "next"));
    assertThat(next.path("now").asText()).isEqualTo("2026-11-05T06:00:00Z");
    assertThat(slack.page("U01", "clock", Json.object().put("move", "back")).path("ok").asBoolean())
        .isFalse();
  }

  @Test
  void channels_are_made_joined_renamed_and_left() {
    JsonNode made = slack.page("U01", "create", Json.object().put("name", "Not Good"));
    assertThat(made.path("error").asText()).isEqualTo("invalid_name");
    String id =
        slack.page("U01", "create", Json.object().put("name", "goats")).path("channel").asText();
    slack.page("U02", "join", Json.object().put("channel", id));
    slack.page("U02", "rename", Json.object().put("channel", id).put("name", "sheep"));
    slack.page("U01", "leave", Json.object().put("channel", id));
    assertThat(channel("U02", id).path("name").asText()).isEqualTo("sheep");
    assertThat(channel("U01", id).path("member").asBoolean()).isFalse();
  }

  @Test
  void an_open_page_hears_of_changes() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), slack.base().getPort());
        BufferedReader lines =
            request(socket, "GET /practice/page/events?as=U02 HTTP/1.1", "localhost")) {
      String line = lines.readLine();
      while (!line.startsWith("retry:")) {
        line = lines.readLine();
      }
      slack.page("U01", "say", Json.object().put("channel", "C02").put("text", "Hello"));
      while (!line.contains("\"what\":\"message\"")) {
        line = lines.readLine();
      }
      assertThat(line).startsWith("data: ").contains("\"channel\":\"C02\"");
    }
  }

  @Test
  void the_page_and_its_files_are_served_and_nothing_beside_them() {
    assertThat(slack.get("/").statusCode()).isEqualTo(200);
    assertThat(slack.get("/archives/C01/p1700000000000100").statusCode()).isEqualTo(200);
    assertThat(slack.get("/practice/assets/js/main.js").headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(slack.get("/practice/assets/..%2f..%2flogback.xml").statusCode()).isNotEqualTo(200);
    assertThat(slack.get("/nothing").statusCode()).isEqualTo(404);
  }

  private int status(String header, String value) {
    return slack
        .send(
            HttpRequest.newBuilder(slack.base().resolve("/practice/page/words"))
                .header(header, value))
        .statusCode();
  }

  /** Java's own client does not let a request lie about its host. */
  private String firstLine(String request, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), slack.base().getPort());
        BufferedReader lines = request(socket, request, host)) {
      return lines.readLine();
    }
  }

  private static BufferedReader request(Socket socket, String request, String host)
      throws IOException {
    OutputStream output = socket.getOutputStream();
    output.write((request + "\r\nHost: " + host + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    output.flush();
    socket.setSoTimeout(10_000);
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private List<String> names(String person) {
    return slack.pageGet("state?as=" + person).path("channels").findValuesAsText("name");
  }

  private JsonNode channel(String person, String id) {
    for (JsonNode channel : slack.pageGet("state?as=" + person).path("channels")) {
      if (channel.path("id").asText().equals(id)) {
        return channel;
      }
    }
    throw new AssertionError("no channel " + id + " for " + person);
  }
}
