package org.baraza.bench.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.baraza.assistant.delivery.Pace;
import org.baraza.bench.process.AppProcess;
import org.baraza.bench.process.Measured;
import org.baraza.bench.seed.LaterMoments;
import org.baraza.bench.seed.NudgedTown;
import org.baraza.bench.seed.NudgedTown.Message;
import org.baraza.bench.slack.StubSlack;
import org.baraza.people.Place;

/**
 * Nudges as people get them: 10,000 moments among 1,000,000 come due, over one minute and all at
 * one instant, and every letter and bulletin is timed until it is at the stub.
 */
public final class Nudges implements Part {
  private static final String STORE = "baraza.db";
  private static final int WAITING = 1_000_000;

  /** From the writing of the moments to the first of them, so that the app is up before. */
  private static final Duration LEAD = Duration.ofSeconds(25);

  /** So long before, some others come due, since an app that runs for days is warm. */
  private static final Duration WARMING = Duration.ofSeconds(15);

  /** Whatever has not come so long after the last moment does not count as sent. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Duration within;

  /**
   * Measures moments that come due one after the other.
   *
   * @param within in which time; zero for all at one instant
   */
  public Nudges(Duration within) {
    this.within = within;
  }

  @Override
  public void run(Ground ground, Table table) throws Exception {
    Path seeded = ground.data("nudges-seeded");
    Path file = seeded.resolve(STORE);
    NudgedTown town = NudgedTown.build(file, ground.model());
    LaterMoments.fill(file, Instant.now(), WAITING);
    String when = within.isZero() ? "at one instant" : "in a minute";
    measure(ground, table, "Nudges, 10,000 moments " + when, town);
    Ground.forget(seeded);
  }

  private void measure(Ground ground, Table table, String row, NudgedTown town)
      throws Exception {
    try (StubSlack slack = new StubSlack()) {
      slack.live(town.zone());
      slack.answersAfter(Integer.getInteger("bench.slack.millis", 0));
      Instant from = Instant.now().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
      town.warm(from.minus(WARMING), WARMING.minusSeconds(3));
      List<Message> messages = town.await(from, within);
      Arrivals arrivals = new Arrivals(messages);
      slack.tell(arrivals);
      AppProcess app =
          new AppProcess(
              ground.root(), ground.work(), town.file().getParent(), slack.url(), ground.prompts());
      try (Measured process = app.start()) {
        if (!Instant.now().isBefore(from)) {
          throw new IllegalStateException("the app was not up before the first moment");
        }
        Thread.sleep(Duration.between(Instant.now(), from).toMillis());
        double cpu = process.cpuSeconds();
        arrivals.await(from.plus(within).plus(PATIENCE));
        double seconds = seconds(from, Instant.now());
        table.add(row, "CPU share", (process.cpuSeconds() - cpu) / seconds);
      }
      report(table, row, from, messages, arrivals);
    }
  }

  /** When what must come came first to each channel, and how much came to them in all. */
  private static final class Arrivals implements StubSlack.Listener {
    private final Set<String> expected;
    private final Map<String, Instant> first = new ConcurrentHashMap<>();
    private final AtomicInteger posted = new AtomicInteger();

    Arrivals(List<Message> messages) {
      expected =
          messages.stream().map(message -> message.lane().channel()).collect(Collectors.toSet());
    }

    @Override
    public void posted(String channel, String ts, JsonNode message) {
      if (expected.contains(channel)) {
        first.putIfAbsent(channel, Instant.now());
        posted.incrementAndGet();
      }
    }

    @Override
    public void opened(String trigger, JsonNode view) {}

    void await(Instant until) throws InterruptedException {
      while (first.size() < expected.size() && Instant.now().isBefore(until)) {
        Thread.sleep(10);
      }
    }
  }

  private static void report(
      Table table, String row, Instant from, List<Message> messages, Arrivals arrivals) {
    Map<Place, Instant> earliest = earliest(messages);
    Histogram late = new Histogram(Duration.ofMinutes(10).toNanos(), 3);
    int missing = 0;
    Instant last = from;
    for (Message message : messages) {
      Instant came = arrivals.first.get(message.lane().channel());
      if (came == null) {
        missing++;
      } else {
        Duration lateness = Duration.between(earliest.get(message.lane()), came);
        late.recordValue(Math.max(0, lateness.toNanos()));
        last = came.isAfter(last) ? came : last;
      }
    }
    Instant allowed = earliest.values().stream().max(Comparator.naturalOrder()).orElse(from);
    table.add(row, "messages", messages.size());
    table.add(row, "never sent", missing);
    table.add(row, "not asked for", arrivals.posted.get() - arrivals.first.size());
    table.add(row, "s until all were there", seconds(from, last));
    table.add(row, "s by the limits alone", seconds(from, allowed));
    table.add(row, "late p50 s", late.getValueAtPercentile(50) / 1e9);
    table.add(row, "late p99 s", late.getValueAtPercentile(99) / 1e9);
    table.add(row, "late at most s", late.getMaxValue() / 1e9);
  }

  private static double seconds(Instant from, Instant until) {
    return Duration.between(from, until).toMillis() / 1e3;
  }

  private record Turn(Place lane, Instant at) {}

  /** When each message could go at the earliest, if nothing took time but the app's own pace. */
  private static Map<Place, Instant> earliest(List<Message> messages) {
    Pace pace = new Pace(Pace.Limits.slack());
    PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));
    messages.forEach(message -> turns.add(new Turn(message.lane(), message.due())));
    Map<Place, Instant> earliest = new HashMap<>();
    while (!turns.isEmpty()) {
      Turn turn = turns.remove();
      Duration wait = pace.take(turn.lane(), Pace.Method.POST, turn.at());
      if (wait.isZero()) {
        earliest.put(turn.lane(), turn.at());
      } else {
        turns.add(new Turn(turn.lane(), turn.at().plus(wait)));
      }
    }
    return earliest;
  }
}
