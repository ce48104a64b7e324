package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

import org.baraza.people.Who;
import org.jspecify.annotations.Nullable;

/**
 * A commitment held out to somebody else, who has not said yes or no.
 *
 * @param relay the member who passes messages on to somebody who is not on Slack
 * @param reason the present owner's, in their words
 */
public record Handover(Who to, @Nullable String relay, String reason) {
  public Handover {
    requireNonNull(to);
    requireNonNull(reason);
  }

  /** Whether this member may say yes or no to it. */
  public boolean isAnsweredBy(String userId) {
    return to instanceof Who.Member member ? member.userId().equals(userId) : userId.equals(relay);
  }
}
