package org.baraza.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.baraza.practice.space.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebApiTest {
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
  void a_wrong_token_and_an_unknown_method_are_refused() {
    assertThat(
            slack
                .post("/practice/api/auth.test", "application/x-www-form-urlencoded", "token=x")
                .body())
        .isEqualTo("{\"ok\":false,\"error\":\"invalid_auth\"}");
    assertThat(slack.api("chat.sing", Json.object()).path("error").asText())
        .isEqualTo("unknown_method");
    assertThat(slack.api("auth.test", Json.object()).path("user_id").asText())
        .isEqualTo("U0BARAZA");
  }

  @Test
  void a_form_carries_blocks_as_text() {
    String blocks = "[{\"type\":\"divider\"}]";
    String body =
        "token="
            + PracticeServer.TOKEN
            + "&channel=C01&text=Hello&unfurl_links=false&blocks="
            + URLEncoder.encode(blocks, StandardCharsets.UTF_8);
    JsonNode answer =
        Json.parse(
            slack
                .post("/practice/api/chat.postMessage", "application/x-www-form-urlencoded", body)
                .body());
    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(answer.path("message").path("blocks").path(0).path("type").asText())
        .isEqualTo("divider");
    assertThat(answer.path("message").path("blocks").path(0).path("block_id").asText())
        .isNotEmpty();
  }

  @Test
  void where_the_bot_is_not_it_cannot_post() {
    assertThat(post("C06", "Hi").path("error").asText()).isEqualTo("not_in_channel");
    assertThat(post("C99", "Hi").path("error").asText()).isEqualTo("channel_not_found");
    slack.workspace().as("U01").archives("C02");
    assertThat(post("C02", "Hi").path("error").asText()).isEqualTo("is_archived");
    assertThat(post("C01", "").path("error").asText()).isEqualTo("no_text");
  }

  @Test
  void blocks_outside_the_limits_are_refused_with_the_reason() {
    ObjectNode message = Json.object().put("channel", "C01").put("text", "Hi");
    message.putArray("blocks").addObject().put("type", "banner");
    JsonNode answer = slack.api("chat.postMessage", message);
    assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
    assertThat(answer.path("response_metadata").path("messages").path(0).asText())
        .isEqualTo("blocks[0]: unknown block type \"banner\"");
  }

  @Test
  void timestamps_follow_the_peoples_clock_and_are_never_the_same() {
    String first = post("C01", "one").path("ts").asText();
    String second = post("C01", "two").path("ts").asText();
    assertThat(first).startsWith(PracticeServer.MONDAY.getEpochSecond() + ".").isNotEqualTo(second);
    assertThat(second.compareTo(first)).isPositive();
  }

  @Test
  void a_thread_counts_its_replies_and_metadata_comes_when_asked_for() {
    String root = post("C01", "root").path("ts").asText();
    ObjectNode reply =
        Json.object().put("channel", "C01").put("text", "reply").put("thread_ts", root);
    reply
        .putObject("metadata")
        .put("event_type", "asked")
        .putObject("event_payload")
        .put("id", "7");
    slack.api("chat.postMessage", reply);

    ObjectNode ask = Json.object().put("channel", "C01").put("ts", root);
    JsonNode plain = slack.api("conversations.replies", ask).path("messages");
    assertThat(plain).hasSize(2);
    assertThat(plain.path(0).path("reply_count").asInt()).isEqualTo(1);
    assertThat(plain.path(1).has("metadata")).isFalse();
    JsonNode full =
        slack.api("conversations.replies", ask.put("include_all_metadata", true)).path("messages");
    assertThat(full.path(1).path("metadata").path("event_payload").path("id").asText())
        .isEqualTo("7");
    JsonNode history = slack.api("conversations.history", Json.object().put("channel", "C01"));
    assertThat(history.path("messages").path(0).path("text").asText()).isEqualTo("root");
  }

  @Test
  void lists_come_in_pages() {
    JsonNode first = slack.api("users.list", Json.object().put("limit", 4));
    assertThat(first.path("members")).hasSize(4);
    String cursor = first.path("response_metadata").path("next_cursor").asText();
    JsonNode rest = slack.api("users.list", Json.object().put("cursor", cursor));
    assertThat(rest.path("members")).hasSize(7);
    assertThat(rest.path("response_metadata").path("next_cursor").asText()).isEmpty();
  }

  @Test
  void a_message_is_changed_and_deleted_by_its_writer_only() {
    String ts = post("C01", "before").path("ts").asText();
    ObjectNode update = Json.object().put("channel", "C01").put("ts", ts).put("text", "after");
    assertThat(slack.api("chat.update", update).path("text").asText()).isEqualTo("after");
    String other = slack.workspace().as("U01").types("C01", "mine").value();
    assertThat(slack.api("chat.update", update.put("ts", other)).path("error").asText())
        .isEqualTo("cant_update_message");
    ObjectNode gone = Json.object().put("channel", "C01").put("ts", ts);
    assertThat(slack.api("chat.delete", gone).path("ok").asBoolean()).isTrue();
    assertThat(slack.api("chat.delete", gone).path("error").asText())
        .isEqualTo("message_not_found");
  }

  @Test
  void an_ephemeral_message_is_seen_by_one_person_only() {
    slack.api(
        "chat.postEphemeral",
        Json.object().put("channel", "C01").put("user", "U01").put("text", "psst"));
    assertThat(texts("U01")).contains("psst");
    assertThat(texts("U02")).doesNotContain("psst");
    JsonNode history = slack.api("conversations.history", Json.object().put("channel", "C01"));
    assertThat(history.toString()).doesNotContain("psst");
  }

  @Test
  void a_trigger_opens_one_modal_within_three_seconds() {
    slack.workspace().as("U01").types("C01", "/baraza");
    slack.quiet();
    String trigger = app.last("command").path("trigger_id").asText();
    assertThat(open(trigger).path("ok").asBoolean()).isTrue();
    assertThat(open(trigger).path("error").asText()).isEqualTo("exchanged_trigger_id");
    slack.workspace().as("U01").types("C01", "/baraza");
    slack.quiet();
    slack.realTimePasses(Duration.ofSeconds(4));
    assertThat(open(app.last("command").path("trigger_id").asText()).path("error").asText())
        .isEqualTo("expired_trigger_id");
  }

  @Test
  void a_view_is_updated_only_with_the_hash_that_was_seen() {
    slack.workspace().as("U01").types("C01", "/baraza");
    slack.quiet();
    JsonNode view = open(app.last("command").path("trigger_id").asText()).path("view");
    ObjectNode update = Json.object().put("view_id", view.path("id").asText());
    update.put("hash", view.path("hash").asText()).set("view", modal());
    assertThat(slack.api("views.update", update).path("ok").asBoolean()).isTrue();
    assertThat(slack.api("views.update", update).path("error").asText()).isEqualTo("hash_conflict");
  }

  @Test
  void a_home_is_published_for_one_person() {
    ObjectNode publish = Json.object().put("user_id", "U01");
    publish
        .putObject("view")
        .put("type", "home")
        .putArray("blocks")
        .addObject()
        .put("type", "divider");
    assertThat(slack.api("views.publish", publish).path("ok").asBoolean()).isTrue();
    assertThat(slack.pageGet("state?as=U01").path("home").path("type").asText()).isEqualTo("home");
    assertThat(slack.pageGet("state?as=U02").path("home").isNull()).isTrue();
  }

  @Test
  void a_file_is_uploaded_in_three_steps() {
    JsonNode asked =
        slack.api(
            "files.getUploadURLExternal",
            Json.object().put("filename", "plan.md").put("length", 4));
    String url = asked.path("upload_url").asText();
    slack.post(
        url.substring(slack.base().toString().length() - 1), "application/octet-stream", "text");
    ObjectNode complete = Json.object().put("channel_id", "C01").put("initial_comment", "Here");
    complete
        .putArray("files")
        .addObject()
        .put("id", asked.path("file_id").asText())
        .put("title", "Plan");
    JsonNode done = slack.api("files.completeUploadExternal", complete);
    JsonNode file = done.path("files").path(0);
    assertThat(file.path("size").asInt()).isEqualTo(4);
    assertThat(slack.get("/practice/files/" + file.path("id").asText()).body()).isEqualTo("text");
    assertThat(texts("U01")).contains("Here");
  }

  @Test
  void direct_messages_are_opened_and_written_to() {
    JsonNode opened = slack.api("conversations.open", Json.object().put("users", "U01"));
    String dm = opened.path("channel").path("id").asText();
    assertThat(post(dm, "Hello you").path("ok").asBoolean()).isTrue();
    assertThat(post("U01", "Again").path("channel").asText()).isEqualTo(dm);
    assertThat(slack.workspace().as("U02").messages(dm)).isEmpty();
  }

  @Test
  void a_canvas_is_kept_as_markdown() {
    ObjectNode create = Json.object().put("channel_id", "C02");
    create.putObject("document_content").put("type", "markdown").put("markdown", "# Plan");
    assertThat(slack.api("conversations.canvases.create", create).path("canvas_id").asText())
        .startsWith("F");
    assertThat(slack.api("conversations.canvases.create", create).path("error").asText())
        .isEqualTo("channel_canvas_already_exists");
  }

  private JsonNode post(String channel, String text) {
    return slack.api("chat.postMessage", Json.object().put("channel", channel).put("text", text));
  }

  private JsonNode open(String trigger) {
    ObjectNode arguments = Json.object().put("trigger_id", trigger);
    arguments.set("view", modal());
    return slack.api("views.open", arguments);
  }

  private static ObjectNode modal() {
    ObjectNode view = Json.object().put("type", "modal");
    view.putObject("title").put("type", "plain_text").put("text", "Title");
    view.putArray("blocks");
    return view;
  }

  private List<String> texts(String person) {
    return slack.workspace().as(person).messages("C01").stream()
        .map(message -> message.path("text").asText())
        .toList();
  }
}
