package org.baraza.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.TestPrompts;
import org.baraza.flow.wording.Prose;
import org.junit.jupiter.api.Test;

final class CountedTest {
  private final Counted counted = new Counted(TestPrompts.words());

  @Test
  void what_there_is_none_of_is_left_out_and_one_is_not_many() {
    assertThat(counted.and("talks", 3).and("answers", 0).and("promises", 1).said().map(Prose::text))
        .contains("3 talks and one promise");
  }

  @Test
  void nothing_at_all_is_not_said() {
    assertThat(counted.and("answers", 0).and("promises", 0).said()).isEmpty();
  }
}
