package org.baraza.assistant.incoming;

import java.util.List;
import java.util.Map;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnCommand;
import org.baraza.assistant.incoming.Routes.OnSearch;
import org.baraza.assistant.incoming.Routes.OnShortcut;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.port.MomentHandler;

/** What one feature brings; nothing, unless it says otherwise. No two bring the same name. */
public interface Feature {

  /** By name with slash. */
  default Map<String, OnCommand> commands() {
    return Map.of();
  }

  /** Verbs behind {@code /baraza}, by name. */
  default Map<String, Verb> verbs() {
    return Map.of();
  }

  /** Verbs behind {@code /plan}, by name. */
  default Map<String, Verb> planVerbs() {
    return Map.of();
  }

  /** By action, without its suffix. */
  default Map<String, OnClick> clicks() {
    return Map.of();
  }

  /** By callback. */
  default Map<String, OnSubmission> submissions() {
    return Map.of();
  }

  /** By callback. */
  default Map<String, OnShortcut> shortcuts() {
    return Map.of();
  }

  /** By source. */
  default Map<String, OnSearch> searches() {
    return Map.of();
  }

  /** In the order in which they hear what happened. */
  default List<Hearing.Listener> listeners() {
    return List.of();
  }

  /** What is done when a moment comes, by its kind. */
  default Map<String, MomentHandler> moments() {
    return Map.of();
  }

  /** Does what a kill or an earlier version left undone; called once, while work arrives. */
  default void catchUp() {}
}
