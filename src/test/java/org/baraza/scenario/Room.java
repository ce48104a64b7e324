package org.baraza.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A channel or a direct message as Slack keeps it; guarded by the stand-in that owns it. */
final class Room {
  final String id;
  final boolean isPrivate;
  final boolean direct;
  final Set<String> members = new LinkedHashSet<>();
  final List<Message> messages = new ArrayList<>();
  final Set<String> removed = new HashSet<>();
  @Nullable String canvas;
  boolean archived;
  boolean gone;
  boolean holdsBaraza;

  Room(String id, boolean isPrivate, boolean direct) {
    this.id = id;
    this.isPrivate = isPrivate;
    this.direct = direct;
  }

  Optional<Message> at(String ts) {
    return messages.stream().filter(message -> message.ts.equals(ts)).findFirst();
  }

  /** An admin deletes a message; apps are not told of it. */
  void remove(Message message) {
    messages.remove(message);
    removed.add(message.ts);
  }

  /** A message in a room; {@code hearer} is the one who sees it when it is for nobody else. */
  static final class Message {
    final Room room;
    final String ts;
    final @Nullable String thread;
    final String author;
    final @Nullable String hearer;
    final String dispatchId;
    ObjectNode payload;

    Message(
        Room room,
        String ts,
        @Nullable String thread,
        String author,
        @Nullable String hearer,
        ObjectNode payload) {
      this.room = room;
      this.ts = ts;
      this.thread = thread;
      this.author = author;
      this.hearer = hearer;
      this.payload = payload;
      this.dispatchId = payload.path("metadata").path("event_payload").path("id").asText("");
    }

    boolean byBaraza() {
      return author.equals(FakeSlack.BARAZA);
    }

    boolean isWhisper() {
      return hearer != null;
    }

    String words() {
      return Shown.message(payload);
    }
  }
}
