package org.baraza.slack.hear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Command;
import org.baraza.assistant.incoming.Search;
import org.baraza.assistant.incoming.Submission;
import org.baraza.flow.Raw;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.slack.door.MalformedPayload;
import org.baraza.slack.door.Payload;
import org.baraza.slack.door.PayloadReader;
import org.junit.jupiter.api.Test;

class ClicksTest {
  private static final Actor AMINA = new Actor("T1", "U1");

  @Test
  void a_tap_on_a_message_knows_where_it_stands() {
    Payload.Interaction tap =
        interaction(
            """
            {"type":"block_actions","user":{"id":"U1","team_id":"T1"},"team":{"id":"T1"},
             "container":{"type":"message","message_ts":"2.0","channel_id":"C1"},
             "channel":{"id":"C1"},"message":{"ts":"2.0","thread_ts":"1.0"},
             "trigger_id":"t","response_url":"http://r",
             "state":{"values":{"#2":{"when:1":{"type":"datepicker","selected_date":"2026-05-03"}}}},
             "actions":[
               {"type":"button","action_id":"answer:q1","block_id":"#1","value":"c1:3"},
               {"type":"datepicker","action_id":"when:1","selected_date":"2026-05-03"}]}""");
    List<Click> clicks = Clicks.of(tap);
    Raw day = new Raw.PickedDay(LocalDate.of(2026, 5, 3));
    assertThat(clicks)
        .containsExactly(
            new Click(
                AMINA,
                new Place("T1", "C1"),
                "answer",
                "q1",
                "c1:3",
                new Raw.Nothing(),
                "2.0",
                null,
                Map.of("when:1", day)),
            new Click(
                AMINA,
                new Place("T1", "C1"),
                "when",
                "1",
                "",
                day,
                "2.0",
                null,
                Map.of("when:1", day)));
    assertThat(Origin.of(tap).thread()).contains("1.0");
  }

  @Test
  void a_menus_option_is_a_value_and_an_entrys_option_is_picked() {
    Payload.Interaction tap =
        interaction(
            """
            {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"channel":{"id":"C1"},
             "actions":[
               {"type":"overflow","action_id":"more","selected_option":{"value":"back"}},
               {"type":"static_select","action_id":"pick","selected_option":{"value":"o1"}}]}""");
    assertThat(Clicks.of(tap))
        .extracting(Click::value, Click::picked)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("back", new Raw.Nothing()),
            org.assertj.core.groups.Tuple.tuple("", new Raw.Picked(List.of("o1"))));
  }

  @Test
  void a_tap_in_a_form_stands_where_the_form_was_opened() {
    Payload.Interaction tap =
        interaction(
            """
            {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"trigger_id":"t",
             "container":{"type":"view","view_id":"V1"},
             "view":{"id":"V1","type":"modal","hash":"h","callback_id":"form",
                     "private_metadata":"{\\"m\\":\\"mem\\",\\"c\\":\\"C1\\",\\"t\\":\\"1.0\\"}",
                     "state":{"values":{"price":{"price":{"type":"plain_text_input","value":"3"}}}}},
             "actions":[{"type":"button","action_id":"next","value":"2"}]}""");
    Click click = Clicks.of(tap).get(0);
    assertThat(click.place()).isEqualTo(new Place("T1", "C1"));
    assertThat(click.memory()).isEqualTo("mem");
    assertThat(click.inputs()).isEqualTo(Map.of("price", new Raw.Typed("3")));
    assertThat(Origin.of(tap).surface()).isEqualTo(Origin.Surface.FORM);
  }

  @Test
  void a_form_brings_back_each_input_in_its_own_kind() {
    Submission sent =
        Clicks.submission(
            interaction(
                """
                {"type":"view_submission","user":{"id":"U1"},"team":{"id":"T1"},
                 "view":{"id":"V1","type":"modal","callback_id":"form","private_metadata":"raw",
                  "state":{"values":{
                   "words":{"words":{"type":"plain_text_input","value":" a & <b> "}},
                   "none":{"none":{"type":"plain_text_input","value":null}},
                   "number":{"number":{"type":"number_input","value":"1.5"}},
                   "one":{"one":{"type":"radio_buttons","selected_option":{"value":"a"}}},
                   "empty":{"empty":{"type":"static_select","selected_option":null}},
                   "some":{"some":{"type":"checkboxes","selected_options":[{"value":"a"},{"value":"b"}]}},
                   "day":{"day":{"type":"datepicker","selected_date":"2026-05-03"}},
                   "time":{"time":{"type":"timepicker","selected_time":"09:30"}},
                   "who":{"who":{"type":"users_select","selected_user":"U2"}},
                   "whom":{"whom":{"type":"multi_users_select","selected_users":["U2","U3"]}},
                   "where":{"where":{"type":"conversations_select","selected_conversation":"C9"}},
                   "found":{"found?currencies":{"type":"external_select","selected_option":{"value":"UGX"}}}
                  }}}}"""));
    assertThat(sent.callback()).isEqualTo("form");
    assertThat(sent.memory()).isEqualTo("raw");
    assertThat(sent.inputs())
        .containsEntry("words", new Raw.Typed(" a & <b> "))
        .containsEntry("none", new Raw.Nothing())
        .containsEntry("number", new Raw.Typed("1.5"))
        .containsEntry("one", new Raw.Picked(List.of("a")))
        .containsEntry("empty", new Raw.Nothing())
        .containsEntry("some", new Raw.Picked(List.of("a", "b")))
        .containsEntry("day", new Raw.PickedDay(LocalDate.of(2026, 5, 3)))
        .containsEntry("time", new Raw.Typed("09:30"))
        .containsEntry("who", new Raw.PickedPeople(List.of("U2"), ""))
        .containsEntry("whom", new Raw.PickedPeople(List.of("U2", "U3"), ""))
        .containsEntry("where", new Raw.Picked(List.of("C9")))
        .containsEntry("found", new Raw.Picked(List.of("UGX")));
  }

  @Test
  void letters_typed_are_searched_in_their_source() {
    assertThat(
            Clicks.search(
                interaction(
                    """
                    {"type":"block_suggestion","user":{"id":"U1"},"team":{"id":"T1"},
                     "action_id":"currency?currencies","block_id":"currency","value":"shi"}""")))
        .isEqualTo(new Search(AMINA, "currencies", "shi"));
  }

  @Test
  void a_command_has_its_mentions_without_labels() throws MalformedPayload {
    String body =
        "team_id=T1&channel_id=C1&user_id=U1&command=%2Fbaraza&text="
            + URLEncoder.encode("start <@U2|okello> &amp; co ", UTF_8);
    Payload payload = PayloadReader.read(body.getBytes(UTF_8), "application/x-www-form-urlencoded");
    assertThat(Clicks.command((Payload.SlashCommand) payload))
        .isEqualTo(new Command(AMINA, new Place("T1", "C1"), "/baraza", "start <@U2> & co"));
  }

  private static Payload.Interaction interaction(String payload) {
    String body = "payload=" + URLEncoder.encode(payload, UTF_8);
    try {
      return (Payload.Interaction)
          PayloadReader.read(body.getBytes(UTF_8), "application/x-www-form-urlencoded");
    } catch (MalformedPayload malformed) {
      throw new AssertionError(malformed);
    }
  }
}
