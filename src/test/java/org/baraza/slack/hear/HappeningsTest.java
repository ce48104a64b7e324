package org.baraza.slack.hear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.baraza.assistant.incoming.Happening;
import org.baraza.conversation.Attachment;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.slack.door.MalformedPayload;
import org.baraza.slack.door.Payload;
import org.baraza.slack.door.PayloadReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HappeningsTest {
  private static final Place PLACE = new Place("T1", "C1");
  private static final Actor AMINA = new Actor("T1", "U1");

  @Test
  void a_reply_with_a_photo_is_words_with_an_attachment() {
    assertThat(
            heard(
                """
                {"type":"message","subtype":"file_share","channel":"C1","channel_type":"channel",
                 "user":"U1","ts":"2.0","thread_ts":"1.0","text":"here &amp; now",
                 "files":[{"id":"F1","name":"field.jpg","permalink":"https://s.org/f",
                           "url_private":"https://p"},{"id":"F2"}]}"""))
        .contains(
            new Happening.Said(
                "said:C1:2.0",
                AMINA,
                PLACE,
                "2.0",
                "1.0",
                false,
                "here & now",
                List.of(new Attachment("field.jpg", "https://s.org/f"), new Attachment("F2", ""))));
  }

  @Test
  void a_mention_is_one_happening_though_it_comes_as_two_events() {
    String body =
        """
        {"type":"%s","channel":"C1","user":"U1","ts":"2.0","text":"<@UBOT> help"}""";
    Optional<Happening> message = heard(body.formatted("message"));
    assertThat(message).isEqualTo(heard(body.formatted("app_mention"))).isPresent();
    assertThat(message.get())
        .isInstanceOfSatisfying(
            Happening.Said.class,
            said -> {
              assertThat(said.toBaraza()).isTrue();
              assertThat(said.text()).isEqualTo("help");
              assertThat(said.threadRoot()).isEmpty();
            });
  }

  @Test
  void a_direct_message_is_to_baraza() {
    assertThat(
            heard(
                """
                {"type":"message","channel":"D1","channel_type":"im","user":"U1","ts":"2.0",
                 "text":"hello"}"""))
        .get()
        .isInstanceOfSatisfying(Happening.Said.class, said -> assertThat(said.toBaraza()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"message\",\"channel\":\"C1\",\"user\":\"UBOT\",\"ts\":\"2.0\",\"text\":\"x\"}",
        "{\"type\":\"message\",\"channel\":\"C1\",\"user\":\"U2\",\"bot_id\":\"B1\",\"ts\":\"2.0\",\"text\":\"x\"}",
        "{\"type\":\"message\",\"subtype\":\"bot_message\",\"channel\":\"C1\",\"bot_id\":\"B1\",\"ts\":\"2.0\",\"text\":\"x\"}",
        "{\"type\":\"message\",\"subtype\":\"channel_join\",\"channel\":\"C1\",\"user\":\"U1\",\"ts\":\"2.0\",\"text\":\"x\"}",
        "{\"type\":\"message\",\"channel\":\"C1\",\"user\":\"USLACKBOT\",\"ts\":\"2.0\",\"text\":\"x\"}",
        "{\"type\":\"message\",\"channel\":\"C1\",\"text\":\"x\"}",
        "{\"type\":\"message\",\"channel\":\"C1\",\"user\":\"U1\",\"ts\":\"soon\",\"text\":\"x\"}",
        "{\"type\":\"message\",\"channel\":\"C1\",\"user\":\"U1\",\"ts\":1e400,\"text\":\"x\"}",
        "{\"type\":\"message\"}",
        "{\"type\":\"app_mention\",\"channel\":\"C1\",\"user\":\"U1\",\"ts\":\"2.0\",\"edited\":{\"ts\":\"3.0\"}}",
        "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"home\"}",
      })
  void what_is_nobodys_words_or_from_no_time_is_left_out(String event) {
    assertThat(heard(event)).isEmpty();
  }

  @Test
  void a_changed_message_is_reworded_only_if_its_words_changed() {
    String event =
        """
        {"type":"message","subtype":"message_changed","channel":"C1","ts":"9.0",
         "message":{"type":"message","user":"U1","ts":"2.0","text":"%s"},
         "previous_message":{"type":"message","user":"U1","ts":"2.0","text":"ten"}}""";
    assertThat(heard(event.formatted("eleven")))
        .contains(new Happening.Reworded("Ev1", AMINA, PLACE, "2.0", null, "eleven"));
    assertThat(heard(event.formatted("ten"))).isEmpty();
  }

  @Test
  void a_deleted_message_is_unsaid_even_when_its_replies_stay() {
    assertThat(
            heard(
                """
                {"type":"message","subtype":"message_deleted","channel":"C1","ts":"9.0",
                 "deleted_ts":"2.0","previous_message":{"user":"U1"}}"""))
        .contains(new Happening.Unsaid("Ev1", PLACE, "2.0", null));
    assertThat(
            heard(
                """
                {"type":"message","subtype":"message_changed","channel":"C1","ts":"9.0",
                 "message":{"subtype":"tombstone","user":"USLACKBOT","ts":"2.0","text":"gone"},
                 "previous_message":{"user":"U1","ts":"2.0","text":"ten"}}"""))
        .contains(new Happening.Unsaid("Ev1", PLACE, "2.0", null));
  }

  @Test
  void baraza_is_invited_and_others_come_and_go() {
    String joined =
        """
        {"type":"member_joined_channel","user":"%s","channel":"C1","inviter":"U1"}""";
    assertThat(heard(joined.formatted("UBOT"))).contains(new Happening.Invited("Ev1", PLACE, "U1"));
    assertThat(heard(joined.formatted("U2"))).contains(new Happening.MembersChanged("Ev1", PLACE));
    assertThat(heard("{\"type\":\"member_left_channel\",\"user\":\"U2\",\"channel\":\"C1\"}"))
        .contains(new Happening.MembersChanged("Ev1", PLACE));
  }

  @Test
  void channels_and_people_change() {
    Happening changed = new Happening.ChannelChanged("Ev1", PLACE);
    assertThat(heard("{\"type\":\"channel_rename\",\"channel\":{\"id\":\"C1\",\"name\":\"b\"}}"))
        .contains(changed);
    assertThat(heard("{\"type\":\"channel_archive\",\"channel\":\"C1\",\"user\":\"U1\"}"))
        .contains(changed);
    assertThat(heard("{\"type\":\"group_deleted\",\"channel\":\"C1\"}")).contains(changed);
    assertThat(heard("{\"type\":\"user_change\",\"user\":{\"id\":\"U1\"}}"))
        .contains(new Happening.PersonChanged("Ev1", AMINA));
  }

  private static Optional<Happening> heard(String event) {
    String body =
        """
        {"type":"event_callback","team_id":"T1","event_id":"Ev1","event":%s}"""
            .formatted(event);
    try {
      Payload payload = PayloadReader.read(body.getBytes(UTF_8), "application/json");
      return Happenings.of((Payload.EventCallback) payload, "UBOT");
    } catch (MalformedPayload malformed) {
      throw new AssertionError(malformed);
    }
  }
}
