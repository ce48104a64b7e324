package org.baraza.practice.delivery;

/**
 * What the app answered to a request.
 *
 * @param status HTTP status; 0 when there was no answer
 * @param body the body, or without an answer the reason in Slack's word
 */
public record Answer(int status, String body) {

  static Answer none(String reason) {
    return new Answer(0, reason);
  }

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Slack's word for why a person's action did not arrive. */
  public String error() {
    return switch (reason()) {
      case "http_timeout" -> "operation_timeout";
      case "connection_failed" -> "app_unreachable";
      default -> "dispatch_failed";
    };
  }

  String reason() {
    return status == 0 ? body : "http_error";
  }
}
