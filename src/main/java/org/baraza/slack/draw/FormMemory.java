package org.baraza.slack.draw;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries in its private metadata: the assistant's memory, and where the form was
 * opened, because Slack does not say. A client could have changed all of it.
 *
 * @param channel empty when the form was opened on the Home
 * @param thread the thread from which it was opened
 */
public record FormMemory(String memory, String channel, @Nullable String thread) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 3000;

  public FormMemory {
    requireNonNull(memory);
    requireNonNull(channel);
  }

  /** Reads private metadata; what is not of our making is taken as memory without a place. */
  public static FormMemory read(String metadata) {
    try {
      JsonNode read = JSON.readTree(metadata);
      if (read != null && read.path("m").isTextual()) {
        String thread = read.path("t").asText("");
        return new FormMemory(
            read.path("m").asText(), read.path("c").asText(""), thread.isEmpty() ? null : thread);
      }
    } catch (JsonProcessingException notOurs) {
      return new FormMemory(metadata, "", null);
    }
    return new FormMemory(metadata, "", null);
  }

  /** As private metadata. */
  String written() {
    ObjectNode written = JsonNodeFactory.instance.objectNode().put("m", memory).put("c", channel);
    if (thread != null) {
      written.put("t", thread);
    }
    String text = written.toString();
    if (text.length() > MOST) {
      throw new Undrawable("a form's memory of " + text.length() + " characters, at most " + MOST);
    }
    return text;
  }
}
