package org.baraza.slack.door;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A well-formed request of Slack's. */
public sealed interface Payload {

  /** The workspace that it comes from; empty where it names none. */
  default String workspace() {
    return "";
  }

  /** Hands the payload to whoever deals with its kind. */
  <R> R to(Desk<R> desk);

  /** Deals with each kind of payload. */
  interface Desk<R> {
    R challenge(Challenge challenge);

    R event(EventCallback event);

    R command(SlashCommand command);

    R interaction(Interaction interaction);

    R other(Other other);
  }

  /** Slack asks whether this address is ours. */
  record Challenge(String challenge) implements Payload {
    public Challenge {
      requireNonNull(challenge);
    }

    @Override
    public <R> R to(Desk<R> desk) {
      return desk.challenge(this);
    }
  }

  /** Something happened; {@code event.type} is there. */
  record EventCallback(String workspace, String eventId, JsonNode event, JsonNode envelope)
      implements Payload {
    public EventCallback {
      requireNonNull(workspace);
      requireNonNull(eventId);
      requireNonNull(event);
      requireNonNull(envelope);
    }

    public String type() {
      return event.path("type").asText();
    }

    @Override
    public <R> R to(Desk<R> desk) {
      return desk.event(this);
    }
  }

  /** A slash command; team, user and channel are there. */
  record SlashCommand(Map<String, String> fields) implements Payload {
    public SlashCommand {
      fields = Map.copyOf(fields);
    }

    @Override
    public String workspace() {
      return field("team_id");
    }

    public String field(String name) {
      return fields.getOrDefault(name, "");
    }

    @Override
    public <R> R to(Desk<R> desk) {
      return desk.command(this);
    }
  }

  /** A tap, a form, a shortcut or letters typed; type, team and user are there. */
  record Interaction(String workspace, String userId, JsonNode payload) implements Payload {
    public Interaction {
      requireNonNull(workspace);
      requireNonNull(userId);
      requireNonNull(payload);
    }

    public String type() {
      return payload.path("type").asText();
    }

    @Override
    public <R> R to(Desk<R> desk) {
      return desk.interaction(this);
    }
  }

  /** Anything else that Slack signed, by its type. */
  record Other(String type) implements Payload {
    public Other {
      requireNonNull(type);
    }

    @Override
    public <R> R to(Desk<R> desk) {
      return desk.other(this);
    }
  }
}
