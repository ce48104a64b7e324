package org.baraza.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an earlier version did not keep, or a kill left behind, is made good by the next start. */
class CatchingUpScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  @Test
  void a_plan_of_which_nothing_is_kept_is_in_the_portfolio_again() {
    Channel channel = scenario.channel();
    channel.facilitator().types("/baraza");
    scenario.passes(Duration.ofHours(1));
    scenario.restartsWith(TestPrompts.book(), () -> sql("delete from stand"));
    scenario.passes(Duration.ofHours(1));
    channel.facilitator().types("/plan portfolio");
    assertThat(channel.facilitator().whispers()).contains("<#" + channel.room.id + ">");
  }

  @Test
  void a_key_without_a_vote_is_destroyed() throws IOException {
    Path keys = Files.createDirectories(scenario.database().resolveSibling("ballot-keys"));
    Path key = Files.writeString(keys.resolve("gone"), "a key");
    FileTime yesterday = FileTime.from(scenario.realTime.instant().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(key, yesterday);
    scenario.restartsWith(TestPrompts.book());
    assertThat(key).doesNotExist();
  }

  private static void sql(String statement) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + scenario.database());
        var all = connection.createStatement()) {
      all.execute(statement);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
