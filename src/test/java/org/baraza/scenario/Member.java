package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.scenario.Room.Message;
import org.jspecify.annotations.Nullable;

/** Somebody in a channel: types, taps, fills in, and reads what only they are told. */
final class Member {
  final Channel channel;
  final String id;

  Member(Channel channel, String name) {
    this.channel = channel;
    this.id = FakeSlack.idOf(name);
  }

  /** What somebody wrote, so that it can be changed, deleted or delivered again. */
  record Typed(String ts, ObjectNode event, String eventId) {}

  private FakeSlack slack() {
    return channel.workspace.slack();
  }

  private Door door() {
    return channel.workspace.door();
  }

  Member joins() {
    synchronized (slack()) {
      channel.room.members.add(id);
    }
    return this;
  }

  /** Types a slash command; its answer, if there is one, is a whisper. */
  void types(String line) {
    String[] parts = line.split(" ", 2);
    slack().hears(parts[parts.length - 1]);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("command", parts[0]);
    fields.put("text", parts.length > 1 ? parts[1] : "");
    fields.put("team_id", FakeSlack.WORKSPACE);
    fields.put("user_id", id);
    fields.put("channel_id", channel.room.id);
    fields.put("trigger_id", slack().trigger(id));
    Message place = new Message(channel.room, "0", null, id, id, Json.object());
    fields.put("response_url", slack().responseUrl(place));
    HttpResponse<String> answer = answered(() -> door().command(fields));
    if (!answer.body().isEmpty()) {
      ObjectNode said = Json.read(answer.body());
      slack().checkMessage("the answer to a command", said);
      assertThat(said.path("response_type").asText()).isEqualTo("ephemeral");
      slack().add(channel.room, null, FakeSlack.BARAZA, id, said);
    }
    channel.workspace.rest();
  }

  /** Writes in the thread below the newest card. */
  Typed replies(String text) {
    return writes(text, channel.card().ts, List.of());
  }

  Typed repliesWith(String file, String text) {
    return writes(text, channel.card().ts, List.of(file));
  }

  /** Writes in the channel itself. */
  Typed says(String text) {
    return writes(text, null, List.of());
  }

  private Typed writes(String text, @Nullable String thread, List<String> files) {
    ObjectNode event = message(text, thread, files);
    return delivered(event);
  }

  /** Writes something that is delivered only later, by {@link #arrives}. */
  Typed writesLate(String text) {
    return undelivered(message(text, channel.card().ts, List.of()));
  }

  void arrives(Typed late) {
    assertThat(delivery(late)).isEqualTo(200);
    channel.workspace.rest();
  }

  private ObjectNode message(String text, @Nullable String thread, List<String> files) {
    return written(escaped(text), thread, files);
  }

  /** Slack escapes three characters in what people write, but for the mentions that it makes. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replaceAll("<(?!@[UW][A-Z0-9]+[|>])", "&lt;")
        .replaceAll("(?<!<@[UW][A-Z0-9|a-z]{1,40})>", "&gt;");
  }

  private ObjectNode written(String text, @Nullable String thread, List<String> files) {
    slack().hears(text);
    ObjectNode body = Json.object().put("text", text);
    Message said = slack().add(channel.room, thread, id, null, body);
    ObjectNode event = Json.object().put("type", "message").put("user", id);
    event.put("channel", channel.room.id).put("ts", said.ts).put("text", text);
    event.put("channel_type", channel.room.direct ? "im" : "channel");
    if (thread != null) {
      event.put("thread_ts", thread);
    }
    if (!files.isEmpty()) {
      ArrayNode listed = event.put("subtype", "file_share").putArray("files");
      for (String file : files) {
        listed
            .addObject()
            .put("id", "F" + file)
            .put("name", file)
            .put("permalink", "https://files.example/" + file);
      }
    }
    return event;
  }

  /** Speaks to Baraza by name; Slack tells of it twice, as a message and as a mention. */
  void mentionsBaraza(String text) {
    ObjectNode event = written("<@" + FakeSlack.BARAZA + "> " + escaped(text), null, List.of());
    delivered(event);
    delivered(Json.copy(event).put("type", "app_mention"));
  }

  void rewords(Typed before, String text) {
    arrives(rewordsLate(before, text));
  }

  /** Changes something, of which Slack tells only later. */
  Typed rewordsLate(Typed before, String text) {
    slack().hears(text);
    ObjectNode event = Json.object().put("type", "message").put("subtype", "message_changed");
    event.put("channel", channel.room.id).put("ts", slack().tick());
    event.set("message", Json.copy(before.event()).put("text", escaped(text)));
    event.set("previous_message", before.event());
    return undelivered(event);
  }

  void deletes(Typed before) {
    arrives(deletesLate(before));
  }

  /** Deletes something, of which Slack tells only later. */
  Typed deletesLate(Typed before) {
    ObjectNode event = Json.object().put("type", "message").put("subtype", "message_deleted");
    event.put("channel", channel.room.id).put("ts", slack().tick());
    event.put("deleted_ts", before.ts());
    event.set("previous_message", before.event());
    return undelivered(event);
  }

  /** Has Slack tell of something that happened. */
  Typed sends(ObjectNode event) {
    return delivered(event);
  }

  private Typed undelivered(ObjectNode event) {
    return new Typed(event.path("ts").asText(), event, slack().next("Ev"));
  }

  private Typed delivered(ObjectNode event) {
    Typed typed = undelivered(event);
    assertThat(delivery(typed)).isEqualTo(200);
    channel.workspace.rest();
    return typed;
  }

  /** Delivers an event, perhaps once more; answers with the status. */
  int delivery(Typed typed) {
    return deliverySigned(typed, Duration.ZERO);
  }

