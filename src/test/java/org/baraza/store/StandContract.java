package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baraza.assistant.port.Stands.Narrowing;
import org.baraza.assistant.port.Stands.View;
import org.baraza.assistant.port.Trail.Deed;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Input;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Outcome;
import org.baraza.commitment.Terms;
import org.baraza.commitment.Touch;
import org.baraza.flow.Purpose;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Office;
import org.baraza.plan.Stand;
import org.baraza.plan.Trouble;
import org.junit.jupiter.api.Test;

abstract class StandContract extends StoreContract {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-04");
  private static final Place HERDERS = new Place("T1", "C3");

  private static Stand stand(Place place, int stops, LocalDate visit, Instant latest) {
    return new Stand(
        place,
        Set.of(Purpose.EXCHANGE_VISIT),
        Set.of("U1"),
        stops,
        0,
        0,
        null,
        visit,
        false,
        latest);
  }

  private static Stand fine(Place place) {
    return stand(place, 0, null, NOON);
  }

  private static Commitment late(Place place, LocalDate day) {
    Touch touch = new Touch("U1", NOON, day);
    Terms terms = Terms.of("call the mill", new Who.Member("U1"), day);
    Commitment draft = Commitment.draft(place, "c1", terms, new Origin.Typed(), touch);
    return ((Outcome.Changed) new Input.Post(terms, touch).on(draft)).after();
  }

  private void promise(Place place, LocalDate day) {
    Touch touch = new Touch("U1", NOON, day);
    Terms terms = Terms.of("call the mill", new Who.Member("U1"), day);
    write(
        records ->
            records
                .commitments()
                .save(Commitment.draft(place, "c1", terms, new Origin.Typed(), touch)));
    write(records -> records.commitments().save(late(place, day)));
  }

  private List<String> worst(View view, Narrowing narrowing) {
    return several(records -> records.stands().worstFirst(view, narrowing, 0, 10)).stream()
        .map(trouble -> trouble.stand().place().channel())
        .toList();
  }

  private static View view(boolean all, String... own) {
    return new View("T1", all, Set.of(own), TODAY, NOON);
  }

  @Test
  void what_is_in_trouble_comes_first_and_weighs_as_it_is_said() {
    write(records -> records.stands().save(fine(TRADERS), true, false));
    write(records -> records.stands().save(stand(FARMERS, 1, null, NOON), true, false));
    write(
        records -> records.stands().save(stand(HERDERS, 0, TODAY.plusDays(3), NOON), true, false));
    assertThat(worst(view(true), Narrowing.none())).containsExactly("C3", "C2", "C1");
    promise(TRADERS, TODAY.minusDays(1));
    write(
        records ->
            records
                .stands()
                .save(stand(TRADERS, 1, null, NOON.minus(Duration.ofDays(40))), true, false));
    List<Trouble> rows =
        several(records -> records.stands().worstFirst(view(true), Narrowing.none(), 0, 10));
    assertThat(rows.get(0).stand().place()).isEqualTo(TRADERS);
    assertThat(rows.get(0).oldestOverdue()).contains(TODAY.minusDays(1));
    assertThat(rows).extracting(it -> it.weight(TODAY, NOON)).containsExactly(17, 10, 8);
  }

  @Test
  void what_is_not_open_is_in_view_of_its_own_people_alone() {
    write(records -> records.stands().save(fine(TRADERS), false, false));
    write(records -> records.stands().save(fine(FARMERS), true, true));
    assertThat(worst(view(true), Narrowing.none())).isEmpty();
    assertThat(worst(view(false), Narrowing.none())).isEmpty();
    assertThat(worst(view(false, "C1", "C2"), Narrowing.none())).containsExactly("C1");
    promise(TRADERS, TODAY.minusDays(1));
    assertThat(several(records -> records.stands().overdue(view(true), 0, 10))).isEmpty();
    assertThat(several(records -> records.stands().overdue(view(false, "C1"), 0, 10))).hasSize(1);
  }

  @Test
  void plans_are_narrowed_by_kind_by_facilitator_and_by_what_is_overdue() {
    write(records -> records.stands().save(fine(TRADERS), true, false));
    Narrowing programmes = new Narrowing(Purpose.PROGRAMME, null, false);
    assertThat(worst(view(true), programmes)).isEmpty();
    Narrowing hers = new Narrowing(Purpose.EXCHANGE_VISIT, "U1", false);
    assertThat(worst(view(true), hers)).containsExactly("C1");
    assertThat(worst(view(true), new Narrowing(null, "U", false))).isEmpty();
    assertThat(worst(view(true), new Narrowing(null, null, true))).isEmpty();
  }

  @Test
  void a_plan_whose_stand_is_not_known_is_missing() {
    write(records -> records.plans().save(PlanContract.plan(TRADERS, true)));
    assertThat(several(records -> records.stands().missing(10))).containsExactly(TRADERS);
    write(records -> records.stands().save(fine(TRADERS), true, false));
    assertThat(several(records -> records.stands().missing(10))).isEmpty();
  }

  @Test
  void the_trail_brings_together_what_was_done_the_latest_first() {
    write(records -> records.trail().note(TRADERS, "U1", "settings", "", NOON));
    promise(TRADERS, TODAY);
    write(records -> records.trail().note(TRADERS, "U2", "shared", "", NOON.plusSeconds(5)));
    write(records -> records.trail().note(FARMERS, "U3", "shared", "", NOON));
    assertThat(several(records -> records.trail().latest(TRADERS, 0, 10)))
        .extracting(Deed::kind)
        .startsWith("shared")
        .containsExactlyInAnyOrder("shared", "settings", "promise.promised");
    assertThat(several(records -> records.trail().latest(TRADERS, 2, 10))).hasSize(1);
  }

  @Test
  void homes_and_managers_are_remembered() {
    Actor grace = new Actor("T1", "U1");
    write(records -> records.homes().opened(grace, NOON));
    write(records -> records.homes().shown(grace, NOON.plusSeconds(60)));
    Office office = Office.empty().managedBy(Set.of("U1"));
    write(records -> records.offices().save("T1", office));
    restart();
    assertThat(several(records -> records.homes().openedSince("T1", NOON))).hasSize(1);
    assertThat(several(records -> records.homes().openedSince("T1", NOON.plusSeconds(1))))
        .isEmpty();
    assertThat(store.<Office>read(records -> records.offices().find("T1"))).isEqualTo(office);
    assertThat(store.<Office>read(records -> records.offices().find("T2")))
        .isEqualTo(Office.empty());
  }

  @Test
  void a_moment_that_comes_soon_enough_stays_as_it_is() {
    Instant soon = NOON.plusSeconds(2);
    write(records -> records.moments().by("stand", "a", NOON, soon));
    write(records -> records.moments().by("stand", "a", NOON.plusSeconds(1), soon.plusSeconds(1)));
    assertThat(column("select count(*) from moment where due_at = " + Micros.of(soon)))
        .containsExactly("1");
    write(records -> records.moments().by("stand", "a", soon, soon.plusSeconds(2)));
    assertThat(column("select count(*) from moment where due_at = " + Micros.of(soon)))
        .containsExactly("0");
  }
}
