package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.baraza.conversation.Attachment;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the workspace. Each may be delivered more than once, with the same
 * {@code eventId}.
 */
public sealed interface Happening {

  String eventId();

  String workspace();

  /**
   * Somebody wrote a message.
   *
   * @param ts the message's, unique in its channel
   * @param thread the thread's root, when it is a reply
   * @param toBaraza whether it mentions Baraza or stands in a direct message with it
   * @param text without the mention of Baraza
   */
  record Said(
      String eventId,
      Actor actor,
      Place place,
      String ts,
      @Nullable String thread,
      boolean toBaraza,
      String text,
      List<Attachment> attachments)
      implements Happening {
    public Said {
      requireNonNull(eventId);
      requireNonNull(actor);
      requireNonNull(place);
      requireNonNull(ts);
      requireNonNull(text);
      attachments = List.copyOf(attachments);
    }

    @Override
    public String workspace() {
      return place.workspace();
    }

    public Optional<String> threadRoot() {
      return Optional.ofNullable(thread);
    }

    /** The id of the happening that a message is, however many events tell of it. */
    public static String idOf(Place place, String ts) {
      return "said:" + place.channel() + ":" + ts;
    }
  }

  /**
   * Something was done to a message that somebody had written. Slack may tell of it before it tells
   * of the message.
   */
  sealed interface OfMessage extends Happening {
    Place place();

    String ts();

    /** The root of the thread in which a person had written it, if it was a reply. */
    @Nullable String thread();
  }

  /** Somebody changed a message of theirs. */
  record Reworded(
      String eventId, Actor actor, Place place, String ts, @Nullable String thread, String text)
      implements OfMessage {
    public Reworded {
      requireNonNull(eventId);
      requireNonNull(actor);
      requireNonNull(place);
      requireNonNull(ts);
      requireNonNull(text);
    }

    @Override
    public String workspace() {
      return place.workspace();
    }
  }

  /** A message was deleted. */
  record Unsaid(String eventId, Place place, String ts, @Nullable String thread)
      implements OfMessage {
    public Unsaid {
      requireNonNull(eventId);
      requireNonNull(place);
      requireNonNull(ts);
    }

    @Override
    public String workspace() {
      return place.workspace();
    }
  }

  /** Baraza was added to a channel; {@code inviter} is unknown when it was created with it. */
  record Invited(String eventId, Place place, @Nullable String inviter) implements Happening {
    public Invited {
      requireNonNull(eventId);
      requireNonNull(place);
    }

    @Override
    public String workspace() {
      return place.workspace();
    }
  }

  /** Who is in a channel changed: somebody came or left; the directory must ask anew. */
  record MembersChanged(String eventId, Place place) implements Happening {
    public MembersChanged {
      requireNonNull(eventId);
      requireNonNull(place);
    }

    @Override
    public String workspace() {
      return place.workspace();
    }
  }

  /** A channel was renamed, archived, opened again, deleted or made private. */
  record ChannelChanged(String eventId, Place place) implements Happening {
    public ChannelChanged {
      requireNonNull(eventId);
      requireNonNull(place);
    }

    @Override
    public String workspace() {
      return place.workspace();
    }
  }

  /** A person was renamed, moved to another zone or deactivated. */
  record PersonChanged(String eventId, Actor person) implements Happening {
    public PersonChanged {
      requireNonNull(eventId);
      requireNonNull(person);
    }

    @Override
    public String workspace() {
      return person.workspace();
    }
  }
}
