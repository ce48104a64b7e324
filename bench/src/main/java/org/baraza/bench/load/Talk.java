package org.baraza.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A conversation in a channel of its own, as far as the person who answers can see it. */
public final class Talk {
  private final String workspace;
  private final String channel;
  private volatile String root = "";
  private volatile @Nullable Asked asked;
  private volatile @Nullable JsonNode form;
  private volatile long answeredAt;

  /**
   * The question that is open.
   *
   * @param ticket the value of its buttons
   * @param tap the id of its first choice, or empty if it has none
   * @param message as it was posted
   */
  public record Asked(String ticket, String ts, String tap, JsonNode message) {}

  public Talk(String workspace, String channel) {
    this.workspace = workspace;
    this.channel = channel;
  }

  public String workspace() {
    return workspace;
  }

  public String channel() {
    return channel;
  }

  public String person() {
    return "U1";
  }

  public String root() {
    return root;
  }

  void root(String ts) {
    root = ts;
  }

  Asked asked() {
    Asked open = asked;
    if (open == null) {
      throw new IllegalStateException("nothing was asked in " + channel);
    }
    return open;
  }

  void ask(Asked question) {
    asked = question;
  }

  boolean isAsked() {
    return asked != null;
  }

  JsonNode form() {
    JsonNode open = form;
    if (open == null) {
      throw new IllegalStateException("no form was opened in " + channel);
    }
    return open;
  }

  void form(JsonNode view) {
    form = view;
  }

  /** When the last answer was sent, in nanoseconds of this process; 0 once it was reacted to. */
  long answeredAt() {
    return answeredAt;
  }

  void answeredAt(long nanos) {
    answeredAt = nanos;
  }
}
