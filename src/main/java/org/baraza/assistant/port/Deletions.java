package org.baraza.assistant.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** What somebody has asked to be deleted, and the deleting itself. */
public interface Deletions {

  /** What is to go, if it is still to go. */
  Optional<Deletion> find(Subject subject);

  /** Notes the wish, unless there is one already. */
  void ask(Deletion deletion);

  /** Takes the wish back, or notes that it was fulfilled. */
  void withdraw(Subject subject);

  /** How much a deletion would take. */
  Extent extent(Subject subject);

  /**
   * Removes a channel's plan with all that belongs to it. What waited to be said there is not said;
   * every message of ours that stands there is redrawn.
   *
   * @param instead what stands in the messages' place
   */
  void erase(Place place, Card instead, Instant now);

  /** The messages of nudges that mention something of a channel's plan. */
  List<Letter> letters(Place place);

  /** Takes the words out of one message, if it stands or is to stand there. */
  void blank(Place place, String key, Card instead, Instant now);

  /**
   * Removes what is only about a person, and puts nobody ({@link org.baraza.people.Actor#NOBODY})
   * in their place wherever something of theirs stays.
   *
   * @param name as messages show it that are to notify nobody; empty if it is not known
   */
  void forget(Actor person, String name);

  /** All channels about which anything is remembered. */
  List<Place> places(String workspace);

  /** Removes everything about a workspace but the permission to speak in it. */
  void eraseAll(String workspace, Card instead, Instant now);

  /** A person's message of nudges of a day. */
  record Letter(String receiver, LocalDate day) {
    public Letter {
      requireNonNull(receiver);
      requireNonNull(day);
    }
  }

  /** What kind of thing goes. */
  enum Kind {
    PERSON,
    PLAN,
    WORKSPACE;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
  }

  /**
   * What goes.
   *
   * @param id the person's or the channel's; for a workspace, its own
   */
  record Subject(String workspace, Kind kind, String id) {
    public Subject {
      requireNonNull(workspace);
      requireNonNull(kind);
      requireNonNull(id);
    }

    /** As it travels in a button's value; the workspace is always the actor's own. */
    public String code() {
      return kind.id() + "/" + id;
    }

    /** Reads what a button's value says. */
    public static Optional<Subject> read(String workspace, String code) {
      int slash = code.indexOf('/');
      return slash < 0
          ? Optional.empty()
          : Kind.of(code.substring(0, slash))
              .map(kind -> new Subject(workspace, kind, code.substring(slash + 1)));
    }

    public Place place() {
      return new Place(workspace, id);
    }

    public Actor person() {
      return new Actor(workspace, id);
    }
  }

  /**
   * Something that goes when its time comes.
   *
   * @param notice the key of the message that says so in the channel, where there is one
   */
  record Deletion(Subject subject, String askedBy, Instant due, String notice) {
    public Deletion {
      requireNonNull(subject);
      requireNonNull(askedBy);
      requireNonNull(due);
      requireNonNull(notice);
    }
  }

  /**
   * How much it is.
   *
   * @param messages of ours that stand in channels
   */
  record Extent(long plans, long answers, long promises, long messages) {}
}
