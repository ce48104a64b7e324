package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WaitingLineTest {
  private final WaitingLine line = new WaitingLine();

  private Waiting<String> waits(boolean canWait) {
    Waiting<String> one = new Waiting<>(transaction -> "");
    line.add(one, canWait);
    return one;
  }

  @Test
  void what_can_wait_has_every_fourth_place() {
    List<Waiting<?>> patient = List.of(waits(true), waits(true));
    List<Waiting<?>> urgent = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      urgent.add(waits(false));
    }
    List<Waiting<?>> taken = new ArrayList<>();
    for (Waiting<?> one = line.poll(); one != null; one = line.poll()) {
      taken.add(one);
    }
    assertThat(taken).hasSize(9).containsAll(patient).containsAll(urgent);
    assertThat(taken.indexOf(patient.get(0))).isEqualTo(3);
    assertThat(taken.indexOf(patient.get(1))).isEqualTo(7);
    assertThat(taken.stream().filter(urgent::contains)).containsExactlyElementsOf(urgent);
  }

  @Test
  void nobody_waits_for_a_place_that_nobody_else_wants() {
    List<Waiting<?>> patient = List.of(waits(true), waits(true));
    assertThat(line.size()).isEqualTo(2);
    assertThat(line.peek()).isSameAs(patient.get(0));
    assertThat(line.poll()).isSameAs(patient.get(0));
    assertThat(line.poll()).isSameAs(patient.get(1));
    assertThat(line.poll()).isNull();
    assertThat(line.peek()).isNull();
  }
}