  /** The same, signed some time from now. */
  int deliverySigned(Typed typed, Duration fromNow) {
    ObjectNode envelope = Json.object().put("type", "event_callback");
    envelope.put("team_id", FakeSlack.WORKSPACE).put("event_id", typed.eventId());
    envelope.set("event", typed.event());
    envelope
        .putArray("authorizations")
        .addObject()
        .put("team_id", FakeSlack.WORKSPACE)
        .put("user_id", FakeSlack.BARAZA)
        .put("is_bot", true);
    try {
      return door().event(envelope, fromNow).statusCode();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Taps the newest button with this label, or chooses it from the newest menu that has it. */
  void taps(String label) {
    Tap.on(
        this, newest("a button \"" + label + "\"", message -> Tap.offers(message, label)), label);
  }

  /** Taps a button on the newest message that shows these words. */
  void tapsAt(String words, String label) {
    Message message =
        newest(
            "\"" + words + "\" with a button \"" + label + "\"",
            it -> it.words().contains(words) && Tap.offers(it, label));
    Tap.on(this, message, label);
  }

  /** Opens a form by a button. */
  Form opens(String label) {
    int before = slack().views().opened(id);
    taps(label);
    return Form.opened(this, before);
  }

  Form opensAt(String words, String label) {
    int before = slack().views().opened(id);
    tapsAt(words, label);
    return Form.opened(this, before);
  }

  /** Chooses an option of the newest menu that has it. */
  void chooses(String option) {
    Message message = newest("the option " + option, it -> Tap.choice(it.payload, option) != null);
    Tap.choose(this, message, option);
  }

  void choosesDay(String day) {
    Message message =
        newest("a day to choose", it -> Tap.element(it.payload, "datepicker") != null);
    Tap.pick(this, message, "datepicker", day);
  }

  void choosesPerson(Member person) {
    Message message =
        newest("a person to choose", it -> Tap.element(it.payload, "users_select") != null);
    Tap.pick(this, message, "users_select", person.id);
  }

  /** Ticks boxes and sends them. */
  void ticks(String send, String... options) {
    Message message = newest("boxes", it -> Tap.element(it.payload, "checkboxes") != null);
    Tap.tick(this, message, send, options);
  }

  /** Chooses people and sends them. */
  void choosesPeople(String send, Member... people) {
    Message message =
        newest("people to choose", it -> Tap.element(it.payload, "multi_users_select") != null);
    Tap.people(this, message, send, people);
  }

  Message newest(String what, java.util.function.Predicate<Message> fits) {
    return slack()
        .await(
            what,
            () ->
                channel.room.messages.stream()
                    .filter(message -> message.hearer == null || message.hearer.equals(id))
                    .filter(Message::byBaraza)
                    .filter(fits)
                    .reduce((one, other) -> other),
            () -> channel.everything() + "\nwhispers:\n" + whispers());
  }

  /** Waits until this person alone is told these words. */
  Message isTold(String words) {
    return slack()
        .await(
            "whisper \"" + words + "\"",
            () ->
                heard().stream()
                    .filter(message -> message.words().contains(words))
                    .reduce((one, other) -> other),
            () -> "whispers:\n" + whispers());
  }

  private List<Message> heard() {
    return channel.room.messages.stream().filter(message -> id.equals(message.hearer)).toList();
  }

  String whispers() {
    synchronized (slack()) {
      return String.join("\n---\n", heard().stream().map(Message::words).toList());
    }
  }

  /** Opens the Home. */
  String home() {
    ObjectNode event = Json.object().put("type", "app_home_opened").put("tab", "home");
    delivered(event.put("user", id).put("channel", "D1"));
    return slack().await("a Home", () -> slack().views().home(id), () -> "none").toString();
  }

  /** Opens the Home and looks at it. */
  HomeScreen looksAtHome() {
    home();
    return new HomeScreen(this);
  }

  /** Uses a message shortcut on what somebody wrote. */
  Form uses(String shortcut, Typed on) {
    int before = slack().views().opened(id);
    ObjectNode payload = interaction("message_action").put("callback_id", shortcut);
    payload.putObject("channel").put("id", channel.room.id);
    payload.set("message", on.event());
    payload.put("message_ts", on.ts());
    interacts(payload);
    return Form.opened(this, before);
  }

  /** Puts a file into the channel, where a shortcut can be used on its message. */
  Typed putsFile(String name, byte[] content) {
    String file = slack().files().put(channel.room, name, content);
    ObjectNode event = message("", null, List.of());
    event.putArray("files").addObject().put("id", file).put("name", name);
    return new Typed(event.path("ts").asText(), event, slack().next("Ev"));
  }

  /** Sends what was done to a message; Baraza must take it. */
  void interacts(ObjectNode payload) {
    answered(() -> door().interaction(payload));
    channel.workspace.rest();
  }

  /** Sends what was done with a form, and hands back what Baraza makes of it. */
  Optional<JsonNode> answerTo(ObjectNode payload) {
    HttpResponse<String> answer = answered(() -> door().interaction(payload));
    channel.workspace.rest();
    return answer.body().isEmpty() ? Optional.empty() : Optional.of(Json.read(answer.body()));
  }

  /** The beginning of every interaction's payload. */
  ObjectNode interaction(String type) {
    ObjectNode payload = Json.object().put("type", type);
    payload.putObject("user").put("id", id).put("team_id", FakeSlack.WORKSPACE);
    payload.putObject("team").put("id", FakeSlack.WORKSPACE);
    payload.put("trigger_id", slack().trigger(id));
    return payload;
  }

  /** Something asked over HTTP. */
  @FunctionalInterface
  private interface Asking {
    HttpResponse<String> ask() throws IOException;
  }

  private static HttpResponse<String> answered(Asking asking) {
    try {
      HttpResponse<String> answer = asking.ask();
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
