package org.baraza.scenario;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.scenario.Room.Message;

/** Holds what was acknowledged against the database, and what was posted against its order. */
record FaultLedger(String jdbcUrl) {

  /** What was acknowledged, and what became of it and of the questions. */
  record Count(int acknowledged, int lost, int duplicated, int outOfOrder) {}

  /**
   * Counts once all conversations have come to their end.
   *
   * @param replies what was typed and acknowledged, by Slack's time; taps are the rest
   */
  Count count(List<Channel> channels, List<String> replies, int questions) throws SQLException {
    int expected = channels.size() * questions;
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      int missing = 0;
      for (String reply : replies) {
        missing += rows(statement, "answer where reply = '%s'".formatted(reply)) == 0 ? 1 : 0;
      }
      int current = rows(statement, "answer where status = 'current'");
      int all = rows(statement, "answer");
      int lost = Math.max(missing, Math.max(0, expected - current));
      int twice = Math.max(0, all - expected);
      return new Count(
          expected,
          lost,
          twice + channels.stream().mapToInt(FaultLedger::repeated).sum(),
          channels.stream().mapToInt(FaultLedger::outOfOrder).sum());
    }
  }

  private static int rows(Statement statement, String what) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Messages of which there is another with the same id, and questions asked once more. */
  private static int repeated(Channel channel) {
    List<Message> posted = channel.byBaraza();
    List<String> ids = posted.stream().map(message -> message.dispatchId).toList();
    List<Integer> asked = questions(posted);
    return ids.size() - new HashSet<>(ids).size() + asked.size() - new HashSet<>(asked).size();
  }

  private static int outOfOrder(Channel channel) {
    List<Integer> asked = questions(channel.byBaraza());
    return (int)
        IntStream.range(1, asked.size()).filter(at -> asked.get(at) < asked.get(at - 1)).count();
  }

  private static List<Integer> questions(List<Message> posted) {
    List<Integer> numbers = new ArrayList<>();
    for (Message message : posted) {
      String words = message.words();
      if (message.thread != null && words.contains(", please?")) {
        numbers.add(
            Integer.parseInt(words.replaceFirst("(?s).*?Question (\\d+), please\\?.*", "$1")));
      }
    }
    return numbers;
  }
}
