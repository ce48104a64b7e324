package org.baraza.assistant.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * Which use case handles what. The edge knows nothing of features: it looks here.
 *
 * @param commands by name with slash
 * @param clicks by action, without its suffix
 * @param submissions by callback
 * @param shortcuts by callback
 * @param searches by source
 * @param happenings every one sees every happening that was not delivered before
 * @param home what a person's Home shows
 */
public record Routes(
    Map<String, OnCommand> commands,
    Map<String, OnClick> clicks,
    Map<String, OnSubmission> submissions,
    Map<String, OnShortcut> shortcuts,
    Map<String, OnSearch> searches,
    OnHappening happenings,
    OnHome home) {

  /** Handles a slash command. */
  @FunctionalInterface
  public interface OnCommand {
    Reaction handle(Command command);
  }

  /** Handles a tap. */
  @FunctionalInterface
  public interface OnClick {
    Reaction handle(Click click);
  }

  /** Handles a form that was sent. */
  @FunctionalInterface
  public interface OnSubmission {
    Reaction handle(Submission submission);
  }

  /** Handles a message shortcut. */
  @FunctionalInterface
  public interface OnShortcut {
    Reaction handle(Shortcut shortcut);
  }

  /** Offers options for letters typed; at most 100. */
  @FunctionalInterface
  public interface OnSearch {
    List<Option> handle(Search search);
  }

  /** Takes note of something that happened; returns when it is durable. */
  @FunctionalInterface
  public interface OnHappening {
    /**
     * Handles it.
     *
     * @throws NotYet if what it belongs to is still in doubt, so that it must be delivered again
     */
    void handle(Happening happening);
  }

  /** Draws the Home. */
  @FunctionalInterface
  public interface OnHome {
    List<Part> draw(Actor actor);
  }

  /** Something cannot be understood yet; the sender should deliver it once more. */
  public static class NotYet extends RuntimeException {
    public NotYet(String message) {
      super(message);
    }
  }

  /** It may be understood as soon as it is known whether a channel's messages stand. */
  public static final class InDoubt extends NotYet {
    private final transient Place place;

    public InDoubt(String message, Place place) {
      super(message);
      this.place = place;
    }

    public Place place() {
      return place;
    }
  }

  public Routes {
    commands = Map.copyOf(commands);
    clicks = Map.copyOf(clicks);
    submissions = Map.copyOf(submissions);
    shortcuts = Map.copyOf(shortcuts);
    searches = Map.copyOf(searches);
  }

  public Optional<OnClick> click(String action) {
    return Optional.ofNullable(clicks.get(action));
  }
}
