package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.baraza.practice.delivery.Posts;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Ids;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Slack;
import org.baraza.practice.space.SpaceState;
import org.baraza.practice.space.StoredFile;

/** Files that the app uploads in Slack's three steps: ask for an address, send, complete. */
final class FileMethods {
  private final Workings workings;
  private final Places places;

  FileMethods(Workings workings) {
    this.workings = workings;
    this.places = new Places(workings.space());
  }

  Map<String, Method> methods() {
    return Map.of(
        "files.getUploadURLExternal", this::uploadUrl,
        "files.completeUploadExternal", this::complete,
        "files.info", this::info);
  }

  private ObjectNode uploadUrl(Arguments arguments) {
    String name = arguments.needed("filename");
    String mimetype =
        Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
            .orElse("application/octet-stream");
    StoredFile file =
        new StoredFile(
            Ids.next("F"),
            name,
            name,
            mimetype,
            Slack.BOT_USER,
            workings.space().clock().instant().getEpochSecond(),
            0);
    keep(file);
    return Json.object()
        .put("file_id", file.id())
        .put(
            "upload_url",
            workings.base().get().resolve("/practice/upload/" + file.id()).toString());
  }

  /** Takes the content; whether there is such a file to send it for. */
  boolean receive(String id, byte[] content) {
    Optional<StoredFile> file =
        workings.space().read(state -> Optional.ofNullable(state.files().get(id)));
    file.ifPresent(
        found -> {
          workings.space().files().put(id, content);
          keep(
              new StoredFile(
                  id,
                  found.name(),
                  found.title(),
                  found.mimetype(),
                  found.user(),
                  found.created(),
                  content.length));
        });
    return file.isPresent();
  }

  private ObjectNode complete(Arguments arguments) {
    ArrayNode files = Json.array();
    for (JsonNode given : arguments.node("files")) {
      StoredFile file = find(Json.text(given, "id"));
      String title = Json.text(given, "title").isEmpty() ? file.name() : Json.text(given, "title");
      StoredFile titled =
          new StoredFile(
              file.id(),
              file.name(),
              title,
              file.mimetype(),
              file.user(),
              file.created(),
              file.size());
      keep(titled);
      files.add(titled.toJson(workings.base().get()));
    }
    if (files.isEmpty()) {
      throw new Refusal("invalid_arguments", List.of("files: is missing"));
    }
    String channel = arguments.text("channel_id");
    if (!channel.isEmpty()) {
      ObjectNode message = Posts.from(Slack.BOT_USER, arguments.text("initial_comment"));
      message.put("subtype", "file_share").put("upload", true).set("files", files);
      if (!arguments.text("thread_ts").isEmpty()) {
        message.put("thread_ts", arguments.text("thread_ts"));
      }
      ObjectNode unused = workings.posts().post(places.writable(channel), message);
    }
    ObjectNode answer = Json.object();
    answer.set("files", files);
    return answer;
  }

  private ObjectNode info(Arguments arguments) {
    ObjectNode answer = Json.object();
    StoredFile known = find(arguments.needed("file"));
    ObjectNode file = known.toJson(workings.base().get());
    ArrayNode channels = Json.array();
    workings
        .space()
        .read(
            state ->
                List.copyOf(state.channels().keySet()).stream()
                    .filter(it -> holds(state, it, known))
                    .toList())
        .forEach(channels::add);
    file.set("channels", channels);
    answer.set("file", file);
    return answer;
  }

  private static boolean holds(SpaceState state, String channel, StoredFile file) {
    return state.log(channel).stream()
        .flatMap(message -> StreamSupport.stream(message.path("files").spliterator(), false))
        .anyMatch(shared -> Json.text(shared, "id").equals(file.id()));
  }

  private StoredFile find(String id) {
    return workings
        .space()
        .read(state -> Optional.ofNullable(state.files().get(id)))
        .orElseThrow(() -> new Refusal("file_not_found"));
  }

  private void keep(StoredFile file) {
    workings
        .space()
        .change(
            state -> {
              state.files().put(file.id(), file);
              return file;
            });
  }
}
