package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * One run of a flow in a channel.
 *
 * @param id unique in its workspace
 * @param flow the flow's id
 * @param occasion which visit, meeting or row it belongs to; empty for a flow that is held once
 * @param sitting counts up whenever the card is posted anew; questions stand in its thread
 * @param turn counts up whenever another question is asked; buttons carry it
 * @param question the question that is open now, if one is
 * @param answers the answers that count, by question
 * @param skipped questions that were passed over
 * @param asked the turn in which a question was asked last, by question
 * @param offers second answers that wait to be settled
 * @param latest who did something last, and when
 */
public record Conversation(
    Place place,
    String id,
    String flow,
    String occasion,
    Status status,
    int sitting,
    int turn,
    @Nullable String question,
    Map<String, Answer> answers,
    Set<String> skipped,
    Map<String, Integer> asked,
    List<Offer> offers,
    String startedBy,
    Instant startedAt,
    Touch latest) {

  /** Where a conversation stands. */
  public enum Status {
    /** A question is open. */
    ACTIVE,
    /** Somebody put it aside. */
    PAUSED,
    /** Every question that applies was asked. */
    FINISHED,
    /** Another conversation of the same flow was started in its place; it can still be read. */
    REPLACED
  }

  /** Who did something, and when. */
  public record Touch(String by, Instant at) {
    public Touch {
      requireNonNull(by);
      requireNonNull(at);
    }
  }

  public Conversation {
    requireNonNull(place);
    requireNonNull(id);
    requireNonNull(flow);
    requireNonNull(occasion);
    requireNonNull(status);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    skipped = Collections.unmodifiableSet(new LinkedHashSet<>(skipped));
    asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    offers = List.copyOf(offers);
    requireNonNull(startedBy);
    requireNonNull(startedAt);
    requireNonNull(latest);
  }

  /** A conversation in which nothing was asked yet. */
  public static Conversation begun(
      Place place, String id, String flow, String occasion, String by, Instant at) {
    return new Conversation(
        place,
        id,
        flow,
        occasion,
        Status.ACTIVE,
        1,
        0,
        null,
        Map.of(),
        Set.of(),
        Map.of(),
        List.of(),
        by,
        at,
        new Touch(by, at));
  }

  /** Whether somebody can still answer without starting anew. */
  public boolean current() {
    return status != Status.REPLACED;
  }

  public Optional<String> openQuestion() {
    return Optional.ofNullable(question);
  }

  public Optional<Answer> answer(String toQuestion) {
    return Optional.ofNullable(answers.get(toQuestion));
  }

  public Optional<Offer> offer(String offerId) {
    return offers.stream().filter(offer -> offer.id().equals(offerId)).findFirst();
  }

  /** The answer that came from a typed reply, if one that counts did. */
  public Optional<Answer> answerFromReply(String replyTs) {
    return answers.values().stream()
        .filter(answer -> replyTs.equals(answer.typedReply().orElse(null)))
        .findFirst();
  }
}
