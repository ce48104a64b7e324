package org.baraza.assistant.port;

import java.util.List;
import java.util.Optional;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.people.Place;

/** The runs of flows, with their answers. */
public interface Conversations {

  /**
   * A conversation; in a write, nobody else changes it until the transaction ends.
   *
   * @param id as the client says; it is looked for in this place only
   */
  Optional<Conversation> find(Place place, String id);

  /** The latest conversation of a flow in a channel, for an occasion. */
  Optional<Conversation> latest(Place place, String flow, String occasion);

  /** The conversation that has an answer, or a second answer, from a typed reply. */
  Optional<Conversation> withReply(Place place, String ts);

  /** The answer to a question that was taken back last. */
  Optional<Answer> withdrawn(Place place, String conversation, String question);

  /** All conversations of a channel that were not replaced, oldest first. */
  List<Conversation> all(Place place);

  /**
   * Stores a new state. Answers that {@code after} no longer has are superseded or withdrawn, never
   * overwritten; answers and offers that are new are added.
   *
   * @param before the state that was found, or the state as begun for a new conversation
   */
  void save(Conversation before, Conversation after);
}
