package org.baraza.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.baraza.practice.limits.MessageRules;
import org.baraza.practice.limits.ViewRules;

/** Holds payloads against Slack's limits; used by the practice workspace and by tests alike. */
public final class SlackLimits {
  private SlackLimits() {}

  /**
   * What Slack would refuse, or we should not send, in the arguments of {@code chat.postMessage},
   * {@code chat.update}, {@code chat.postEphemeral} or a response URL.
   *
   * @return one line for each problem, with its JSON path and the limit; empty when all is well
   */
  public static List<String> problemsOfMessage(JsonNode messagePayload) {
    return MessageRules.problems(messagePayload);
  }

  /**
   * What Slack would refuse in a modal or a Home view.
   *
   * @return one line for each problem, with its JSON path and the limit; empty when all is well
   */
  public static List<String> problemsOfView(JsonNode view) {
    return ViewRules.problems(view);
  }
}
