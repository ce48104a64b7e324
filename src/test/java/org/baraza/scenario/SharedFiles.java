package org.baraza.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that Baraza uploads in three steps; guarded by the stand-in that owns them. */
final class SharedFiles {
  private final FakeSlack slack;
  private final Map<String, Shared> begun = new LinkedHashMap<>();
  private final List<Shared> shared = new ArrayList<>();

  SharedFiles(FakeSlack slack) {
    this.slack = slack;
  }

  /** A file on its way, or in a room. */
  static final class Shared {
    final String name;
    final int length;
    final String alternative;
    byte[] content = new byte[0];
    String room = "";

    private Shared(String name, int length, String alternative) {
      this.name = name;
      this.length = length;
      this.alternative = alternative;
    }
  }

  ObjectNode begin(ObjectNode arguments) {
    String id = slack.next("F");
    begun.put(
        id,
        new Shared(
            arguments.path("filename").asText(),
            arguments.path("length").asInt(),
            arguments.path("alt_txt").asText("")));
    return Json.object()
        .put("ok", true)
        .put("file_id", id)
        .put("upload_url", slack.api().resolve("/upload/" + id).toString());
  }

  /** A person puts a file into a room; returns its id. */
  String put(Room room, String name, byte[] content) {
    String id = slack.next("F");
    Shared file = new Shared(name, content.length, "");
    file.content = content;
    file.room = room.id;
    begun.put(id, file);
    return id;
  }

  ObjectNode info(String id) {
    Shared file = begun.get(id);
    if (file == null) {
      return Json.object().put("ok", false).put("error", "file_not_found");
    }
    ObjectNode about = Json.object().put("id", id).put("name", file.name);
    about.put("size", file.content.length);
    about.put("url_private_download", slack.api().resolve("/download/" + id).toString());
    about.putArray("channels").add(file.room);
    ObjectNode answer = Json.object().put("ok", true);
    answer.set("file", about);
    return answer;
  }

  byte[] content(String id) {
    Shared file = begun.get(id);
    return file == null ? new byte[0] : file.content;
  }

  void receive(String id, byte[] content) {
    Shared file = begun.get(id);
    if (file == null || file.length != content.length) {
      slack.problem("content for a file that was not announced like that: " + id);
    } else {
      file.content = content;
    }
  }

  ObjectNode complete(ObjectNode arguments) {
    Optional<Room> room = slack.room(arguments.path("channel_id").asText());
    if (room.isEmpty() || !room.get().holdsBaraza) {
      return Json.object().put("ok", false).put("error", "channel_not_found");
    }
    for (JsonNode given : arguments.path("files")) {
      Shared file = begun.get(given.path("id").asText());
      if (file == null || file.content.length == 0) {
        slack.problem("a file is shared that never came: " + given);
      } else {
        file.room = room.get().id;
        shared.add(file);
      }
    }
    ObjectNode said = Json.object().put("text", arguments.path("initial_comment").asText());
    slack.add(room.get(), null, FakeSlack.BARAZA, null, said);
    return Json.object().put("ok", true);
  }

  Optional<Shared> latest(Room room, String ending) {
    return shared.stream()
        .filter(file -> file.room.equals(room.id) && file.name.endsWith(ending))
        .reduce((one, other) -> other);
  }

  List<Shared> in(Room room) {
    return shared.stream().filter(file -> file.room.equals(room.id)).toList();
  }
}
