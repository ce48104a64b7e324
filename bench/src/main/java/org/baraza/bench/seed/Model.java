package org.baraza.bench.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.baraza.bench.load.ClosedLoop;
import org.baraza.bench.load.LoadPrompts;
import org.baraza.bench.load.Talk;
import org.baraza.bench.load.Town;
import org.baraza.bench.load.Way;
import org.baraza.bench.process.AppProcess;
import org.baraza.bench.process.Measured;
import org.baraza.bench.slack.Payloads;
import org.baraza.bench.slack.Signing;
import org.baraza.bench.slack.StubSlack;
import org.baraza.bench.wire.Caller;

/** One channel as the app itself has filled it: answers, a promise, and where its plan stands. */
public final class Model {
  static final String CHANNEL = "CM0";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WAITS = 200;

  private Model() {}

  /** Has the app fill a store; returns its file. */
  public static Path make(Path root, Path work, Path data, Path prompts) throws Exception {
    Path file = data.resolve("baraza.db");
    try (StubSlack slack = new StubSlack()) {
      Town town = new Town(slack);
      slack.tell(town);
      AppProcess app = new AppProcess(root, work, data, slack.url(), prompts);
      try (Measured process = app.start()) {
        ClosedLoop loop = new ClosedLoop(town, process.port());
        List<Talk> talks = town.settle("M", 1, 8);
        loop.start(talks, LoadPrompts.BUTTONS);
        loop.answer(Way.BUTTON, 2, 0, 5);
        promise(talks.get(0), process.port(), slack);
        waitForStand(file);
      }
    }
    return file;
  }

  private static void promise(Talk talk, int port, StubSlack slack) throws IOException {
    Signing signing = new Signing();
    try (Caller caller = new Caller(port)) {
      String form = Payloads.command(talk, "/commit", "bring the price list in 10 days");
      JsonNode shown = JSON.readTree(caller.call(signing.form(form)).body());
      for (JsonNode block : shown.path("blocks")) {
        for (JsonNode button : block.path("elements")) {
          if (button.path("style").asText().equals("primary")) {
            Talk.Asked message =
                new Talk.Asked(
                    button.path("value").asText(),
                    slack.ts(),
                    button.path("action_id").asText(),
                    shown);
            caller.call(
                signing.interaction(
                    Payloads.tap(talk, message, message.tap(), message.ticket(), slack.ts())));
            return;
          }
        }
      }
      throw new IllegalStateException("nothing to post a promise with: " + shown);
    }
  }

  /** The app works it out a while after the last answer. */
  private static void waitForStand(Path file) throws SQLException, InterruptedException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      for (int looked = 0; looked < WAITS; looked++) {
        try (ResultSet found =
            sql.executeQuery(
                """
                select (select count(*) from stand where channel = '%s')
                     * (select count(*) from commitment where channel = '%s' and status <> 'DRAFT')
                """
                    .formatted(CHANNEL, CHANNEL))) {
          if (found.next() && found.getInt(1) == 1) {
            return;
          }
        }
        Thread.sleep(250);
      }
    }
    throw new IllegalStateException("the model's stand was not worked out");
  }

  /** How many answers its channel has. */
  public static int answers(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement();
        ResultSet found =
            sql.executeQuery("select count(*) from answer where channel = '" + CHANNEL + "'")) {
      return found.next() ? found.getInt(1) : 0;
    }
  }
}
