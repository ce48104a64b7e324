package org.baraza.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.junit.jupiter.api.Test;

/** How promises stood, week by week. */
class WordOverTimeTest {
  private static final ZoneId KAMPALA = ZoneId.of("Africa/Kampala");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 8);

  private static Commitment with(Event... events) {
    List<Entry> history = new ArrayList<>();
    Instant at = Instant.parse("2026-05-04T08:00:00Z");
    for (Event event : events) {
      history.add(new Entry(event, "U1", false, at));
      at = at.plusSeconds(7 * 24 * 3600);
    }
    return new Commitment(
        new Place("T1", "C1"),
        "c" + events.length,
        Terms.of("share the list", new Who.Member("U1"), FRIDAY),
        "U1",
        Status.OPEN,
        null,
        new Origin.Typed(),
        null,
        1,
        history,
        at);
  }

  @Test
  void nobody_promised_so_there_is_nothing_to_look_back_at() {
    assertThat(WordOverTime.of(List.of(), KAMPALA, FRIDAY)).isEmpty();
    assertThat(WordOverTime.of(List.of(with()), KAMPALA, FRIDAY)).isEmpty();
  }

  @Test
  void a_promise_counts_from_its_week_is_late_after_its_day_and_done_when_it_is() {
    List<Commitment> word =
        List.of(with(new Event.Promised()), with(new Event.Accepted(), new Event.Done()), with());

    assertThat(WordOverTime.of(word, KAMPALA, LocalDate.of(2026, 5, 20)))
        .containsExactly(
            new WordOverTime(LocalDate.of(2026, 5, 10), 2, 0, 2),
            new WordOverTime(LocalDate.of(2026, 5, 17), 2, 1, 1),
            new WordOverTime(LocalDate.of(2026, 5, 20), 2, 1, 1));
  }

  @Test
  void what_was_let_go_is_not_late() {
    List<Commitment> word = List.of(with(new Event.Promised(), new Event.Released("rain")));

    assertThat(WordOverTime.of(word, KAMPALA, LocalDate.of(2026, 5, 12)))
        .extracting(WordOverTime::late)
        .containsExactly(1, 0);
  }

  @Test
  void no_more_weeks_are_looked_back_at_than_a_phone_can_show() {
    assertThat(
            WordOverTime.of(List.of(with(new Event.Promised())), KAMPALA, LocalDate.of(2027, 5, 8)))
        .hasSize(WordOverTime.MOST_WEEKS)
        .allSatisfy(week -> assertThat(week.promised()).isOne());
  }
}
