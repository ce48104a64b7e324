package org.baraza.bench.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.baraza.bench.load.ClosedLoop;
import org.baraza.bench.load.LoadPrompts;
import org.baraza.bench.load.Talk;
import org.baraza.bench.load.Town;
import org.baraza.bench.load.Way;
import org.baraza.bench.process.AppProcess;
import org.baraza.bench.process.Measured;
import org.baraza.bench.slack.Signing;
import org.baraza.bench.slack.StubSlack;
import org.baraza.bench.wire.Caller;

/** What a manager asks for, as a signed slash command, one after the other. */
public final class Managing implements Part {
  private static final int TIMES = 200;

  @Override
  public void run(Ground ground, Table table) throws Exception {
    try (StubSlack slack = new StubSlack()) {
      Town town = new Town(slack);
      slack.tell(town);
      AppProcess app =
          new AppProcess(
              ground.root(), ground.work(), ground.data("managing"), slack.url(), ground.prompts());
      try (Measured process = app.start()) {
        ClosedLoop loop = new ClosedLoop(town, process.port());
        List<Talk> talks = town.settle("G", 1, 40);
        loop.start(talks, LoadPrompts.BUTTONS);
        loop.answer(Way.BUTTON, 4, 0, ground.seconds());
        for (String asked : List.of("/plan summary", "/plan portfolio", "/baraza summary")) {
          ask(table, process, talks.get(0), asked);
        }
      }
    }
  }

  private static void ask(Table table, Measured process, Talk talk, String asked) throws Exception {
    String[] words = asked.split(" ", 2);
    String form =
        "command=%s&text=%s&team_id=%s&user_id=%s&channel_id=%s&trigger_id=t&response_url="
            .formatted(
                URLEncoder.encode(words[0], StandardCharsets.UTF_8),
                words[1],
                talk.workspace(),
                talk.person(),
                talk.channel());
    Histogram answered = new Histogram(60_000_000_000L, 3);
    Signing signing = new Signing();
    try (Caller caller = new Caller(process.port())) {
      for (int time = 0; time < TIMES; time++) {
        byte[] request = signing.form(form);
        long since = System.nanoTime();
        caller.call(request);
        if (time >= TIMES / 4) {
          answered.recordValue(System.nanoTime() - since);
        }
      }
    }
    table.add(asked, "p50 ms", answered.getValueAtPercentile(50) / 1e6);
    table.add(asked, "p99 ms", answered.getValueAtPercentile(99) / 1e6);
  }
}
