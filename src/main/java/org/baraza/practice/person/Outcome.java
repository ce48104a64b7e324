package org.baraza.practice.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.practice.space.Json;

/**
 * How something that a person did went.
 *
 * @param value what it brought about, such as a ts or a channel's id; may be empty
 * @param error Slack's word for what was wrong; empty when nothing was
 */
public record Outcome(String value, String error) {

  public static Outcome done() {
    return new Outcome("", "");
  }

  public static Outcome done(String value) {
    return new Outcome(value, "");
  }

  public static Outcome refused(String error) {
    return new Outcome("", error);
  }

  public boolean ok() {
    return error.isEmpty();
  }

  /** As the page reads it: the value under the name given. */
  public ObjectNode toJson(String valueName) {
    ObjectNode json = Json.object().put("ok", ok());
    if (!ok()) {
      json.put("error", error);
    } else if (!value.isEmpty()) {
      json.put(valueName, value);
    }
    return json;
  }
}
