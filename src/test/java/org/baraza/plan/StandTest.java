package org.baraza.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.junit.jupiter.api.Test;

final class StandTest {
  @Test
  void whoever_had_their_data_deleted_does_not_facilitate_any_more() {
    Instant latest = Instant.parse("2026-05-04T12:00:00Z");
    Stand stand =
        new Stand(
            new Place("T1", "C1"),
            Set.of(),
            Set.of("U1", Actor.NOBODY),
            0,
            0,
            0,
            null,
            null,
            false,
            latest);
    assertThat(stand.facilitators()).containsExactly("U1");
  }
}
