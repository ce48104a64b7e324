package org.baraza.assistant.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.baraza.TestPrompts;
import org.baraza.assistant.document.Document.Section;
import org.baraza.assistant.document.Passage;
import org.baraza.assistant.document.PlainText;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.decision.Candidate;
import org.baraza.decision.Decision;
import org.baraza.decision.Election;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.MeetingPoll;
import org.baraza.decision.Order;
import org.baraza.decision.Overrule;
import org.baraza.decision.Paper;
import org.baraza.decision.Questionnaire;
import org.baraza.decision.Rating;
import org.baraza.decision.Reason;
import org.baraza.decision.Round;
import org.baraza.decision.Sheet;
import org.baraza.decision.Side;
import org.baraza.decision.Solution;
import org.baraza.decision.TalkRound;
import org.baraza.decision.Vote;
import org.baraza.decision.Weights;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.Value.Ternary;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

/** Every kind of decision is in a document, and nobody's own word in any of them. */
final class PlanDecisionsTest {
  private static final FlowBook.Edition EDITION = TestPrompts.book().in(FlowBook.ENGLISH);
  private static final Flow FEASIBILITY =
      Optional.ofNullable(EDITION.flows().get("feasibility")).orElseThrow();
  private static final ZoneId ZONE = ZoneId.of("Africa/Kampala");
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofDays(3));
  private static final String SECRET = "USECRET";
  private static final List<Candidate> CANDIDATES =
      List.of(new Candidate("s1", "A shared price list"), new Candidate("s2", "Crates"));
  private static final Ranked NO_ORDER =
      new Ranked(new Order(List.of()), Prose.plain("The rule."), Map.of());

  private static Vote vote(boolean anonymous) {
    Vote.Terms terms = new Vote.Terms(1, 1, anonymous, false, LATER);
    return new Vote("v1", CANDIDATES, terms, SECRET, NOON, null, List.of());
  }

  private static Vote voted(boolean anonymous, int voters) {
    Paper.Choices paper = new Paper.Choices(Set.of("s1"));
    return vote(anonymous).closed(Collections.nCopies(voters, paper), List.of(), 0);
  }

  private static Round round(boolean anonymous) {
    return new Round("r1", CANDIDATES, anonymous, SECRET, NOON, LATER, null);
  }

  /** Three about the first solution, who part on its losers, and one about the second. */
  private static Round rated(boolean anonymous) {
    Sheet yes = new Sheet(Map.of("risk-losers", Ternary.YES, "cost-payer", Ternary.YES));
    Sheet no = new Sheet(Map.of("risk-losers", Ternary.NO));
    Sheet unsure = new Sheet(Map.of("risk-losers", Ternary.NOT_SURE));
    return round(anonymous)
        .closed(
            Questionnaire.of(FEASIBILITY),
            List.of(
                Paper.Ratings.NONE.with("s1", yes),
                Paper.Ratings.NONE.with("s1", no).with("s2", yes),
                Paper.Ratings.NONE.with("s1", unsure)));
  }

  private static Election election() {
    return Election.begun("e1", SECRET, NOON)
        .proposing("UAUMA", SECRET)
        .proposing("UOJOK", SECRET)
        .proposing("UNEVER", SECRET)
        .answering("UAUMA", true)
        .answering("UOJOK", true)
        .answering("UNEVER", false);
  }

  private static MeetingPoll poll() {
    List<MeetingPoll.Slot> slots =
        MeetingPoll.slots(List.of("Monday 10 to 12", "Friday 2 to 4"), List.of("Town hall"));
    return new MeetingPoll("m1", slots, SECRET, NOON, LATER, Map.of(), false, null);
  }

  private static TalkRound talk(TalkRound.Stage stage, String... heard) {
    Set<String> voices = Set.copyOf(Arrays.asList(heard));
    return new TalkRound("t1", "", SECRET, NOON, LATER, Set.of(SECRET), voices, stage);
  }

  private static Ranked ranked(Reason reason) {
    Solution solution =
        new Solution("s1", Map.of(Side.DIFFICULTY, 0, Side.COST, 900), OptionalInt.empty(), 0);
    Order.Placed placed = new Order.Placed(solution, 1, reason);
    return new Ranked(
        new Order(List.of(placed)),
        Prose.plain("The rule."),
        Map.of("s1", Prose.plain("Because it is easy.")));
  }

  private static Meant meant() {
    Place place = new Place("T1", "C1");
    Conversation begun = Conversation.begun(place, "t1", "discussion", "", SECRET, NOON);
    Answer asked =
        new Answer("a1", "question", new Value.Text("Who buys?"), SECRET, NOON, null, List.of());
    Conversation talk =
        new Conversation(
            begun.place(),
            begun.id(),
            begun.flow(),
            begun.occasion(),
            begun.status(),
            begun.sitting(),
            begun.turn(),
            begun.question(),
            Map.of("question", asked),
            begun.skipped(),
            begun.asked(),
            begun.offers(),
            begun.startedBy(),
            begun.startedAt(),
            begun.latest());
    Map<String, Value> cells =
        Map.of(
            "solution", new Value.Text("A shared price list"),
            "who-pays", new Value.Text("The stockists"));
    Row row = new Row("s1", cells, SECRET, NOON);
    return new Meant(Optional.of(FEASIBILITY), List.of(talk), List.of(row));
  }

  private static List<Section> sections(Ranked ranked, Decision... taken) {
    return new PlanDecisions(EDITION.words(), ZONE, meant(), List.of(taken), ranked).sections();
  }

  private static String text(Ranked ranked, Decision... taken) {
    PlainText plain = new PlainText(Locale.UK, ZONE);
    StringBuilder text = new StringBuilder();
    for (Section section : sections(ranked, taken)) {
      text.append(section.heading()).append('\n');
      section.passages().forEach(passage -> text.append(of(plain, passage)).append('\n'));
    }
    return text.toString();
  }

  private static String text(Decision... taken) {
    return text(NO_ORDER, taken);
  }

  private static String of(PlainText plain, Passage passage) {
    if (passage instanceof Passage.Paragraph paragraph) {
      return plain.of(paragraph.text());
    }
    if (passage instanceof Passage.Bullets bullets) {
      return bullets.heading() + ": " + bullets.points().stream().map(plain::of).toList();
    }
    Passage.Table table = (Passage.Table) passage;
    return table.columns()
        + "\n"
        + table.rows().stream()
            .map(row -> row.stream().map(cell -> plain.of(cell.shown())).toList().toString())
            .reduce("", (above, row) -> above + row + "\n");
  }

  private static Map<Class<?>, Decision> oneOfEachKind() {
    Map<Class<?>, Decision> kinds = new LinkedHashMap<>();
    for (Decision decision :
        List.of(
            voted(true, 3),
            rated(true),
            new GroupOrder(Weights.EVEN, List.of(new Overrule("s1", 1, "The rains", SECRET, NOON))),
            election().settled("UAUMA"),
            poll().closed(Map.of(SECRET, new Paper.Suits(Set.of("1")))).taking("1"),
            talk(TalkRound.Stage.OVER, SECRET, "UOTHER"))) {
      kinds.put(decision.getClass(), decision);
    }
    return kinds;
  }

  @Test
  void every_kind_of_decision_is_told_under_a_heading_of_its_own_and_nobody_is_named_in_it() {
    Map<Class<?>, Decision> kinds = oneOfEachKind();
    assertThat(kinds).containsOnlyKeys(Decision.class.getPermittedSubclasses());
    Decision[] taken = kinds.values().toArray(Decision[]::new);
    List<Section> sections = sections(ranked(new Reason.Easiest()), taken);
    assertThat(sections)
        .extracting(Section::heading)
        .hasSameSizeAs(kinds.values())
        .doesNotHaveDuplicates();
    assertThat(sections).allMatch(section -> !section.passages().isEmpty());
    assertThat(text(ranked(new Reason.Easiest()), taken))
        .doesNotContain(SECRET, "UOTHER", "UNEVER", "UOJOK");
  }

  @Test
  void what_is_still_open_is_not_told() {
    assertThat(
            sections(
                NO_ORDER,
                vote(false),
                round(false),
                GroupOrder.EVEN,
                election(),
                poll(),
                talk(TalkRound.Stage.OPEN, SECRET)))
        .isEmpty();
  }

  @Test
  void a_round_says_what_was_rated_by_how_many_and_what_came_of_it() {
    assertThat(text(rated(false)))
        .contains("Everybody rated these alone, from 4 May 2026. Only sums are shown.")
        .contains("[A shared price list, 3, no answers, 1 for it, 1 against, 1 not sure, 1 for it]")
        .contains("[Crates, 1, no answers, 1 against, 1 for it]")
        .contains("What views differ on: [A shared price list: Somebody may lose (1 for it,")
        .contains("What some are not sure of: [A shared price list: Somebody may lose");
  }

  @Test
  void a_secret_round_shows_nothing_that_fewer_than_three_have_said() {
    assertThat(text(rated(true)))
        .contains("Nobody can tell who answered what.")
        .contains("[A shared price list, 3, too few to show, 1 for it, 1 against, 1 not sure,")
        .contains("[Crates, too few to show, , , ]")
        .doesNotContain("[Crates, 1");
  }

  @Test
  void a_secret_round_that_was_stored_with_the_view_of_two_does_not_show_it() {
    Sheet no = new Sheet(Map.of("risk-losers", Ternary.YES));
    Rating two = Rating.of(Questionnaire.of(FEASIBILITY), "s2", List.of(no, no));
    Round stored =
        new Round("r1", CANDIDATES, true, SECRET, NOON, LATER, new Round.View(List.of(two)));
    assertThat(text(stored)).contains("[Crates, too few to show, , , ]").doesNotContain("against");
  }

  @Test
  void a_secret_vote_of_two_says_only_how_many_have_voted() {
    assertThat(text(voted(true, 2)))
        .contains("Opened on 4 May 2026. Voters: 2.", "Fewer than three have voted.")
        .doesNotContain("A shared price list");
    assertThat(text(voted(true, 3))).contains("[1, A shared price list, 3]");
    assertThat(text(voted(false, 2).taking(List.of("s2"))))
        .contains("[1, A shared price list, 2]", "The group took up: [Crates]");
  }

  @Test
  void an_election_tells_who_leads_and_never_who_would_not() {
    Election voting = election().voting(LATER);
    Paper.Choices forAuma = voting.paper("UAUMA");
    Election counted = voting.closed(Collections.nCopies(3, forAuma));
    assertThat(text(counted))
        .contains("[1, UAUMA, 3]", "not settled on it yet")
        .doesNotContain("UNEVER");
    assertThat(text(counted.settled("UAUMA"))).contains("UAUMA leads.");
    assertThat(text(voting.closed(List.of(forAuma, forAuma))))
        .contains("Fewer than three have voted.")
        .doesNotContain("UAUMA", "UOJOK");
  }

  @Test
  void a_poll_tells_how_many_can_come_and_when_the_group_meets() {
    MeetingPoll closed =
        poll()
            .closed(
                Map.of(
                    SECRET,
                    new Paper.Suits(Set.of("1")),
                    "UOTHER",
                    new Paper.Suits(Set.of("1", "2"))));
    assertThat(text(closed))
        .contains("The group has not settled on it yet.", "Members who answered: 2.")
        .contains("[Monday 10 to 12, Town hall, 2]", "[Friday 2 to 4, Town hall, 1]");
    assertThat(text(closed.taking("2"))).contains("Friday 2 to 4, Town hall\n");
    assertThat(text(poll().closed(Map.of()))).contains("Nobody has answered.");
  }

  @Test
  void a_round_of_talk_tells_what_was_asked_and_how_many_were_heard() {
    assertThat(text(talk(TalkRound.Stage.OVER, "UONE", "UTWO")))
        .contains("Who buys?", "From 4 May 2026 to 7 May 2026. 2 people were heard.");
    assertThat(text(talk(TalkRound.Stage.OVER, "UONE"))).contains("One person was heard.");
    assertThat(text(talk(TalkRound.Stage.OVER))).contains("Nobody was heard.");
  }

  @Test
  void the_order_is_told_with_its_reasons_once_something_is_rated_or_moved() {
    assertThat(text(ranked(new Reason.Easiest())))
        .contains("The rule.")
        .contains(
            "[1, A shared price list, little, not known yet, much, , The stockists,"
                + " Because it is easy.]");
    Order unrated =
        new Order(
            List.of(
                new Order.Placed(
                    new Solution("s1", Map.of(), OptionalInt.empty(), 0),
                    0,
                    new Reason.Unrated())));
    assertThat(text(new Ranked(unrated, Prose.plain("The rule."), Map.of()))).isEmpty();
    Order moved =
        new Order(
            List.of(
                new Order.Placed(
                    new Solution("s1", Map.of(), OptionalInt.empty(), 0),
                    0,
                    new Reason.Overruled(SECRET, "The rains"))));
    assertThat(text(new Ranked(moved, Prose.plain("The rule."), Map.of()))).contains("The rule.");
  }
}
