package org.baraza.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.store.SqlPosts.Found;

/**
 * What one transaction has put into a lane, which it has locked: so nobody else puts anything there
 * until it ends. As long as all that waits in the lane is of its own making, nothing needs to be
 * read again to send it.
 */
final class LanePut {
  private final List<Dispatch> posts = new ArrayList<>();
  private final List<Dispatch> updates = new ArrayList<>();
  private final Map<String, Card> words = new HashMap<>();
  private final Map<String, Found> found = new HashMap<>();
  private long last;
  private boolean isAll;

  /**
   * Begins to put things there.
   *
   * @param last the number of the last message in the lane
   * @param isEmpty whether nothing waits there
   */
  LanePut(long last, boolean isEmpty) {
    this.last = last;
    this.isAll = isEmpty;
  }

  long nextNumber() {
    return ++last;
  }

  /** A message that stands or waits, looked for once; nothing if nobody ever posted it. */
  Optional<Found> find(String key, Function<String, Optional<Found>> looking) {
    return Optional.ofNullable(found.computeIfAbsent(key, it -> looking.apply(it).orElse(null)));
  }

  /** Whether an update of a message may be waiting. */
  boolean mayRedraw(String key) {
    return !isAll || updates.stream().anyMatch(it -> it.key().equals(key));
  }

  /** Updates of a message are waiting no more. */
  void dropUpdates(String key) {
    updates.removeIf(it -> it.key().equals(key));
  }

  /** A message was put there; {@code canGo} says whether all stands on which it depends. */
  void add(Dispatch dispatch, Card card, boolean canGo) {
    (dispatch.redraws().isPresent() ? updates : posts).add(dispatch);
    words.put(dispatch.id(), card);
    isAll &= canGo;
  }

  /** Something is true of the lane of which nothing is known here. */
  void isNotAll() {
    isAll = false;
  }

  /** All that waits, in the order in which it goes; nothing where that is not known. */
  Optional<List<Dispatch>> inOrder() {
    return isAll
        ? Optional.of(Stream.concat(posts.stream(), updates.stream()).toList())
        : Optional.empty();
  }

  /** What messages say, if they are all that waits. */
  Optional<List<Card>> words(List<Dispatch> messages) {
    return inOrder()
        .filter(messages::equals)
        .map(all -> all.stream().map(Dispatch::id).map(words::get).toList());
  }
}
