package org.baraza.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.baraza.assistant.document.PlanCopy;
import org.baraza.notation.Notation;

/** Writes a plan's copy as JSON and reads it again; {@code docs/JSON.md} says what is in it. */
final class PlanJson {
  private static final String MARK = "baraza-plan";
  private static final int VERSION = 1;

  private final JsonMapper mapper = Notation.mapper();

  byte[] write(PlanCopy copy) {
    ObjectNode file = mapper.createObjectNode().put(MARK, VERSION);
    file.setAll((ObjectNode) mapper.valueToTree(copy));
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan cannot be written as JSON", e);
    }
  }

  /** A copy that was written here or elsewhere; empty if this is none, or from a later version. */
  Optional<PlanCopy> read(byte[] content) {
    try {
      JsonNode file = mapper.readTree(content);
      return file.path(MARK).asInt() == VERSION
          ? Optional.of(mapper.treeToValue(file, PlanCopy.class))
          : Optional.empty();
    } catch (IOException notAPlan) {
      return Optional.empty();
    }
  }
}
