package org.baraza.bench.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.baraza.bench.load.Talk;
import org.baraza.bench.process.AppProcess;
import org.baraza.bench.process.Measured;
import org.baraza.bench.seed.Model;
import org.baraza.bench.seed.Seeder;
import org.baraza.bench.slack.Payloads;
import org.baraza.bench.slack.Signing;
import org.baraza.bench.slack.StubSlack;
import org.baraza.bench.wire.Caller;

/**
 * What a manager asks for among 10,000 channels of one workspace, in a channel with 1,000 answers
 * and 200 promises, one after the other; and the Home of whoever made those promises.
 */
public final class Managing implements Part {
  private static final Seeder.Size TOWN = new Seeder.Size(1, 10_000, 1, 1);
  private static final int ANSWERS = 1_000;
  private static final int COMMITMENTS = 200;
  private static final int TIMES = 210; // of which the first third warms up

  @Override
  public void run(Ground ground, Table table) throws Exception {
    Path model = ground.model();
    Path data = ground.data("managing");
    Talk asking = new Talk(Seeder.workspace(1, TOWN), Seeder.channel(1));
    Seeder seeder = new Seeder(data.resolve("baraza.db"));
    seeder.fill(model, TOWN);
    int more = ANSWERS / Model.answers(model) + 1;
    seeder.enrich(model, TOWN, more, COMMITMENTS, asking.person());
    seeder.manager(asking.workspace(), asking.person());
    try (StubSlack slack = new StubSlack()) {
      AppProcess app =
          new AppProcess(ground.root(), ground.work(), data, slack.url(), ground.prompts());
      try (Measured process = app.start()) {
        ask(table, process, asking, "/plan summary", TIMES);
        ask(table, process, asking, "/plan portfolio", TIMES);
        ask(table, process, asking, "/baraza summary", TIMES / 3); // it is long
        home(table, process, asking, slack);
      }
    }
    Ground.forget(data);
  }

  private static void ask(Table table, Measured process, Talk talk, String asked, int times)
      throws Exception {
    String[] words = asked.split(" ", 2);
    String form = Payloads.command(talk, words[0], words[1]);
    Histogram answered = new Histogram(60_000_000_000L, 3);
    Signing signing = new Signing();
    try (Caller caller = new Caller(process.port())) {
      for (int time = 0; time < times; time++) {
        byte[] request = signing.form(form);
        long since = System.nanoTime();
        Caller.Reply reply = caller.call(request);
        if (time >= times / 3) {
          answered.recordValue(System.nanoTime() - since);
        }
        if (reply.status() != 200 || reply.body().length < 500) {
          throw new IllegalStateException(asked + " was answered " + new String(reply.body()));
        }
      }
    }
    report(table, asked, answered);
  }

  /** From the event to the page at the stub. */
  private static void home(Table table, Measured process, Talk talk, StubSlack slack)
      throws Exception {
    BlockingQueue<JsonNode> pages = new LinkedBlockingQueue<>();
    slack.tell(
        new StubSlack.Listener() {
          @Override
          public void posted(String channel, String ts, JsonNode message) {}

          @Override
          public void opened(String trigger, JsonNode view) {}

          @Override
          public void published(String person, JsonNode view) {
            pages.add(view);
          }
        });
    Histogram shown = new Histogram(60_000_000_000L, 3);
    Signing signing = new Signing();
    try (Caller caller = new Caller(process.port())) {
      for (int time = 0; time < TIMES; time++) {
        byte[] request = signing.json(Payloads.homeOpened(talk, slack.ts()));
        long since = System.nanoTime();
        caller.call(request);
        JsonNode page = pages.poll(10, TimeUnit.SECONDS);
        if (page == null) {
          throw new IllegalStateException("the Home was not shown");
        }
        if (time >= TIMES / 3) {
          shown.recordValue(System.nanoTime() - since);
        }
      }
    }
    report(table, "Home", shown);
  }

  private static void report(Table table, String row, Histogram histogram) {
    table.add(row, "p50 ms", histogram.getValueAtPercentile(50) / 1e6);
    table.add(row, "p99 ms", histogram.getValueAtPercentile(99) / 1e6);
  }
}
