package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Offer;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of a plan is never shown once it is not true any more. */
abstract class RevisionContract extends StoreContract {
  private final Random chance = new Random(27);
  private int number;

  /** Everything of which something may be remembered. */
  private record Seen(
      Optional<Plan> plan,
      List<Conversation> conversations,
      List<PlanList> lists,
      List<Dismissal> dismissals) {
    static Seen of(Records records, Place place) {
      return new Seen(
          records.plans().find(place),
          records.conversations().all(place),
          records.lists().all(place),
          records.dismissals().all(place));
    }
  }

  @BeforeEach
  void beginThePlan() {
    write(records -> records.plans().save(PlanContract.plan(TRADERS, false)));
    write(records -> save(records, conversation("c1"), answering(conversation("c1"))));
  }

  private Seen seen() {
    return store.read(records -> Seen.of(records, TRADERS));
  }

  private Seen seenByAnotherProcess() {
    try (Store other = another()) {
      return other.read(records -> Seen.of(records, TRADERS));
    }
  }

  private static Conversation conversation(String id) {
    return Conversation.begun(TRADERS, id, "gap", "", "U1", NOON);
  }

  private Answer answer() {
    number++;
    return new Answer(
        "a" + number,
        "question-" + chance.nextInt(4),
        new Value.Text("said " + number),
        "U" + chance.nextInt(3),
        NOON.plusSeconds(number),
        null,
        List.of());
  }

  private Conversation answering(Conversation before) {
    Answer answer = answer();
    Map<String, Answer> answers = new LinkedHashMap<>(before.answers());
    answers.put(answer.question(), answer);
    return with(before, before.status(), answers, before.offers());
  }

  private Conversation offering(Conversation before) {
    List<Offer> offers = new ArrayList<>(before.offers());
    offers.add(new Offer(answer(), "a1"));
    return with(before, before.status(), before.answers(), offers);
  }

  private static Conversation with(
      Conversation before,
      Conversation.Status status,
      Map<String, Answer> answers,
      List<Offer> offers) {
    return new Conversation(
        before.place(),
        before.id(),
        before.flow(),
        before.occasion(),
        status,
        before.sitting(),
        before.turn() + 1,
        before.question(),
        answers,
        new LinkedHashSet<>(Set.of("why")),
        new LinkedHashMap<>(Map.of("group", 1)),
        offers,
        before.startedBy(),
        before.startedAt(),
        new Conversation.Touch("U2", NOON.plusSeconds(before.turn() + 1)));
  }

  private static void save(Records records, Conversation before, Conversation after) {
    records.conversations().save(before, after);
  }

  private Conversation any(Records records) {
    List<Conversation> all = records.conversations().all(TRADERS);
    return all.get(chance.nextInt(all.size()));
  }

  private void changeSomething(Records records) {
    switch (chance.nextInt(8)) {
      case 0, 1 -> {
        Conversation before = any(records);
        save(records, before, answering(before));
      }
      case 2 -> {
        Conversation before = any(records);
        save(records, before, offering(before));
      }
      case 3 -> {
        Conversation begun = conversation("c" + (100 + ++number));
        save(records, begun, answering(begun));
      }
      case 4 -> {
        Conversation before = any(records);
        if (records.conversations().all(TRADERS).size() > 1) {
          Conversation.Status replaced = Conversation.Status.REPLACED;
          save(records, before, with(before, replaced, before.answers(), before.offers()));
        }
      }
      case 5 -> {
        PlanList list = records.lists().find(TRADERS, "", "list-" + chance.nextInt(3));
        Row row = new Row("r" + ++number, Map.of("cost", new Value.Text("7")), "U1", NOON);
        records.lists().save(list.with(row), "U1", NOON);
      }
      case 6 -> {
        String check = "check-" + chance.nextInt(3);
        Dismissal dismissal = new Dismissal("d" + ++number, "c1", check, "known", "U1", NOON);
        records.dismissals().save(TRADERS, dismissal);
      }
      default -> records.plans().save(PlanContract.plan(TRADERS, chance.nextBoolean()));
    }
  }

  @Test
  void what_is_seen_is_what_another_process_reads_whatever_was_changed() {
    for (int round = 0; round < 12; round++) {
      for (int change = 0; change < 5; change++) {
        write(this::changeSomething);
        if (chance.nextBoolean()) {
          seen();
        }
      }
      assertThat(seen()).isEqualTo(seenByAnotherProcess());
    }
  }

  @Test
  void what_another_process_changes_is_seen_here() {
    Seen before = seen();
    try (Store other = another()) {
      for (int change = 0; change < 10; change++) {
        other.write(
            records -> {
              changeSomething(records);
              return true;
            });
        assertThat(seen()).isEqualTo(other.read(records -> Seen.of(records, TRADERS)));
      }
    }
    assertThat(seen()).isNotEqualTo(before);
  }

  @Test
  void what_was_rolled_back_was_never_seen() {
    Seen before = seen();
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThatThrownBy(
              () ->
                  write(
                      records -> {
                        changeSomething(records);
                        Seen.of(records, TRADERS);
                        throw new IllegalStateException("on purpose");
                      }))
          .hasMessage("on purpose");
      assertThat(seen()).isEqualTo(before);
    }
  }

  @Test
  void a_transaction_sees_its_own_changes() {
    write(
        records -> {
          Conversation before = records.conversations().all(TRADERS).get(0);
          Conversation after = answering(before);
          save(records, before, after);
          assertThat(records.conversations().all(TRADERS)).containsExactly(after);
          assertThat(records.conversations().find(TRADERS, "c1")).contains(after);
          records.lists().save(listBy("U1"), "U1", NOON);
          assertThat(records.lists().all(TRADERS)).hasSize(1);
        });
  }

  @Test
  void who_is_forgotten_is_not_remembered() {
    write(records -> records.lists().save(listBy("U1"), "U1", NOON));
    assertThat(seen().toString()).contains("U1");
    write(records -> records.deletions().forget(new Actor("T1", "U1"), "Amina"));
    assertThat(seen().toString()).doesNotContain("U1");
    assertThat(seen()).isEqualTo(seenByAnotherProcess());
  }

  private static PlanList listBy(String member) {
    Row row = new Row("r1", Map.of("cost", new Value.Text("7")), member, NOON);
    return PlanList.empty(TRADERS, "", "hosts").with(row);
  }

  @Test
  void a_plan_that_was_erased_is_not_remembered() {
    seen();
    write(records -> records.deletions().erase(TRADERS, card("It is gone."), NOON));
    assertThat(seen()).isEqualTo(new Seen(Optional.empty(), List.of(), List.of(), List.of()));
  }
}
