package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Attachment;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Offer;
import org.baraza.flow.Value;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

abstract class ConversationContract extends StoreContract {
  private static Conversation begun(Place place, String id) {
    return Conversation.begun(place, id, "gap", "", "U1", NOON);
  }

  private static Answer answer(String id, String question, String text) {
    return new Answer(
        id,
        question,
        new Value.Text(text),
        "U1",
        NOON,
        "1700000000.000100",
        List.of(new Attachment("stall.jpg", "https://files.example/1")));
  }

  private static Conversation with(
      Conversation before, Map<String, Answer> answers, List<Offer> offers) {
    return new Conversation(
        before.place(),
        before.id(),
        before.flow(),
        before.occasion(),
        Conversation.Status.ACTIVE,
        before.sitting() + 1,
        before.turn() + 1,
        "desired",
        answers,
        Set.of("why"),
        Map.of("group", 1, "desired", 2),
        offers,
        before.startedBy(),
        before.startedAt(),
        new Conversation.Touch("U2", NOON.plusSeconds(60)));
  }

  private static Conversation answering(Conversation before, Answer answer) {
    Map<String, Answer> answers = new LinkedHashMap<>(before.answers());
    answers.put(answer.question(), answer);
    return with(before, answers, before.offers());
  }

  private Conversation save(Conversation before, Conversation after) {
    write(records -> records.conversations().save(before, after));
    return after;
  }

  private Conversation found(Place place, String id) {
    return store.read(records -> records.conversations().find(place, id)).orElseThrow();
  }

  private List<String> rows() {
    return column("select id || ' ' || status from answer order by number");
  }

  @Test
  void a_conversation_is_found_as_it_was_saved_even_after_a_restart() {
    Conversation before = begun(TRADERS, "c1");
    Answer second = answer("a2", "group", "stockists in Lamwo");
    Conversation after =
        with(
            before,
            Map.of("group", answer("a1", "group", "stockists")),
            List.of(new Offer(second, "a1")));
    save(before, after);
    restart();
    assertThat(found(TRADERS, "c1")).isEqualTo(after);
  }

  @Test
  void a_conversation_is_found_only_in_its_place() {
    save(begun(TRADERS, "c1"), begun(TRADERS, "c1"));
    for (Place other : List.of(ELSEWHERE, FARMERS)) {
      assertThat(maybe(records -> records.conversations().find(other, "c1"))).isEmpty();
      assertThat(maybe(records -> records.conversations().latest(other, "gap", ""))).isEmpty();
      assertThat(several(records -> records.conversations().all(other))).isEmpty();
    }
  }

  @Test
  void the_latest_conversation_of_a_flow_is_the_one_begun_last() {
    save(begun(TRADERS, "c1"), begun(TRADERS, "c1"));
    save(begun(TRADERS, "c2"), begun(TRADERS, "c2"));
    assertThat(maybe(records -> records.conversations().latest(TRADERS, "gap", "")))
        .map(Conversation::id)
        .contains("c2");
    assertThat(maybe(records -> records.conversations().latest(TRADERS, "gap", "visit-2")))
        .isEmpty();
  }

  @Test
  void a_replaced_conversation_can_be_read_but_is_not_listed() {
    Conversation first = begun(TRADERS, "c1");
    Conversation replaced =
        new Conversation(
            TRADERS,
            "c1",
            "gap",
            "",
            Conversation.Status.REPLACED,
            1,
            0,
            null,
            Map.of(),
            Set.of(),
            Map.of(),
            List.of(),
            "U1",
            NOON,
            first.latest());
    save(first, first);
    save(first, replaced);
    save(begun(TRADERS, "c2"), begun(TRADERS, "c2"));
    assertThat(several(records -> records.conversations().all(TRADERS)))
        .extracting(Conversation::id)
        .containsExactly("c2");
    assertThat(found(TRADERS, "c1")).isEqualTo(replaced);
  }

  @Test
  void the_answer_that_was_taken_back_last_is_found_and_others_are_not() {
    Conversation begun = begun(TRADERS, "c1");
    Conversation first = save(begun, answering(begun, answer("a1", "group", "stockists")));
    Conversation without = save(first, with(first, Map.of(), List.of()));
    Conversation second = save(without, answering(without, answer("a2", "group", "traders")));
    assertThat(withdrawn(TRADERS, "c1", "group")).isEqualTo("a1");
    Conversation again = save(second, with(second, Map.of(), List.of()));
    save(again, answering(again, answer("a3", "group", "millers")));
    assertThat(withdrawn(TRADERS, "c1", "group")).isEqualTo("a2");
    assertThat(withdrawn(TRADERS, "c1", "desired")).isEqualTo("none");
    assertThat(withdrawn(TRADERS, "c2", "group")).isEqualTo("none");
    assertThat(withdrawn(ELSEWHERE, "c1", "group")).isEqualTo("none");
  }

  @Test
  void an_answer_that_another_took_the_place_of_was_not_taken_back() {
    Conversation begun = begun(TRADERS, "c1");
    Conversation first = save(begun, answering(begun, answer("a1", "group", "stockists")));
    save(first, answering(first, answer("a2", "group", "traders")));
    assertThat(withdrawn(TRADERS, "c1", "group")).isEqualTo("none");
  }

