package org.baraza.slack.hear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.incoming.Happening;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.slack.door.Payload.EventCallback;
import org.jspecify.annotations.Nullable;

/** Reads events as happenings; what means nothing to the assistant is left out. */
public final class Happenings {
  /** Events after which a channel must be asked for anew. */
  private static final Set<String> CHANNEL =
      Set.of(
          "channel_rename",
          "channel_archive",
          "channel_unarchive",
          "channel_deleted",
          "channel_left",
          "channel_shared",
          "channel_unshared",
          "group_rename",
          "group_archive",
          "group_unarchive",
          "group_deleted",
          "group_left");

  /** Events that end an installation; nobody can be asked who we are after them. */
  private static final Set<String> REMOVALS = Set.of("app_uninstalled", "tokens_revoked");

  private static final String HOME = "app_home_opened";

  private Happenings() {}

  /** Whether the app knows this type of event at all; the Home's is dealt with elsewhere. */
  public static boolean isKnown(String type) {
    return CHANNEL.contains(type)
        || REMOVALS.contains(type)
        || type.equals(HOME)
        || Set.of(
                "message",
                "app_mention",
                "member_joined_channel",
                "member_left_channel",
                "user_change")
            .contains(type);
  }

  /** Whether an event is about people and channels, rather than about the app itself. */
  public static boolean isAboutPeople(String type) {
    return !REMOVALS.contains(type);
  }

  /**
   * What happened, if it means anything.
   *
   * @param botUserId Baraza's own id in this workspace
   */
  public static Optional<Happening> of(EventCallback callback, String botUserId) {
    JsonNode event = callback.event();
    String type = callback.type();
    if (CHANNEL.contains(type)) {
      return place(callback).map(place -> new Happening.ChannelChanged(callback.eventId(), place));
    }
    return switch (type) {
      case "message", "app_mention" -> MessageEvents.of(callback, botUserId);
      case "member_joined_channel" ->
          place(callback).map(place -> joined(callback, place, botUserId));
      case "member_left_channel" ->
          place(callback).map(place -> new Happening.MembersChanged(callback.eventId(), place));
      case "user_change" ->
          text(event.path("user"), "id")
              .map(user -> new Actor(callback.workspace(), user))
              .map(person -> new Happening.PersonChanged(callback.eventId(), person));
      default -> Optional.empty();
    };
  }

  private static Happening joined(EventCallback callback, Place place, String botUserId) {
    JsonNode event = callback.event();
    if (event.path("user").asText().equals(botUserId)) {
      @Nullable String inviter = text(event, "inviter").orElse(null);
      return new Happening.Invited(callback.eventId(), place, inviter);
    }
    return new Happening.MembersChanged(callback.eventId(), place);
  }

  /** The event's channel, which some events give as an id and others as an object. */
  static Optional<Place> place(EventCallback callback) {
    JsonNode channel = callback.event().path("channel");
    Optional<String> id =
        channel.isObject() ? text(channel, "id") : text(callback.event(), "channel");
    return id.map(found -> new Place(callback.workspace(), found));
  }

  static Optional<String> text(JsonNode node, String field) {
    JsonNode text = node.path(field);
    return text.isTextual() && !text.asText().isEmpty()
        ? Optional.of(text.asText())
        : Optional.empty();
  }
}
