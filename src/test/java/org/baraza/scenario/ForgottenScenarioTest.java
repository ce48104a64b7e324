package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baraza.TestPrompts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where somebody was in everything, nothing of them is left once their own data were deleted. */
final class ForgottenScenarioTest {
  @RegisterExtension static final Scenario scenario = Scenario.with(TestPrompts.book());

  private final Channel channel = scenario.privateChannel();
  private final Member facilitator = channel.facilitator();
  private final Member trader = channel.trader();
  private final Member miller = channel.member("wambui").joins();

  /** In all that is said here. */
  private final String mark = "hidden" + channel.room.id.replace("CROOM", "-");

  @BeforeEach
  void theTraderIsInEverything() {
    channel.wasJoinedByBaraza(facilitator);
    channel.shows("Hello, I am Baraza");
    theyAnswer();
    theyPromise();
    theyAreInTheLists();
    theyDecide();
    theyAreAskedForTheirView();
    trader.home();
    scenario.passes(Duration.ofDays(5));
    scenario.rest();
  }

  private void theyAnswer() {
    trader.types("/baraza start gap");
    channel.asks("Who would you like to see");
    Member.Typed reply = trader.replies("shops " + mark);
    channel.asks("And what do they do today?");
    trader.rewords(reply, "stockists " + mark);
    facilitator.replies(mark + " is what <@UOKELLO> and <@UOKELLO|okello> bring");
    channel.asks("What would you like to see them do");
    trader.taps("Pause");
  }

  private void theyPromise() {
    trader.types("/commit tell of " + mark + " by tomorrow");
    trader.taps("Post it");
    facilitator.types("/commit visit " + mark + " with <@UOKELLO|okello> by Friday");
    facilitator.taps("Post it");
    facilitator.types("/commit <@UOKELLO|okello> brings " + mark + " by Friday");
    facilitator.taps("Post it");
    channel.shows("brings " + mark);
  }

  private void theyAreInTheLists() {
    facilitator.types("/baraza priorities");
    facilitator
        .opens("Add solutions")
        .taps("Add possible solution")
        .fillsIn("What could be done", "A price list " + mark)
        .fillsIn("For which issue", "Prices " + mark)
        .choosesPeople("Who does it", List.of(trader, miller))
        .sends()
        .closes();
    trader.types("/baraza vote");
    trader
        .opens("Add an obstacle")
        .fillsIn("What stands in the way", "Roads " + mark)
        .chooses("Where it lies", "In inputs and services")
        .sends()
        .isClosed();
    facilitator.types("/baraza priorities");
    facilitator
        .opens("Put one elsewhere")
        .chooses("Which one?", "A price list " + mark)
        .chooses("In which place?", "1")
        .fillsIn("Why?", "The rains " + mark)
        .sends()
        .isClosed();
  }

  private void theyDecide() {
    facilitator.types("/baraza vote");
    facilitator.taps("Choose a leader");
    trader.taps("I would lead");
    channel.shows("These stand");
    facilitator.types("/baraza vote");
    facilitator
        .opens("Find a time and place")
        .fillsIn("Times that might suit", "Monday 10 to 12 " + mark + "\nFriday 14 to 16")
        .sends()
        .isClosed();
    for (Member member : List.of(trader, miller)) {
      member.opens("Say when I can come").ticks("These suit me", "Friday 14 to 16").sends();
    }
    channel.shows("Answered so far: 2.");
  }

  private void theyAreAskedForTheirView() {
    facilitator.types("/baraza start discussion");
    channel.asks("Which one question shall people talk about?");
    facilitator.replies("Who buys " + mark + "?");
    facilitator.taps("Skip");
    channel.asks("Whom do you ask?");
    facilitator.choosesPeople("Send these", trader, miller);
    channel.asks("On which day does the round begin?");
    facilitator.replies("today");
    channel.asks("For how many days shall it be open?");
    facilitator.replies("20");
    channel.thread("I can put it to the channel");
    facilitator.taps("Open the round");
    channel.shows("Answer in the thread below");
    trader.replies("The mill " + mark);
    channel.shows("Heard so far: 1.");
  }

  /** Each field of each row in which any of these words is, as "table.column: value". */
  private static List<String> fieldsWith(String... words) {
    List<String> found = new ArrayList<>();
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + scenario.database());
        Statement asking = file.createStatement();
        Statement reading = file.createStatement();
        ResultSet tables =
            asking.executeQuery("select name from sqlite_master where type = 'table'")) {
      while (tables.next()) {
        String table = tables.getString(1);
        try (ResultSet rows = reading.executeQuery("select * from \"" + table + "\"")) {
          while (rows.next()) {
            for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
              byte[] value = rows.getBytes(at);
              String text = value == null ? "" : new String(value, ISO_8859_1);
              if (List.of(words).stream().anyMatch(text::contains)) {
                found.add(table + "." + rows.getMetaData().getColumnName(at) + ": " + text);
              }
            }
          }
        }
      }
    } catch (SQLException unreadable) {
      throw new AssertionError(unreadable);
    }
    return found;
  }

  private static String bytes() throws IOException {
    Path database = scenario.database();
    Path log = database.resolveSibling(database.getFileName() + "-wal");
    String stored = Files.readString(database, ISO_8859_1);
    return Files.exists(log) ? stored + Files.readString(log, ISO_8859_1) : stored;
  }

  private static void isDeleted(Member member, String what) {
    member.types("/baraza delete");
    member.tapsAt("What would you like me to delete", what);
    member.taps("Delete");
    member.isTold("Until then it can be kept");
    scenario.passes(Duration.ofHours(25));
    scenario.rest();
  }

  @Test
  void no_row_and_no_byte_leads_to_somebody_whose_own_data_were_deleted() throws IOException {
    assertThat(fieldsWith(trader.id)).hasSizeGreaterThan(10);
    isDeleted(trader, "My data");
    scenario.directly("okello").shows("What I knew about you is deleted");
    assertThat(fieldsWith(trader.id, "Okello", "okello")).isEmpty();
    assertThat(bytes()).doesNotContain(trader.id, "Okello", "okello").contains("stockists " + mark);
    facilitator.types("/plan export md");
    assertThat(new String(channel.file(".md").content, UTF_8))
        .contains("stockists " + mark, mark + " is what — and — bring")
        .doesNotContain("Okello", "okello", trader.id);
  }

  @Test
  void no_row_and_no_byte_has_a_word_of_a_plan_that_was_deleted() throws IOException {
    assertThat(fieldsWith(mark)).hasSizeGreaterThan(10);
    assertThat(scenario.directly("okello").everything()).contains(mark);
    isDeleted(facilitator, "This plan");
    channel.shows("This channel's plan is deleted");
    assertThat(fieldsWith(mark)).isEmpty();
    assertThat(bytes()).doesNotContain(mark);
    for (String member : List.of("amina", "okello", "wambui")) {
      assertThat(scenario.directly(member).everything()).doesNotContain(mark);
    }
  }
}