  private String withdrawn(Place place, String conversation, String question) {
    return maybe(records -> records.conversations().withdrawn(place, conversation, question))
        .map(Answer::id)
        .orElse("none");
  }

  @Test
  void another_answer_supersedes_the_first_and_both_can_be_read() {
    Conversation before = begun(TRADERS, "c1");
    Conversation first = save(before, answering(before, answer("a1", "group", "stockists")));
    Conversation second = save(first, answering(first, answer("a2", "group", "millers")));
    assertThat(found(TRADERS, "c1")).isEqualTo(second);
    assertThat(rows()).containsExactly("a1 superseded", "a2 current");
    assertThat(column("select said from answer where id = 'a1'"))
        .containsExactly("{\"is\":\"Text\",\"text\":\"stockists\"}");
    assertThat(column("select settled_by from answer where id = 'a1'")).containsExactly("U2");
  }

  @Test
  void an_answer_that_is_taken_back_is_withdrawn() {
    Conversation before = begun(TRADERS, "c1");
    Conversation first = save(before, answering(before, answer("a1", "group", "stockists")));
    save(first, with(first, Map.of(), List.of()));
    assertThat(found(TRADERS, "c1").answers()).isEmpty();
    assertThat(rows()).containsExactly("a1 withdrawn");
  }

  @Test
  void an_offer_that_is_accepted_counts_and_supersedes() {
    Conversation before = begun(TRADERS, "c1");
    Conversation first = save(before, answering(before, answer("a1", "group", "stockists")));
    Answer second = answer("a2", "group", "millers");
    Conversation offered =
        save(first, with(first, first.answers(), List.of(new Offer(second, "a1"))));
    assertThat(rows()).containsExactly("a1 current", "a2 offered");
    save(offered, with(offered, Map.of("group", second), List.of()));
    assertThat(rows()).containsExactly("a1 superseded", "a2 current");
    assertThat(found(TRADERS, "c1").answer("group")).contains(second);
  }

  @Test
  void an_offer_that_is_not_wanted_is_declined() {
    Conversation before = begun(TRADERS, "c1");
    Conversation first = save(before, answering(before, answer("a1", "group", "stockists")));
    Offer offer = new Offer(answer("a2", "group", "millers"), "a1");
    Conversation offered = save(first, with(first, first.answers(), List.of(offer)));
    save(offered, with(offered, offered.answers(), List.of()));
    assertThat(rows()).containsExactly("a1 current", "a2 declined");
  }

  @Test
  void many_people_who_answer_at_once_lose_nothing() throws Exception {
    Conversation before = begun(TRADERS, "c1");
    save(before, before);
    AtomicInteger number = new AtomicInteger();
    atOnce(
        8,
        () ->
            store.write(
                records -> {
                  Conversation found = records.conversations().find(TRADERS, "c1").orElseThrow();
                  Answer answer = answer("a" + number.incrementAndGet(), "group", "us");
                  List<Offer> offers = new ArrayList<>(found.offers());
                  if (found.answer("group").isPresent()) {
                    offers.add(new Offer(answer, null));
                    records.conversations().save(found, with(found, found.answers(), offers));
                  } else {
                    records.conversations().save(found, answering(found, answer));
                  }
                  return true;
                }));
    assertThat(found(TRADERS, "c1").answers()).hasSize(1);
    assertThat(found(TRADERS, "c1").offers()).hasSize(7);
  }

  @Test
  void two_people_who_start_the_same_flow_at_once_start_it_once() throws Exception {
    AtomicInteger number = new AtomicInteger();
    atOnce(
        8,
        () ->
            store.write(
                records -> {
                  if (records.conversations().latest(TRADERS, "gap", "").isEmpty()) {
                    Conversation begun = begun(TRADERS, "c" + number.incrementAndGet());
                    records.conversations().save(begun, begun);
                  }
                  return true;
                }));
    assertThat(several(records -> records.conversations().all(TRADERS))).hasSize(1);
  }

  @Test
  void a_conversation_is_found_by_the_reply_that_an_answer_came_from() {
    Conversation before = begun(TRADERS, "c1");
    Conversation first = save(before, answering(before, answer("a1", "group", "stockists")));
    String reply = "1700000000.000100";
    assertThat(maybe(records -> records.conversations().withReply(TRADERS, reply))).contains(first);
    assertThat(maybe(records -> records.conversations().withReply(ELSEWHERE, reply))).isEmpty();
    save(first, with(first, Map.of(), List.of()));
    assertThat(maybe(records -> records.conversations().withReply(TRADERS, reply))).isEmpty();
  }

  @Test
  void a_state_that_was_found_too_long_ago_is_refused() {
    Conversation before = begun(TRADERS, "c1");
    save(before, answering(before, answer("a1", "group", "stockists")));
    Conversation late = answering(before, answer("a2", "group", "millers"));
    assertThatThrownBy(() -> save(before, late)).isInstanceOf(StoreFailure.class);
    assertThat(rows()).containsExactly("a1 current");
  }

  @Test
  void an_answer_that_was_changed_in_place_is_refused() {
    Conversation before = begun(TRADERS, "c1");
    Conversation first = save(before, answering(before, answer("a1", "group", "stockists")));
    Conversation changed = answering(first, answer("a1", "group", "millers"));
    assertThatThrownBy(() -> save(first, changed)).isInstanceOf(StoreFailure.class);
  }
}
