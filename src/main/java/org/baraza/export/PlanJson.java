package org.baraza.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.baraza.assistant.document.CopyRead;
import org.baraza.assistant.document.CopyRead.Why;
import org.baraza.assistant.document.PlanCopy;
import org.baraza.notation.Notation;
import org.baraza.people.Actor;
import org.baraza.people.Place;

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

  /** A copy that was written here or elsewhere, or why this is none. */
  CopyRead read(byte[] content, Actor reader, Place to) {
    JsonNode file;
    try {
      file = mapper.readTree(content);
    } catch (JsonProcessingException broken) {
      return new CopyRead.Wrong(Why.NOT_JSON, line(broken));
    } catch (IOException unreadable) {
      return new CopyRead.Wrong(Why.NOT_JSON, "");
    }
    int version = file.path(MARK).asInt();
    if (version != VERSION || !(file instanceof ObjectNode plan)) {
      return new CopyRead.Wrong(version > VERSION ? Why.LATER : Why.NO_PLAN, "");
    }
    try {
      Arrival.at(plan, reader, to);
      return new CopyRead.Fine(mapper.treeToValue(plan, PlanCopy.class));
    } catch (JsonMappingException wrong) {
      return new CopyRead.Wrong(Why.UNREADABLE, path(wrong));
    } catch (JsonProcessingException wrong) {
      return new CopyRead.Wrong(Why.UNREADABLE, "");
    }
  }

  private static String line(JsonProcessingException broken) {
    return broken.getLocation() == null ? "" : Integer.toString(broken.getLocation().getLineNr());
  }

  /** For example {@code conversations[2].answers.problem.value}. */
  private static String path(JsonMappingException wrong) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : wrong.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
