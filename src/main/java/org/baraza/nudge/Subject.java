package org.baraza.nudge;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call in a channel is about, and the flow that it opens. */
public enum Subject {
  PLAN_BEFORE_TRIP("follow-up"),
  EVE("during"),
  ROLE_CARD("during"),
  EVENING_REVIEW("during"),
  HAPPENED("activities"),
  THANKS("follow-up"),
  PLAN_AFTER_TRIP("follow-up"),
  ADOPTION("adoption"),
  REFLECTION("reflection"),
  ROLE_ENDS("roles"),
  SUBSIDY_ENDS("commitment"),
  ISSUE_REVIEW("reflection"),
  DIGEST(null),
  QUIET(null);

  private final @Nullable String flow;

  Subject(@Nullable String flow) {
    this.flow = flow;
  }

  /** The id of the flow that one button below it starts or continues. */
  public Optional<String> flow() {
    return Optional.ofNullable(flow);
  }

  /** Under which its words are kept. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
