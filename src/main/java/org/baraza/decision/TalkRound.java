package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A question that a channel talks about for some days.
 *
 * @param id the conversation's that holds the question and what is said
 * @param occasion the conversation's
 * @param asked who is asked by name, as ids in Slack
 * @param heard who has spoken
 */
public record TalkRound(
    String id,
    String occasion,
    String openedBy,
    Instant opensAt,
    Instant closesAt,
    Set<String> asked,
    Set<String> heard,
    Stage stage)
    implements Decision {
  public TalkRound {
    requireNonNull(id);
    requireNonNull(occasion);
    requireNonNull(openedBy);
    requireNonNull(opensAt);
    requireNonNull(closesAt);
    asked = Collections.unmodifiableSet(new LinkedHashSet<>(asked));
    heard = Collections.unmodifiableSet(new LinkedHashSet<>(heard));
    requireNonNull(stage);
  }

  /** How far it is. */
  public enum Stage {
    /** It begins on a later day. */
    COMING,
    OPEN,
    OVER
  }

  public TalkRound at(Stage next) {
    return new TalkRound(id, occasion, openedBy, opensAt, closesAt, asked, heard, next);
  }

  public TalkRound hearing(String person) {
    Set<String> more = new LinkedHashSet<>(heard);
    more.add(person);
    return new TalkRound(id, occasion, openedBy, opensAt, closesAt, asked, more, stage);
  }

  /** Whether somebody was asked and has not been heard, while there is still time. */
  public boolean waitsFor(String person) {
    return stage == Stage.OPEN && asked.contains(person) && !heard.contains(person);
  }

  @Override
  public <T> T as(Kinds<T> kinds) {
    return kinds.talk(this);
  }
}
