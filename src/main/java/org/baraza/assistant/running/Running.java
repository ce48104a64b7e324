package org.baraza.assistant.running;

import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSearch;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.incoming.Verb;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;

/** What running a channel brings to the routes. */
public final class Running implements Feature {
  private final History history;
  private final Settings settings;
  private final Zones zones;

  /** Further forms about a channel that its settings lead to. */
  @FunctionalInterface
  public interface Further {
    List<Control> of(Words words, Place place);
  }

  /**
   * Sets the use cases up.
   *
   * @param further buttons below the settings
   */
  public Running(Desk desk, Further further) {
    history = new History(desk);
    settings = new Settings(desk, further);
    zones = new Zones();
  }

  /** Behind {@code /baraza}. */
  @Override
  public Map<String, Verb> verbs() {
    return Map.of(
        "settings", (actor, place, rest) -> settings.open(actor, place),
        "history", (actor, place, rest) -> history.show(actor, place));
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(History.MORE, history::more);
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(Settings.FORM, settings::submit);
  }

  @Override
  public Map<String, OnSearch> searches() {
    return Map.of(Zones.SOURCE, zones::search);
  }
}
