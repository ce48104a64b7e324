package org.baraza;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.baraza.flow.Choice;
import org.baraza.flow.Condition;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Question;
import org.baraza.flow.StartingRow;
import org.baraza.flow.Value;
import org.baraza.flow.Value.Ternary;
import org.junit.jupiter.api.Test;

/** The guides' facts come in certain numbers and orders, which no edit of a prompt may change. */
class FactCountTest {
  private static final FlowBook.Edition EDITION = TestPrompts.book().in(FlowBook.ENGLISH);

  @Test
  void the_gap_has_four_questions_and_five_levers() {
    assertThat(ids(flow("gap")).subList(0, 4))
        .containsExactly("group", "current", "desired", "why");
    assertAlwaysAskedAndRequired("gap", "group", "current", "desired", "why");
    assertThat(choices("causes", "levers"))
        .as("the model's four, and one of ours")
        .containsExactly("understanding", "mechanisms", "skills", "role-models", "missing-link");
  }

  @Test
  void a_role_model_is_found_by_three_routes_and_held_against_five_checks() {
    assertThat(choices("candidates", "route")).hasSize(3);
    assertThat(question("role-model", "routes-tried").kind().offered()).hasSize(3);
    assertThat(fields("candidates"))
        .containsSubsequence("strong-at", "fills-gap", "relatable", "rival", "gains");
    assertThat(list("candidates").fields())
        .filteredOn(field -> field.label().matches("Check \\d: .*"))
        .extracting(field -> field.id())
        .containsExactly("strong-at", "fills-gap", "relatable", "rival", "gains");
  }

  @Test
  void a_visit_is_designed_by_seven_questions() {
    String[] seven = {
      "talk-or-presentation",
      "moderated-or-open",
      "hands-on",
      "everyone-asks",
      "days",
      "visitors-count",
      "hosts-count"
    };

    assertThat(ids(flow("structure"))).containsSubsequence(seven);
    assertAlwaysAskedAndRequired("structure", seven);
  }

  @Test
  void eight_things_are_to_be_settled_before_a_visit() {
    List<StartingRow> items = list("logistics").startsWith();

    assertThat(items).hasSize(8);
    assertThat(items).allMatch(row -> row.daysFromVisit() != null && row.daysFromVisit() < 0);
  }

  @Test
  void the_table_of_activities_has_the_guide_s_six_columns() {
    assertThat(fields("activities"))
        .containsSubsequence(
            "activity",
            "goal",
            "measure-during",
            "measure-after",
            "happened",
            "result",
            "follow-up");
  }

  @Test
  void follow_up_comes_in_six_kinds_each_with_a_row_to_begin_with() {
    List<StartingRow> rows = list("follow-up-actions").startsWith();

    assertThat(choices("follow-up-actions", "kind")).hasSize(6);
    assertThat(rows).allMatch(row -> row.daysFromVisit() != null && row.daysFromVisit() > 0);
    assertThat(rows.stream().map(row -> row.cells().get("kind")))
        .containsExactlyInAnyOrderElementsOf(
            choices("follow-up-actions", "kind").stream()
                .map(kind -> new Value.Chosen(List.of(kind)))
                .toList());
  }

  @Test
  void a_business_model_has_nine_blocks() {
    assertThat(fields("canvases"))
        .containsSubsequence(
            "customers",
            "value",
            "channels",
            "relationships",
            "income",
            "resources",
            "key-activities",
            "partners",
            "costs");
  }

  @Test
  void a_practice_stands_on_one_of_five_steps() {
    assertThat(choices("adoption", "step"))
        .containsExactly("unchanged", "tried", "in-use-as-seen", "in-use-adapted", "dropped");
  }

  @Test
  void feasibility_has_eight_three_and_five_items_and_two_of_them_only_after_a_no() {
    List<Question> items = flow("feasibility").questions();

    assertThat(items).hasSize(16).allMatch(item -> item.kind() instanceof Kind.YesNo);
    assertThat(Stream.of("difficulty-", "risk-", "cost-").map(FactCountTest::items))
        .containsExactly(8L, 3L, 5L);
    assertThat(items).filteredOn(item -> item.when() instanceof Condition.Always).hasSize(14);
    assertThat(question("feasibility", "difficulty-knowledge-elsewhere").when())
        .isEqualTo(new Condition.Said("difficulty-knowledge", Ternary.NO));
    assertThat(question("feasibility", "cost-other-payer").when())
        .isEqualTo(new Condition.Said("cost-payer", Ternary.NO));
  }

