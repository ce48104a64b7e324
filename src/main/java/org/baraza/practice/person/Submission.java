package org.baraza.practice.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.practice.space.Json;

/**
 * What became of a submitted form.
 *
 * @param errors by block, what is wrong there; empty when nothing is
 * @param error a word for why it could not be submitted at all; empty when it could
 */
public record Submission(JsonNode errors, String error) {

  static Submission taken() {
    return new Submission(Json.object(), "");
  }

  static Submission withErrors(JsonNode errors) {
    return new Submission(errors, "");
  }

  static Submission refused(String error) {
    return new Submission(Json.object(), error);
  }

  public boolean ok() {
    return errors.isEmpty() && error.isEmpty();
  }

  /** As the page reads it. */
  public ObjectNode toJson() {
    ObjectNode json = Json.object().put("ok", ok());
    if (!errors.isEmpty()) {
      json.set("errors", errors);
    }
    if (!error.isEmpty()) {
      json.put("error", error);
    }
    return json;
  }
}
