package org.baraza.assistant.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.commitment.Commitment;
import org.baraza.people.Place;

/** What people have promised. Drafts are found by their id alone; no list holds them. */
public interface Commitments {

  /**
   * A commitment or a draft; in a write, nobody else changes it until the transaction ends.
   *
   * @param id as the client says; it is looked for in this place only
   */
  Optional<Commitment> find(Place place, String id);

  /** All of a channel, oldest first. */
  List<Commitment> inChannel(Place place);

  /** What this member owns, relays or is asked to take over, in all channels, oldest first. */
  List<Commitment> ofMember(String workspace, String userId);

  /** What is live and due from one day to another, both included, in all channels, by day. */
  List<Commitment> liveDueBetween(String workspace, LocalDate from, LocalDate until);

  /** Those that came from a row of a list; the latest last. */
  List<Commitment> fromRow(Place place, String occasion, String list, String row);

  /**
   * Stores a new commitment, or the next revision of one.
   *
   * @throws RuntimeException if somebody else stored that revision meanwhile
   */
  void save(Commitment commitment);

  /** Stores a commitment that comes from elsewhere with the history that it has. */
  void bring(Commitment commitment);

  /** Drops a draft; a commitment that others have seen stays. */
  void dropDraft(Place place, String id);
}
