package org.baraza.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.flow.wording.Prose;
import org.baraza.practice.SlackLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReactionsTest {
  private static final String COMMAND =
      "command=/baraza&text=help&team_id=T1&channel_id=C1&user_id=U1&trigger_id=t1&response_url=";
  private static final Card CARD = Card.of(Prose.plain("Well?"));
  private static final Form FORM =
      new Form(
          "form",
          "mem",
          "Title",
          "Send",
          "Close",
          List.of(new Part.Input("a", "A", null, false, new Entry.Words(false, "", null))));

  private final SpyRoutes spy = new SpyRoutes();
  private final FrontDoor door = new FrontDoor(spy.routes());

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void a_command_is_answered_in_its_acknowledgement() {
    spy.reacting(() -> new Reaction.Whisper(CARD));
    JsonNode answer = FrontDoor.json(command());
    assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(answer.path("text").asText()).isEqualTo("Well?");
    assertThat(SlackLimits.problemsOfMessage(answer)).isEmpty();
  }

  @Test
  void a_command_that_could_not_be_done_says_so() {
    spy.reacting(
        () -> {
          throw new UnitOfWork.StoreUnavailable("down", new IllegalStateException());
        });
    assertThat(FrontDoor.json(command()).path("text").asText()).isEqualTo("Try again soon.");
  }

  @Test
  void a_command_opens_a_form_that_knows_its_channel() {
    spy.reacting(() -> new Reaction.Open(FORM));
    assertThat(command()).isEmpty();
    JsonNode opened = door.told("/api/views.open").get(0);
    assertThat(opened.path("trigger_id").asText()).isEqualTo("t1");
    assertThat(SlackLimits.problemsOfView(opened.path("view"))).isEmpty();
    assertThat(opened.path("view").path("private_metadata").asText())
        .isEqualTo("{\"m\":\"mem\",\"c\":\"C1\"}");
  }

  @Test
  void a_whisper_goes_to_the_thread_of_the_message_that_was_clicked() {
    spy.reacting(() -> new Reaction.Whisper(CARD));
    click("\"ts\":\"2.0\",\"thread_ts\":\"1700000000.000100\"", false);
    JsonNode whisper = door.told("/api/chat.postEphemeral").get(0);
    assertThat(whisper.path("thread_ts").asText()).isEqualTo("1700000000.000100");
    assertThat(whisper.path("channel").asText()).isEqualTo("C1");
    assertThat(whisper.path("user").asText()).isEqualTo("U1");
    assertThat(door.told("/response")).isEmpty();
  }

  @Test
  void a_whisper_outside_a_thread_goes_to_the_response_url() {
    spy.reacting(() -> new Reaction.Whisper(CARD));
    click("\"ts\":\"2.0\",\"thread_ts\":\"2.0\"", false);
    JsonNode whisper = door.told("/response").get(0);
    assertThat(whisper.path("replace_original").asBoolean(true)).isFalse();
    assertThat(SlackLimits.problemsOfMessage(whisper)).isEmpty();
  }

  @Test
  void only_a_private_message_is_replaced() {
    spy.reacting(() -> new Reaction.Rewhisper(CARD));
    click("\"ts\":\"2.0\"", true);
    click("\"ts\":\"2.0\"", false);
    assertThat(door.told("/response"))
        .extracting(answer -> answer.path("replace_original").asBoolean())
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void two_actions_in_one_payload_are_two_clicks() {
    door.interaction(
        """
        {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"channel":{"id":"C1"},
         "actions":[{"action_id":"go","type":"button"},{"action_id":"stay","type":"button"}]}""");
    assertThat(spy.came).hasSize(2);
  }

  @Test
  void a_click_in_a_form_puts_another_on_top_or_redraws_it() {
    spy.reacting(() -> new Reaction.Open(FORM));
    inForm("block_actions", ",\"actions\":[{\"action_id\":\"go\",\"type\":\"button\"}]");
    spy.reacting(() -> new Reaction.Redraw(FORM));
    inForm("block_actions", ",\"actions\":[{\"action_id\":\"go\",\"type\":\"button\"}]");
    assertThat(door.told("/api/views.push")).hasSize(1);
    JsonNode update = door.told("/api/views.update").get(0);
    assertThat(update.path("view_id").asText()).isEqualTo("V1");
    assertThat(update.path("hash").asText()).isEqualTo("h1");
    assertThat(update.path("view").path("private_metadata").asText())
        .isEqualTo("{\"m\":\"mem\",\"c\":\"C1\"}");
  }

  @Test
  void a_form_that_was_sent_is_answered_in_its_acknowledgement() {
    spy.reacting(() -> new Reaction.Redraw(FORM));
    assertThat(sent().path("response_action").asText()).isEqualTo("update");
    spy.reacting(() -> new Reaction.Open(FORM));
    JsonNode push = sent();
    assertThat(push.path("response_action").asText()).isEqualTo("push");
    assertThat(SlackLimits.problemsOfView(push.path("view"))).isEmpty();
    spy.reacting(Reaction.CloseAll::new);
    assertThat(sent().path("response_action").asText()).isEqualTo("clear");
    spy.reacting(Reaction.Nothing::new);
    assertThat(inForm("view_submission", "")).isEmpty();
  }

  @Test
  void problems_stand_at_inputs_that_the_form_has() {
    spy.reacting(
        () ->
            new Reaction.Problems(
                Map.of("b", Prose.bold("Too much"), "elsewhere", Prose.plain("Odd"))));
    JsonNode answer = sent();
    assertThat(answer.path("response_action").asText()).isEqualTo("errors");
    assertThat(answer.path("errors").toString())
        .isIn("{\"b\":\"Too much\",\"a\":\"Odd\"}", "{\"a\":\"Odd\",\"b\":\"Too much\"}");
  }

  @Test
  void a_form_that_could_not_be_kept_stays_open_and_says_so() {
    spy.reacting(
        () -> {
          throw new UnitOfWork.StoreUnavailable("down", new IllegalStateException());
        });
    assertThat(sent().path("errors").path("a").asText()).isEqualTo("Try again soon.");
  }

  @Test
  void a_whisper_after_a_form_is_heard_where_the_form_was_opened() {
    spy.reacting(() -> new Reaction.Whisper(CARD));
    assertThat(inForm("view_submission", "")).isEmpty();
    assertThat(door.told("/api/chat.postEphemeral").get(0).path("channel").asText())
        .isEqualTo("C1");
  }

  @Test
  void letters_typed_get_options() {
    String answer =
        door.interaction(
                """
                {"type":"block_suggestion","user":{"id":"U1"},"team":{"id":"T1"},
                 "action_id":"a?currencies","value":"ug"}""")
            .body();
    assertThat(answer)
        .isEqualTo(
            "{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"Shilling ug\"},"
                + "\"value\":\"UGX\"}]}");
  }

  @Test
  void the_home_is_drawn_when_it_is_opened() {
    door.event(
        "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"tab\":\"home\",\"channel\":\"D1\"}");
    door.event(
        "{\"type\":\"app_home_opened\",\"user\":\"U2\",\"tab\":\"messages\",\"channel\":\"D2\"}");
    List<JsonNode> published = door.told("/api/views.publish");
    assertThat(published).hasSize(1);
    assertThat(published.get(0).path("user_id").asText()).isEqualTo("U1");
    assertThat(SlackLimits.problemsOfView(published.get(0).path("view"))).isEmpty();
  }

  private String command() {
    String body = COMMAND + door.slack.baseUrl() + "/response";
    return door.knock(FrontDoor.FORM, body.getBytes(UTF_8)).body();
  }

  private void click(String message, boolean ephemeral) {
    door.interaction(
        """
        {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"channel":{"id":"C1"},
         "container":{"type":"message","is_ephemeral":%s},"message":{%s},"trigger_id":"t1",
         "response_url":"%s/response","actions":[{"action_id":"go:1","type":"button"}]}"""
            .formatted(ephemeral, message, door.slack.baseUrl()));
  }

  private JsonNode sent() {
    return FrontDoor.json(inForm("view_submission", ""));
  }

  private String inForm(String type, String more) {
    return door.interaction(
            """
            {"type":"%s","user":{"id":"U1"},"team":{"id":"T1"},"trigger_id":"t1",
             "view":{"id":"V1","type":"modal","hash":"h1","callback_id":"form",
                     "private_metadata":"{\\"m\\":\\"mem\\",\\"c\\":\\"C1\\"}",
                     "blocks":[{"type":"input","block_id":"a"},{"type":"input","block_id":"b"}],
                     "state":{"values":{}}}%s}"""
                .formatted(type, more))
        .body();
  }
}
