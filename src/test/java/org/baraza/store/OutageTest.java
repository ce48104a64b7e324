package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.baraza.scenario.Logs;
import org.junit.jupiter.api.Test;

final class OutageTest {
  private static final String REACHED = "INFO the database can be reached again";
  private static final String WRITTEN = "INFO the database can be written again";

  private final Outage outage = new Outage();

  @Test
  void a_lost_line_is_found_again_by_whoever_comes_first() {
    for (boolean lost : new boolean[] {true, false}) {
      for (boolean found : new boolean[] {true, false}) {
        try (Logs logs = Logs.kept()) {
          outage.noticed(lost, new SQLException("gone", "08006"));
          outage.noticed(true, new SQLException("gone", "08006"));
          outage.over(found);
          outage.over(true);

          assertThat(logs.lines()).hasSize(2).last().isEqualTo(REACHED);
        }
      }
    }
  }

  @Test
  void a_full_disk_lasts_until_something_is_written() {
    try (Logs logs = Logs.kept()) {
      outage.noticed(true, new SQLException("full"));
      outage.over(false);
      assertThat(logs.lines()).singleElement().asString().startsWith("ERROR");

      outage.over(true);

      assertThat(logs.lines()).last().isEqualTo(WRITTEN);
    }
  }
}
