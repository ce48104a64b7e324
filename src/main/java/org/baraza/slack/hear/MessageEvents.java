package org.baraza.slack.hear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baraza.assistant.incoming.Happening;
import org.baraza.conversation.Attachment;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.slack.door.Payload.EventCallback;
import org.baraza.slack.hear.SlackText.Addressed;
import org.jspecify.annotations.Nullable;

/**
 * Reads events about messages: a person's words, their change, their deletion. What apps say, and
 * what Slack notes in a channel by itself, is nobody's words.
 */
final class MessageEvents {
  private static final Set<String> WORDS =
      Set.of("", "file_share", "thread_broadcast", "me_message");
  private static final Set<String> CHANNEL =
      Set.of("channel_convert_to_private", "channel_convert_to_public");
  private static final Pattern TS = Pattern.compile("[0-9]{1,12}\\.[0-9]{1,12}");
  private static final String SLACK_ITSELF = "USLACKBOT";

  private MessageEvents() {}

  static Optional<Happening> of(EventCallback callback, String botUserId) {
    Optional<Place> place = Happenings.place(callback);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    JsonNode event = callback.event();
    String subtype = event.path("subtype").asText("");
    if (subtype.equals("message_changed")) {
      return reworded(callback, place.get(), botUserId);
    } else if (subtype.equals("message_deleted")) {
      return unsaid(callback, place.get(), event.path("deleted_ts"), botUserId);
    } else if (CHANNEL.contains(subtype)) {
      return Optional.of(new Happening.ChannelChanged(callback.eventId(), place.get()));
    }
    return said(callback, place.get(), botUserId);
  }

  /** A mention comes as two events; both bear one id, so that the first to come is the only one. */
  private static Optional<Happening> said(EventCallback callback, Place place, String botUserId) {
    JsonNode event = callback.event();
    boolean mention = callback.type().equals("app_mention");
    Optional<String> author = author(event, botUserId);
    Optional<String> ts = ts(event.path("ts"));
    if (author.isEmpty() || ts.isEmpty() || (mention && event.has("edited"))) {
      return Optional.empty();
    }
    Addressed words = SlackText.addressed(event.path("text").asText(""), botUserId);
    boolean direct = event.path("channel_type").asText("").equals("im");
    return Optional.of(
        new Happening.Said(
            Happening.Said.idOf(place, ts.get()),
            new Actor(place.workspace(), author.get()),
            place,
            ts.get(),
            thread(event, ts.get()),
            mention || direct || words.mentioned(),
            words.text(),
            attachments(event.path("files"))));
  }

  /** Slack reports a change also when it only unfurled a link. */
  private static Optional<Happening> reworded(
      EventCallback callback, Place place, String botUserId) {
    JsonNode message = callback.event().path("message");
    if (message.path("subtype").asText("").equals("tombstone")) {
      return unsaid(callback, place, message.path("ts"), botUserId);
    }
    Optional<String> author = author(message, botUserId);
    Optional<String> ts = ts(message.path("ts"));
    String now = message.path("text").asText("");
    String before = callback.event().path("previous_message").path("text").asText("");
    if (author.isEmpty() || ts.isEmpty() || now.equals(before)) {
      return Optional.empty();
    }
    return Optional.of(
        new Happening.Reworded(
            callback.eventId(),
            new Actor(place.workspace(), author.get()),
            place,
            ts.get(),
            thread(message, ts.get()),
            SlackText.addressed(now, botUserId).text()));
  }

  private static Optional<Happening> unsaid(
      EventCallback callback, Place place, JsonNode ts, String botUserId) {
    if (ts(ts).isEmpty()) {
      return Optional.empty();
    }
    JsonNode before = callback.event().path("previous_message");
    String thread = author(before, botUserId).isEmpty() ? null : thread(before, ts.asText());
    return Optional.of(new Happening.Unsaid(callback.eventId(), place, ts.asText(), thread));
  }

  /** When a message was written, which also is its id; messages are put in order by it. */
  private static Optional<String> ts(JsonNode given) {
    return Optional.of(given.asText("")).filter(ts -> TS.matcher(ts).matches());
  }

  /** The root of the thread in which a message is a reply. */
  private static @Nullable String thread(JsonNode message, String ts) {
    return Happenings.text(message, "thread_ts").filter(root -> !root.equals(ts)).orElse(null);
  }

  /** The person who wrote a message; nothing if an app did, or Slack itself. */
  private static Optional<String> author(JsonNode message, String botUserId) {
    boolean words = WORDS.contains(message.path("subtype").asText(""));
    if (!words || message.hasNonNull("bot_id")) {
      return Optional.empty();
    }
    return Happenings.text(message, "user")
        .filter(user -> !user.equals(botUserId) && !user.equals(SLACK_ITSELF));
  }

  private static List<Attachment> attachments(JsonNode files) {
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode file : files) {
      String id = file.path("id").asText("");
      String name =
          Happenings.text(file, "name").or(() -> Happenings.text(file, "title")).orElse(id);
      String url =
          Happenings.text(file, "permalink")
              .or(() -> Happenings.text(file, "url_private"))
              .orElse("");
      if (!file.path("mode").asText("").equals("tombstone")) {
        attachments.add(new Attachment(name, url));
      }
    }
    return attachments;
  }
}
