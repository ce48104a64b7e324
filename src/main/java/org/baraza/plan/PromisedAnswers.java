package org.baraza.plan;

import java.util.Set;

/** The questions whose answers are something that somebody will do. */
public final class PromisedAnswers {
  private static final Set<String> QUESTIONS =
      Set.of(
          "minutes.promises",
          "minutes.left-open",
          "commitment.easy-win",
          "planning.first",
          "follow-up.next-with-hosts");

  private PromisedAnswers() {}

  /** Whether an answer to it can be turned into a commitment. */
  public static boolean includes(String flow, String question) {
    return QUESTIONS.contains(flow + "." + question);
  }
}
