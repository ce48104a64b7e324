package org.baraza.slack.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.response.Response;

/** What goes back to Slack in the answer to its request. */
final class Acks {
  private Acks() {}

  /** Taken. */
  static Response empty() {
    return Response.builder().statusCode(200).build();
  }

  /** Not taken; Slack delivers events again. */
  static Response status(int code) {
    return Response.builder().statusCode(code).build();
  }

  static Response json(ObjectNode body) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(body.toString())
        .build();
  }

  /** Tells Slack what to do with the form that was sent. */
  static ObjectNode formAction(String action) {
    return JsonNodeFactory.instance.objectNode().put("response_action", action);
  }
}