  @Test
  void a_yes_is_not_always_good_for_a_solution() {
    assertThat(flow("feasibility").questions())
        .allMatch(item -> item.favourable() != null)
        .filteredOn(item -> item.favourable() == Ternary.NO)
        .extracting(Question::id)
        .containsExactly(
            "difficulty-long-help",
            "difficulty-rules",
            "difficulty-customs",
            "difficulty-quarrels",
            "risk-losers",
            "risk-side-effects",
            "risk-surroundings",
            "cost-too-high",
            "cost-cheaper-way");
  }

  private static long items(String group) {
    return flow("feasibility").questions().stream()
        .filter(item -> item.id().startsWith(group))
        .count();
  }

  @Test
  void a_group_s_health_has_six_things_to_keep_up() {
    assertThat(ids(flow("health")))
        .containsSubsequence(
            "interdependence", "management", "participation", "talk", "priorities", "learning");
    assertThat(question("health", "first-care").kind().offered()).hasSize(6);
  }

  @Test
  void a_closing_group_leaves_what_it_learnt_to_three_audiences() {
    assertThat(ids(flow("closing"))).contains("for-team", "for-sector", "for-members");
  }

  @Test
  void facilitation_has_three_kinds_and_six_roles() {
    assertThat(choices("functions", "type")).hasSize(3);
    assertThat(question("facilitation-role", "roles").kind().offered()).hasSize(6);
  }

  @Test
  void a_facilitator_needs_six_competences() {
    assertThat(
            flow("competences").questions().stream()
                .filter(question -> question.kind() instanceof Kind.Scale)
                .map(Question::id))
        .containsExactly(
            "market-system", "open-minded", "neutral", "moderating", "commercial", "technical");
  }

  @Test
  void a_marketing_board_has_three_public_functions_and_six_design_issues() {
    assertThat(ids(flow("marketing-board"))).containsSubsequence("transparent", "taxes", "lawful");
    assertThat(
            flow("marketing-board").questions().stream()
                .filter(question -> question.label().matches("\\d\\. .*"))
                .map(Question::id))
        .containsExactly(
            "supervision", "inclusive", "registration", "taxation", "benefit", "self-finance");
  }

  @Test
  void there_are_five_ways_forward_when_a_firm_will_not_pay() {
    assertThat(list("ways-forward").startsWith()).hasSize(5);
    assertThat(question("cost-sharing", "way").kind().offered())
        .extracting(Choice::id)
        .containsExactly("understand", "contract", "more-buyers", "partnership", "auctions");
  }

  @Test
  void five_recommendations_and_three_stances_meet_other_programmes() {
    assertThat(ids(flow("other-programmes")))
        .containsSubsequence("share", "early", "complement", "platform", "leadership");
    assertThat(choices("overlaps", "stance")).hasSize(3);
  }

  @Test
  void a_responsible_firm_works_in_two_areas() {
    assertThat(question("dominant-player", "areas").kind().offered()).hasSize(2);
  }

  @Test
  void the_people_type_thirty_five_flows_by_their_names() {
    assertThat(EDITION.flows().keySet())
        .containsExactlyInAnyOrder(
            "gap",
            "target-group",
            "role-model",
            "structure",
            "activities",
            "logistics",
            "during",
            "follow-up",
            "after-action",
            "adoption",
            "business-case",
            "business-model",
            "linkages",
            "profile",
            "issues",
            "feasibility",
            "commitment",
            "planning",
            "minutes",
            "roles",
            "voices",
            "communication",
            "reflection",
            "health",
            "lifecycle",
            "closing",
            "facilitation-role",
            "competences",
            "transactions",
            "marketing-board",
            "cost-sharing",
            "other-programmes",
            "dominant-player",
            "results",
            "discussion");
  }

  @Test
  void no_flow_comes_before_one_that_it_follows() {
    List<String> order = List.copyOf(EDITION.flows().keySet());

    assertThat(EDITION.flows().values())
        .allSatisfy(
            flow ->
                assertThat(flow.after())
                    .as(flow.id())
                    .allMatch(before -> order.indexOf(before) < order.indexOf(flow.id())));
  }

  private static void assertAlwaysAskedAndRequired(String flow, String... questions) {
    for (String question : questions) {
      assertThat(question(flow, question).required()).as(question).isTrue();
      assertThat(question(flow, question).when()).isEqualTo(new Condition.Always());
    }
  }

  private static Flow flow(String id) {
    return requireNonNull(EDITION.flows().get(id), id);
  }

  private static List<String> ids(Flow flow) {
    return flow.questions().stream().map(Question::id).toList();
  }

  private static Question question(String flow, String id) {
    return flow(flow).question(id).orElseThrow();
  }

  private static ListShape list(String id) {
    return EDITION.list(id).orElseThrow();
  }

  private static List<String> fields(String list) {
    return list(list).fields().stream().map(field -> field.id()).toList();
  }

  private static List<String> choices(String list, String field) {
    return list(list).field(field).orElseThrow().kind().offered().stream().map(Choice::id).toList();
  }
}
