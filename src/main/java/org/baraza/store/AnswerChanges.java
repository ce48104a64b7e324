package org.baraza.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Offer;

/**
 * What changed among the answers of a conversation.
 *
 * @param settled ids of answers that no longer count or wait, with what became of them
 * @param accepted ids of offers that count now
 * @param given answers that are new and count
 * @param offered offers that are new
 */
record AnswerChanges(
    Map<String, AnswerStatus> settled,
    List<String> accepted,
    List<Answer> given,
    List<Offer> offered) {

  static AnswerChanges between(Conversation before, Conversation after) {
    Set<String> known = ids(before);
    Set<String> kept = ids(after);
    Map<String, AnswerStatus> settled = new LinkedHashMap<>();
    for (Answer answer : before.answers().values()) {
      requireUnchanged(answer, after);
      if (!kept.contains(answer.id())) {
        boolean replaced = after.answers().containsKey(answer.question());
        settled.put(answer.id(), replaced ? AnswerStatus.SUPERSEDED : AnswerStatus.WITHDRAWN);
      }
    }
    for (Offer offer : before.offers()) {
      if (!kept.contains(offer.id())) {
        settled.put(offer.id(), AnswerStatus.DECLINED);
      }
    }
    List<String> accepted = new ArrayList<>();
    List<Answer> given = new ArrayList<>();
    for (Answer answer : after.answers().values()) {
      if (before.offer(answer.id()).isPresent()) {
        accepted.add(answer.id());
      } else if (!known.contains(answer.id())) {
        given.add(answer);
      }
    }
    List<Offer> offered =
        after.offers().stream().filter(offer -> !known.contains(offer.id())).toList();
    return new AnswerChanges(settled, accepted, given, offered);
  }

  private static void requireUnchanged(Answer answer, Conversation after) {
    boolean changed =
        after.answers().values().stream()
            .anyMatch(kept -> kept.id().equals(answer.id()) && !kept.equals(answer));
    if (changed) {
      throw new StoreFailure(
          "answer %s of conversation %s was changed; it can only be superseded"
              .formatted(answer.id(), after.id()));
    }
  }

  /** The ids of all answers that count or wait. */
  static Set<String> ids(Conversation conversation) {
    return Stream.concat(
            conversation.answers().values().stream().map(Answer::id),
            conversation.offers().stream().map(Offer::id))
        .collect(Collectors.toSet());
  }
}
