package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.baraza.nudge.Pending;
import org.baraza.nudge.Preferences;
import org.baraza.people.Actor;
import org.baraza.plan.Plan;
import org.baraza.plan.Rhythm;
import org.baraza.plan.WorkingDays;
import org.junit.jupiter.api.Test;

abstract class NudgeContract extends StoreContract {
  private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
  private static final Actor PERSON = new Actor("T1", "U1");

  private void mention(String receiver, LocalDate day, String item) {
    write(records -> records.nudges().mention("T1", receiver, day, item, NOON));
  }

  @Test
  void the_last_day_of_each_item_is_known_even_after_a_restart() {
    mention("U1", MONDAY, "C1/a");
    mention("U1", MONDAY, "C1/b");
    mention("U1", MONDAY.plusDays(2), "C1/a");
    mention("U2", MONDAY.plusDays(9), "C1/a");
    restart();
    assertThat(store.<Map<String, LocalDate>>read(it -> it.nudges().mentioned("T1", "U1")))
        .isEqualTo(Map.of("C1/a", MONDAY.plusDays(2), "C1/b", MONDAY));
    assertThat(maybe(it -> it.nudges().lastDay("T1", "U1"))).contains(MONDAY.plusDays(2));
    assertThat(maybe(it -> it.nudges().lastDay("T2", "U1"))).isEmpty();
  }

  @Test
  void what_was_mentioned_on_a_day_stays_in_its_order_and_is_noted_once() {
    mention("U1", MONDAY, "C1/b");
    mention("U1", MONDAY, "C1/a");
    mention("U1", MONDAY, "C1/b");
    assertThat(several(it -> it.nudges().mentionedOn("T1", "U1", MONDAY)))
        .containsExactly("C1/b", "C1/a");
  }

  @Test
  void a_person_has_the_usual_wishes_until_they_say_otherwise() {
    assertThat(store.<Preferences>read(it -> it.nudges().preferences(PERSON)))
        .isEqualTo(Preferences.usual());
    Pending promise =
        new Pending(TRADERS, "a", MONDAY, MONDAY.minusDays(3), WorkingDays.mondayToFriday());
    Preferences wishes =
        Preferences.usual()
            .with(Preferences.Amount.FEWER, LocalTime.of(7, 30), MONDAY)
            .puttingOff(promise, MONDAY.plusDays(1), MONDAY);
    write(records -> records.nudges().save(PERSON, wishes));
    restart();
    assertThat(store.<Preferences>read(it -> it.nudges().preferences(PERSON))).isEqualTo(wishes);
  }

  @Test
  void a_plan_keeps_its_rhythm_and_an_older_plan_has_the_usual_one() {
    Rhythm rhythm =
        new Rhythm(
            true,
            new WorkingDays(Set.of(DayOfWeek.SUNDAY), Set.of(MONDAY)),
            LocalTime.of(8, 0),
            LocalTime.of(14, 30),
            DayOfWeek.SUNDAY,
            Rhythm.Digest.WITH_NAMES);
    Plan plan = PlanContract.plan(TRADERS, true).with(rhythm);
    write(records -> records.plans().save(plan));
    assertThat(maybe(records -> records.plans().find(TRADERS))).contains(plan);
    write(
        "insert into plan (workspace, channel, body) select workspace, 'C2', "
            + "'{\"place\":{\"workspace\":\"T1\",\"channel\":\"C2\"},\"language\":\"en\","
            + "\"zone\":\"UTC\",\"currency\":\"UGX\",\"createdAt\":\"2026-05-04T12:00:00Z\"}' "
            + "from plan");
    assertThat(maybe(records -> records.plans().find(FARMERS)).map(Plan::rhythm))
        .contains(Rhythm.usual());
  }
}
