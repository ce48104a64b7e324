package org.baraza.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.practice.delivery.Signature;
import org.baraza.practice.person.PracticePerson;
import org.baraza.practice.person.Submission;
import org.baraza.practice.person.Upload;
import org.baraza.practice.space.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
  private static final String FORM =
      """
      {"type":"modal","callback_id":"f","title":{"type":"plain_text","text":"T"},
       "submit":{"type":"plain_text","text":"Save"},"notify_on_close":true,
       "blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"L"},
         "element":{"type":"plain_text_input","action_id":"a"}},
        {"type":"input","block_id":"c","optional":true,"label":{"type":"plain_text","text":"L"},
         "element":{"type":"static_select","action_id":"s","options":[
           {"text":{"type":"plain_text","text":"One"},"value":"1"},
           {"text":{"type":"plain_text","text":"Two"},"value":"2"}]}}]}
      """;
  private static final String BUTTON =
      """
      [{"type":"section","block_id":"x","text":{"type":"mrkdwn","text":"Who?"},
        "accessory":{"type":"users_select","action_id":"who"}},
       {"type":"actions","block_id":"y","elements":[{"type":"button","action_id":"go","value":"7",
         "text":{"type":"plain_text","text":"Go"}}]}]
      """;

  private final StubApp app = new StubApp();
  @TempDir private Path folder;
  private PracticeServer slack;
  private PracticePerson amina;

  @BeforeEach
  void start() {
    slack = new PracticeServer(folder, app.url());
    amina = slack.workspace().as("U01");
  }

  @AfterEach
  void stop() {
    slack.close();
    app.close();
  }

  @Test
  void a_typed_message_arrives_as_a_signed_event() {
    String ts = amina.types("C02", "Ask @okello & <others> at https://example.org.").value();
    slack.quiet();
    StubApp.Received request = app.received().get(0);
    JsonNode event = request.json().path("event");
    assertThat(event.path("text").asText())
        .isEqualTo("Ask <@U02> &amp; &lt;others&gt; at <https://example.org>.");
    assertThat(event.path("ts").asText()).isEqualTo(ts);
    assertThat(event.path("channel_type").asText()).isEqualTo("channel");
    assertThat(request.json().path("authorizations").path(0).path("user_id").asText())
        .isEqualTo("U0BARAZA");
    String signature =
        new Signature(PracticeServer.SECRET)
            .of(slack.now().getEpochSecond(), request.raw().getBytes(StandardCharsets.UTF_8));
    assertThat(request.headers()).containsEntry("x-slack-signature", signature);
  }

  @Test
  void an_event_that_is_not_taken_is_sent_again_under_its_id() {
    AtomicInteger attempts = new AtomicInteger();
    app.answers(request -> new StubApp.Reply(attempts.incrementAndGet() < 2 ? 500 : 200, ""));
    amina.types("C02", "Hello");
    slack.quiet();
    assertThat(app.received()).hasSize(2);
    assertThat(app.received().get(1).json()).isEqualTo(app.received().get(0).json());
    assertThat(app.received().get(1).headers())
        .containsEntry("x-slack-retry-num", "1")
        .containsEntry("x-slack-retry-reason", "http_error");
  }

  @Test
  void what_is_said_where_the_bot_is_not_stays_there() {
    amina.types("C06", "Hello @baraza");
    amina.types(amina.opens("U02").value(), "Between us");
    slack.quiet();
    assertThat(app.received()).isEmpty();
  }

  @Test
  void a_mention_and_an_invitation_are_events_of_their_own() {
    amina.types("C06", "/invite @baraza");
    slack.quiet();
    amina.types("C06", "@baraza what now?");
    slack.quiet();
    JsonNode joined = app.last("member_joined_channel").path("event");
    assertThat(joined.path("user").asText()).isEqualTo("U0BARAZA");
    assertThat(joined.path("inviter").asText()).isEqualTo("U01");
    assertThat(app.last("app_mention").path("event").path("text").asText())
        .isEqualTo("<@U0BARAZA> what now?");
  }

  @Test
  void a_change_and_a_deletion_tell_what_was_there_before() {
    String ts = amina.types("C02", "frist").value();
    amina.edits("C02", ts, "first");
    slack.quiet();
    JsonNode changed = app.last("message").path("event");
    assertThat(changed.path("subtype").asText()).isEqualTo("message_changed");
    assertThat(changed.path("message").path("text").asText()).isEqualTo("first");
    assertThat(changed.path("previous_message").path("text").asText()).isEqualTo("frist");
    amina.deletes("C02", ts);
    slack.quiet();
    assertThat(app.last("message").path("event").path("deleted_ts").asText()).isEqualTo(ts);
  }

  @Test
  void files_travel_with_the_message() {
    amina.types("C02", "", "", List.of(new Upload("note.m4a", "audio/mp4", "aGk=")));
    slack.quiet();
    JsonNode event = app.last("message").path("event");
    assertThat(event.path("subtype").asText()).isEqualTo("file_share");
    assertThat(event.path("files").path(0).path("subtype").asText()).isEqualTo("slack_audio");
    assertThat(event.path("files").path(0).path("size").asInt()).isEqualTo(2);
  }

  @Test
  void a_command_carries_its_text_with_mentions_escaped_and_its_answer_is_shown() {
    app.answers("{\"text\":\"Here you are\"}");
    assertThat(amina.types("C02", "/baraza ask @okello in #general").ok()).isTrue();
    slack.quiet();
    JsonNode command = app.last("command");
    assertThat(command.path("text").asText()).isEqualTo("ask <@U02|okello> in <#C01|general>");
    assertThat(command.path("channel_id").asText()).isEqualTo("C02");
    assertThat(texts("U01")).contains("Here you are");
    assertThat(texts("U02")).doesNotContain("Here you are");
    assertThat(amina.types("C02", "/nothing").error()).isEqualTo("unknown_command");
  }

  @Test
  void a_response_url_takes_five_answers() {
    amina.types("C02", "/baraza");
    slack.quiet();
    String url = app.last("command").path("response_url").asText();
    String path = url.substring(slack.base().toString().length() - 1);
    for (int use = 1; use <= 5; use++) {
      assertThat(respond(path, "{\"text\":\"answer\",\"response_type\":\"in_channel\"}"))
          .isEqualTo(200);
    }
    assertThat(respond(path, "{\"text\":\"too much\"}")).isEqualTo(404);
    assertThat(texts("U02")).contains("answer").doesNotContain("too much");
  }

  @Test
  void a_press_tells_the_message_the_button_and_the_fields() {
    String ts = postButton();
    assertThat(amina.presses("C02", ts, "go").ok()).isTrue();
    slack.quiet();
    JsonNode payload = app.last("block_actions");
    assertThat(payload.path("actions").path(0).path("value").asText()).isEqualTo("7");
    assertThat(payload.path("actions").path(0).path("block_id").asText()).isEqualTo("y");
    assertThat(payload.path("message").path("ts").asText()).isEqualTo(ts);
    assertThat(
            payload
                .path("state")
                .path("values")
                .path("x")
                .path("who")
                .path("selected_user")
                .isNull())
        .isTrue();
    amina.presses("C02", ts, "who", "U02");
    slack.quiet();
    JsonNode chosen = app.last("block_actions");
    assertThat(chosen.path("actions").path(0).path("selected_user").asText()).isEqualTo("U02");
    assertThat(
            chosen
                .path("state")
                .path("values")
                .path("x")
                .path("who")
                .path("selected_user")
                .asText())
        .isEqualTo("U02");
  }

  @Test
  void an_answer_to_a_press_can_replace_the_message() {
    String ts = postButton();
    amina.presses("C02", ts, "go");
    slack.quiet();
    String url = app.last("block_actions").path("response_url").asText();
    respond(
        url.substring(slack.base().toString().length() - 1),
        "{\"text\":\"Gone\",\"replace_original\":true}");
    assertThat(texts("U02")).contains("Gone");
  }

  @Test
  void a_form_is_checked_submitted_and_answered() {
    openForm();
    assertThat(amina.submits(Map.of("s", List.of("Two"))).errors().has("b")).isTrue();
    app.answers("{\"response_action\":\"errors\",\"errors\":{\"b\":\"Too short\"}}");
    Submission refused = amina.submits(Map.of("a", List.of("x"), "s", List.of("Two")));
    assertThat(refused.errors().path("b").asText()).isEqualTo("Too short");
    JsonNode values = app.last("view_submission").path("view").path("state").path("values");
    assertThat(values.path("b").path("a").path("value").asText()).isEqualTo("x");
    assertThat(values.path("c").path("s").path("selected_option").path("value").asText())
        .isEqualTo("2");
    app.answers("");
    assertThat(amina.submits(Map.of("a", List.of("long enough"))).ok()).isTrue();
    assertThat(amina.modals()).isEmpty();
  }

  @Test
  void a_form_can_be_followed_by_others_up_to_three() {
    openForm();
    app.answers("{\"response_action\":\"push\",\"view\":" + FORM + "}");
    assertThat(amina.submits(Map.of("a", List.of("x"))).ok()).isTrue();
    assertThat(amina.submits(Map.of("a", List.of("x"))).ok()).isTrue();
    assertThat(amina.modals()).hasSize(3);
    assertThat(amina.submits(Map.of("a", List.of("x"))).error()).isEqualTo("push_limit_reached");
    app.answers("{\"response_action\":\"clear\"}");
    assertThat(amina.submits(Map.of("a", List.of("x"))).ok()).isTrue();
    assertThat(amina.modals()).isEmpty();
  }

  @Test
  void closing_a_form_is_told_when_asked_for() {
    openForm();
    amina.closes(amina.modals().get(0).path("id").asText(), false);
    slack.quiet();
    assertThat(app.last("view_closed").path("view").path("callback_id").asText()).isEqualTo("f");
  }

  @Test
  void a_shortcut_and_the_home_tab_are_told() {
    String ts = amina.types("C02", "I will bring the list").value();
    amina.shortcut("commit", "C02", ts);
    amina.opensHome();
    slack.quiet();
    assertThat(app.last("message_action").path("message").path("text").asText())
        .isEqualTo("I will bring the list");
    assertThat(app.last("app_home_opened").path("event").path("user").asText()).isEqualTo("U01");
  }

  @Test
  void suggestions_are_relayed() {
    String blocks = BUTTON.replace("users_select", "external_select");
    String ts = post(blocks);
    app.answers(
        "{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"UGX\"},\"value\":\"UGX\"}]}");
    JsonNode container = Json.object().put("type", "message").put("channel", "C02").put("ts", ts);
    JsonNode found = amina.searches(container, "x", "who", "ug");
    assertThat(found.path("options").path(0).path("value").asText()).isEqualTo("UGX");
    assertThat(app.last("block_suggestion").path("value").asText()).isEqualTo("ug");
  }

  @Test
  void an_event_that_was_not_confirmed_is_sent_after_a_restart() {
    slack.close();
    slack = new PracticeServer(folder, app.url(), List.of(Duration.ofDays(1)));
    app.answers(request -> new StubApp.Reply(500, ""));
    slack.workspace().as("U01").types("C02", "Still there?");
    slack.quiet();
    slack.close();
    app.answers("");
    slack = new PracticeServer(folder, app.url());
    slack.quiet();
    assertThat(app.received()).hasSize(2);
    assertThat(app.received().get(1).json()).isEqualTo(app.received().get(0).json());
  }

  @Test
  void the_workspace_is_the_same_after_a_restart() {
    String ts = amina.types("C02", "Remember me").value();
    amina.types("C02", "and me", ts);
    amina.types("C02", "", "", List.of(new Upload("a.txt", "text/plain", "aGk=")));
    openForm();
    slack.quiet();
    var before = amina.messages("C02");
    slack.close();
    slack = new PracticeServer(folder, app.url());
    PracticePerson again = slack.workspace().as("U01");
    assertThat(again.messages("C02")).hasToString(before.toString());
    assertThat(again.thread("C02", ts)).hasSize(2);
    assertThat(again.modals()).hasSize(1);
    String file = before.get(before.size() - 1).path("files").path(0).path("id").asText();
    assertThat(slack.get("/practice/files/" + file).body()).isEqualTo("hi");
  }

  private void openForm() {
    amina.types("C02", "/baraza");
    slack.quiet();
    String trigger = app.last("command").path("trigger_id").asText();
    var arguments = Json.object().put("trigger_id", trigger);
    arguments.set("view", Json.parse(FORM));
    assertThat(slack.api("views.open", arguments).path("ok").asBoolean()).isTrue();
  }

  private String postButton() {
    return post(BUTTON);
  }

  private String post(String blocks) {
    var message = Json.object().put("channel", "C02").put("text", "Who?");
    message.set("blocks", Json.parse(blocks));
    return slack.api("chat.postMessage", message).path("ts").asText();
  }

  private int respond(String path, String body) {
    return slack.post(path, "application/json", body).statusCode();
  }

  private List<String> texts(String person) {
    return slack.workspace().as(person).messages("C02").stream()
        .map(message -> message.path("text").asText())
        .toList();
  }
}
