package org.baraza.practice.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Ids;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.StoredFile;

/** A file that somebody adds to a message or a form; its content is in base64. */
public record Upload(String name, String mimetype, String base64) {
  private static final int MOST_BYTES = 5 * 1024 * 1024;

  public Upload {
    mimetype = mimetype.isEmpty() ? "application/octet-stream" : mimetype;
  }

  boolean tooLarge() {
    return base64.length() / 4 * 3 > MOST_BYTES;
  }

  /** As the page sends it: name, mimetype, and the content, which may be null. */
  public static Upload of(JsonNode json) {
    JsonNode content = json.path("content");
    return new Upload(
        Json.text(json, "name"),
        Json.text(json, "mimetype"),
        content.isTextual() ? content.asText() : "");
  }

  /** Keeps the content and describes the file as Slack does. */
  ObjectNode keep(Workings workings, String person) {
    String id = Ids.next("F");
    byte[] content = Base64.getDecoder().decode(base64);
    workings.space().files().put(id, content);
    long now = workings.space().clock().instant().getEpochSecond();
    StoredFile file = new StoredFile(id, name, name, mimetype, person, now, content.length);
    workings.space().change(state -> state.files().put(id, file));
    return file.toJson(workings.base().get());
  }
}
