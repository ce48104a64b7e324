package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Engine;
import org.baraza.conversation.Input;
import org.baraza.conversation.Step;
import org.baraza.flow.Check;
import org.baraza.flow.Facts;
import org.baraza.flow.Flow;
import org.baraza.flow.Reading;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

final class RemarksTest {
  private static final Flow GAP =
      Optional.ofNullable(GivenPlan.EDITION.flows().get("gap")).orElseThrow();
  private static final Conversation.Touch TOUCH = new Conversation.Touch("U1", GivenPlan.WRITTEN);
  private static final Facts NOTHING =
      new Facts() {
        @Override
        public Optional<Value> answer(String question) {
          return Optional.empty();
        }

        @Override
        public List<Row> rows(String list) {
          return List.of();
        }

        @Override
        public Map<String, List<Row>> everywhere(String list) {
          return Map.of();
        }
      };

  private static Conversation take(Conversation conversation, Input input) {
    Engine engine =
        new Engine(GAP, NOTHING, (kind, raw) -> new Reading.Understood(new Value.Text("x")));
    return engine.take(conversation, input).conversation();
  }

  private static Conversation skipped(int questions) {
    Conversation begun =
        Conversation.begun(new Place("T1", "C1"), "K1", "gap", "", "U1", GivenPlan.WRITTEN);
    Conversation conversation = take(begun, new Step.Begin());
    for (int at = 0; at < questions; at++) {
      conversation = take(conversation, new Step.Skip(conversation.turn(), TOUCH));
    }
    return conversation;
  }

  private static Agenda agenda(Conversation conversation) {
    return new Agenda(GAP, conversation, NOTHING);
  }

  private static List<String> newly(int before, int after) {
    Set<String> fired = Set.of("gap-thin");
    return Remarks.newly(agenda(skipped(before)), fired, agenda(skipped(after)), fired).stream()
        .map(Check::id)
        .toList();
  }

  @Test
  void nobody_is_told_off_for_a_question_that_is_still_to_come() {
    assertThat(newly(2, 3)).isEmpty();
  }

  @Test
  void a_finding_is_said_by_the_turn_that_passed_the_last_question_it_looks_at() {
    assertThat(newly(3, 4)).containsExactly("gap-thin");
  }

  @Test
  void a_finding_is_not_said_again_by_the_next_turn() {
    assertThat(newly(4, 5)).isEmpty();
  }

  @Test
  void what_is_good_needs_no_remark() {
    Set<String> good = Set.of("clear-goals", "visit-fits");
    assertThat(Remarks.newly(agenda(skipped(0)), Set.of(), agenda(skipped(6)), good)).isEmpty();
  }
}
