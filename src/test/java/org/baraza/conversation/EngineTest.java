package org.baraza.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.conversation.Conversation.Status;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.flow.Condition;
import org.baraza.flow.Facts;
import org.baraza.flow.Flow;
import org.baraza.flow.Kind;
import org.baraza.flow.Purpose;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.Reading;
import org.baraza.flow.Repeats;
import org.baraza.flow.Row;
import org.baraza.flow.Source;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Phrase;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Place PLACE = new Place("T1", "C1");
  private static final Source SOURCE = new Source("A guide", "A section");

  private final Flow flow =
      flow(
          question("who", new Kind.ShortText(), true, new Condition.Always()),
          question("sure", new Kind.YesNo(), true, new Condition.Always()),
          question(
              "doubt", new Kind.LongText(), false, new Condition.Said("sure", Value.Ternary.NO)),
          question("why", new Kind.LongText(), true, new Condition.Always()));
  private Conversation state = Conversation.begun(PLACE, "K1", "f", "", "U1", NOON);
  private List<Event> events = List.of();
  private int ids;

  @Test
  void the_first_question_is_asked_when_it_begins() {
    take(new Step.Begin());
    assertThat(state.openQuestion()).contains("who");
    assertThat(events).containsExactly(new Event.Asked("who", 1));
  }

  @Test
  void an_answer_is_stored_and_the_next_question_asked() {
    begin();
    reply("stockists");
    assertThat(value("who")).contains(new Value.Text("stockists"));
    assertThat(state.openQuestion()).contains("sure");
    assertThat(state.turn()).isEqualTo(2);
  }

  @Test
  void a_refused_answer_changes_nothing_and_says_why() {
    begin();
    reply("");
    assertThat(events)
        .containsExactly(new Event.Refused("who", new Reading.Rejected("reading.empty")));
    assertThat(state.answers()).isEmpty();
    assertThat(state.openQuestion()).contains("who");
  }

  @Test
  void a_question_whose_condition_does_not_hold_is_not_asked() {
    begin();
    reply("stockists");
    tap("sure", "yes");
    assertThat(state.openQuestion()).contains("why");
  }

  @Test
  void a_changed_answer_asks_what_now_applies() {
    finish();
    amend("sure", answer("sure").id(), "no");
    assertThat(state.openQuestion()).contains("doubt");
    assertThat(state.status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void an_answer_whose_question_no_longer_applies_is_kept_but_does_not_count() {
    begin();
    reply("stockists");
    tap("sure", "no");
    reply("not all of them");
    amend("sure", answer("sure").id(), "yes");
    assertThat(state.answer("doubt")).isPresent();
    assertThat(agenda().answer("doubt")).isEmpty();
    assertThat(agenda().applying()).hasSize(3);
  }

  @Test
  void a_skipped_question_leaves_no_answer() {
    begin();
    take(new Step.Skip(1, touch("U1")));
    assertThat(state.answers()).isEmpty();
    assertThat(state.openQuestion()).contains("sure");
  }

  @Test
  void a_skipped_required_question_is_missing_at_the_end_and_asked_again_on_continue() {
    begin();
    take(new Step.Skip(1, touch("U1")));
    tap("sure", "yes");
    reply("because");
    assertThat(state.status()).isEqualTo(Status.FINISHED);
    assertThat(agenda().missing()).extracting(Question::id).containsExactly("who");
    take(new Step.Resume(touch("U2")));
    assertThat(state.openQuestion()).contains("who");
    assertThat(state.sitting()).isEqualTo(2);
  }

  @Test
  void a_tap_of_a_passed_turn_changes_nothing() {
    begin();
    take(new Step.Skip(1, touch("U1")));
    take(new Step.Skip(1, touch("U1")));
    assertThat(events).containsExactly(new Event.Stale());
    assertThat(state.openQuestion()).contains("sure");
  }

  @Test
  void a_double_click_is_the_same_answer() {
    begin();
    reply("stockists");
    tap("sure", "no");
    Conversation before = state;
    take(new Filling.Tap("sure", 2, given("U1", new Raw.Picked(List.of("no")))));
    assertThat(events).containsExactly(new Event.Same(answer("sure")));
    assertThat(state).isEqualTo(before);
  }

  @Test
  void two_people_answering_at_once_lose_nothing() {
    begin();
    reply("stockists");
    tap("sure", "no");
    take(new Filling.Tap("sure", 2, given("U2", new Raw.Picked(List.of("yes")))));
    assertThat(value("sure")).contains(new Value.Truth(Value.Ternary.NO));
    assertThat(state.offers()).hasSize(1);
    assertThat(events.get(0)).isInstanceOf(Event.Offered.class);
  }

  @Test
  void a_second_answer_replaces_the_first_when_asked_to() {
    two_people_answering_at_once_lose_nothing();
    settle(Settlement.REPLACE);
    assertThat(value("sure")).contains(new Value.Truth(Value.Ternary.YES));
    assertThat(state.offers()).isEmpty();
  }

  @Test
  void a_second_answer_leaves_the_first_when_asked_to() {
    two_people_answering_at_once_lose_nothing();
    settle(Settlement.KEEP);
    assertThat(value("sure")).contains(new Value.Truth(Value.Ternary.NO));
    assertThat(state.offers()).isEmpty();
  }

  @Test
  void a_reply_written_before_the_question_is_an_addition_to_the_answer_before() {
    begin();
    reply("stockists");
    take(new Saying.EarlyReply(typed("U1", "young ones")));
    assertThat(value("sure")).isEmpty();
    settle(Settlement.ADD);
    assertThat(value("who")).contains(new Value.Text("stockists\nyoung ones"));
    assertThat(state.openQuestion()).contains("sure");
  }

  @Test
  void a_form_that_showed_an_older_answer_offers_instead_of_replacing() {
    begin();
    reply("stockists");
    String seen = answer("who").id();
    amend("who", seen, "young stockists");
    amend("who", seen, "old stockists");
    assertThat(value("who")).contains(new Value.Text("young stockists"));
    assertThat(state.offers()).hasSize(1);
  }

  @Test
  void going_back_asks_the_question_before_and_keeps_its_answer_until_another_comes() {
    begin();
    reply("stockists");
    take(new Step.Back(2, touch("U1")));
    assertThat(state.openQuestion()).contains("who");
    assertThat(events).containsExactly(new Event.SetAside("sure"), new Event.Asked("who", 3));
    assertThat(value("who")).contains(new Value.Text("stockists"));
    reply("millers");
    assertThat(value("who")).contains(new Value.Text("millers"));
    assertThat(state.openQuestion()).contains("sure");
  }

  @Test
  void going_back_from_the_first_question_says_that_it_is_the_first() {
    begin();
    take(new Step.Back(1, touch("U1")));
    assertThat(events).containsExactly(new Event.AtTheStart());
  }

  @Test
  void passing_over_a_question_that_was_gone_back_to_keeps_its_answer() {
    begin();
    reply("stockists");
    take(new Step.Back(2, touch("U1")));
    take(new Step.Skip(3, touch("U1")));
    assertThat(value("who")).contains(new Value.Text("stockists"));
    assertThat(state.openQuestion()).contains("sure");
  }

  @Test
  void talk_in_a_paused_conversation_is_no_answer() {
    begin();
    take(new Step.Pause(touch("U1")));
    reply("are we still on?");
    assertThat(state.answers()).isEmpty();
    take(new Step.Resume(touch("U2")));
    assertThat(events).containsExactly(new Event.Resumed(), new Event.Asked("who", 2));
  }

  @Test
  void not_an_answer_opens_the_question_again() {
    begin();
    reply("good morning all");
    take(new Filling.Withdraw(answer("who").id(), touch("U2")));
    assertThat(state.openQuestion()).contains("who");
    assertThat(events).hasSize(3).last().isEqualTo(new Event.Asked("who", 3));
  }

  @Test
  void rewording_the_reply_supersedes_the_answer() {
    begin();
    reply("stockits");
    String reply = answer("who").typedReply().orElseThrow();
    take(
        new Saying.Reword(
            reply,
            new Contribution("a99", new Raw.Typed("stockists"), "U1", NOON, reply, List.of())));
    assertThat(value("who")).contains(new Value.Text("stockists"));
    assertThat(state.openQuestion()).contains("sure");
  }

  @Test
  void deleting_the_reply_opens_the_question_again() {
    begin();
    reply("stockists");
    String reply = answer("who").typedReply().orElseThrow();
    take(new Saying.Unsay(reply, NOON));
    assertThat(value("who")).isEmpty();
    assertThat(state.openQuestion()).contains("who");
  }

  @Test
  void deleting_the_reply_of_a_second_answer_leaves_the_first() {
    begin();
    reply("stockists");
    take(new Saying.EarlyReply(typed("U2", "young ones")));
    take(new Saying.Unsay("1700." + ids, NOON));
    assertThat(state.offers()).isEmpty();
    assertThat(value("who")).contains(new Value.Text("stockists"));
    assertThat(state.openQuestion()).contains("sure");
  }

  @Test
  void a_list_that_stood_complete_in_a_form_answers_its_question_once() {
    begin();
    take(new Filling.ListFilled("who", 2, "a50", touch("U1")));
    assertThat(value("who")).contains(new Value.Listed(2));
    take(new Filling.ListFilled("who", 2, "a51", touch("U1")));
    assertThat(events).isEmpty();
  }

  @Test
  void a_conversation_goes_on_at_the_first_open_question_after_its_flow_changed() {
    begin();
    reply("stockists");
    Flow changed =
        flow(
            question("where", new Kind.ShortText(), true, new Condition.Always()),
            question("why", new Kind.LongText(), true, new Condition.Always()));
    state =
        new Engine(changed, new Nothing(), EngineTest::read)
            .take(state, new Step.Resume(touch("U1")))
            .conversation();
    assertThat(state.openQuestion()).contains("where");
    assertThat(value("who")).contains(new Value.Text("stockists"));
  }

  @Test
  void a_replaced_conversation_takes_no_more_answers() {
    begin();
    take(new Step.Replace(touch("U1")));
    reply("stockists");
    assertThat(state.answers()).isEmpty();
    assertThat(state.status()).isEqualTo(Status.REPLACED);
  }

  private void begin() {
    take(new Step.Begin());
  }

  private void finish() {
    begin();
    reply("stockists");
    tap("sure", "yes");
    reply("because");
  }

  private void reply(String text) {
    take(new Saying.Reply(typed("U1", text)));
  }

  private void tap(String question, String choice) {
    take(new Filling.Tap(question, state.turn(), given("U1", new Raw.Picked(List.of(choice)))));
  }

  private void amend(String question, String seen, String text) {
    Raw raw =
        text.equals("yes") || text.equals("no")
            ? new Raw.Picked(List.of(text))
            : new Raw.Typed(text);
    take(new Filling.Amend(question, seen, given("U3", raw)));
  }

  private void settle(Settlement settlement) {
    take(new Filling.Settle(state.offers().get(0).id(), settlement, "a" + ++ids, touch("U3")));
  }

  private void take(Input input) {
    Outcome outcome = new Engine(flow, new Nothing(), EngineTest::read).take(state, input);
    state = outcome.conversation();
    events = outcome.events();
  }

  private Contribution typed(String by, String text) {
    ids++;
    return new Contribution("a" + ids, new Raw.Typed(text), by, NOON, "1700." + ids, List.of());
  }

  private Contribution given(String by, Raw raw) {
    return Contribution.given("a" + ++ids, raw, by, NOON);
  }

  private Agenda agenda() {
    return new Agenda(flow, state, new Nothing());
  }

  private Answer answer(String question) {
    return state.answer(question).orElseThrow();
  }

  private Optional<Value> value(String question) {
    return state.answer(question).map(Answer::value);
  }

  private static Touch touch(String by) {
    return new Touch(by, NOON);
  }

  /** A reader that is simple enough to read along. */
  private static Reading read(Kind kind, Raw raw) {
    if (raw instanceof Raw.Picked picked) {
      boolean yes = picked.ids().contains("yes");
      return new Reading.Understood(new Value.Truth(yes ? Value.Ternary.YES : Value.Ternary.NO));
    }
    if (raw instanceof Raw.Typed typed && !typed.text().isEmpty()) {
      return new Reading.Understood(new Value.Text(typed.text()));
    }
    return new Reading.Rejected("reading.empty");
  }

  private static Flow flow(Question... questions) {
    return new Flow(
        "f",
        Purpose.EXCHANGE_VISIT,
        new Repeats.Once(),
        "A flow",
        Phrase.of("About it."),
        5,
        SOURCE,
        List.of(),
        List.of(),
        Stream.of(questions).toList(),
        List.of(),
        List.of());
  }

  private static Question question(String id, Kind kind, boolean required, Condition when) {
    return new Question(
        id, kind, required, when, Phrase.of("Ask " + id), id, null, null, null, SOURCE, null, null);
  }

  private record Nothing() implements Facts {
    @Override
    public Optional<Value> answer(String question) {
      return Optional.empty();
    }

    @Override
    public List<Row> rows(String list) {
      return List.of();
    }
  }
}
