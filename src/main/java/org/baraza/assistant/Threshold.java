package org.baraza.assistant;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.people.Actor;

/**
 * Lets taps in only from people who are in the channel where they tap. A public channel can be
 * looked at from outside, buttons and all; and what a tap opens shows what was answered.
 */
public final class Threshold {
  private final Access access;
  private final Function<Actor, Reaction> outside;

  /**
   * Makes it.
   *
   * @param outside what somebody is told who is not in the channel
   */
  public Threshold(Access access, Function<Actor, Reaction> outside) {
    this.access = requireNonNull(access);
    this.outside = requireNonNull(outside);
  }

  /** The same handlers, behind the threshold. */
  public Map<String, OnClick> before(Map<String, OnClick> clicks) {
    Map<String, OnClick> guarded = new LinkedHashMap<>();
    clicks.forEach(
        (action, handler) ->
            guarded.put(
                action,
                click -> isInside(click) ? handler.handle(click) : outside.apply(click.actor())));
    return guarded;
  }

  /** A person's Home is in no channel. */
  private boolean isInside(Click click) {
    return click.place().channel().isEmpty() || access.mayTakePart(click.actor(), click.place());
  }
}
