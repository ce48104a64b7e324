package org.baraza.bench.virtual;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.baraza.assistant.delivery.Pace;
import org.baraza.people.Place;

/**
 * A busy hour of very many channels: the app's own {@link Pace} decides who may speak when, and
 * time jumps from event to event. What a message costs the process is given, as measured.
 */
public final class LanesInVirtualTime {
  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

  /**
   * What is played.
   *
   * @param answers how many come in the hour
   * @param nudges how many moments come, all in its first minute
   * @param cost how long a process is busy with one message, delivery and its share of the answer
   * @param processes how many share the lanes
   */
  public record Scene(
      int workspaces, int channels, int answers, int nudges, Duration cost, int processes) {}

  /**
   * What came of it.
   *
   * @param busy how much of the time the processes were at work while anything was to be done
   * @param waits how long an answer's next question waited, in milliseconds
   * @param lateness how long a nudge waited, in milliseconds
   * @param longestQueue the most lanes that had something to say at once
   */
  public record Outcome(
      double busy, Histogram waits, Histogram lateness, int longestQueue, Duration end) {}

  private record Event(Instant at, long order, Place lane, boolean arrives, boolean nudge) {}

  private final Scene scene;
  private final List<Place> channels;
  private final Pace pace = new Pace(Pace.Limits.slack());
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
  private final Map<Place, Queue<Event>> lanes = new HashMap<>();
  private final Instant[] freeAt;
  private final Histogram waits = new Histogram(Duration.ofDays(1).toMillis(), 3);
  private final Histogram lateness = new Histogram(Duration.ofDays(1).toMillis(), 3);
  private long order;
  private Duration worked = Duration.ZERO;
  private int longestQueue;

  public LanesInVirtualTime(Scene scene) {
    this.scene = scene;
    channels =
        IntStream.range(0, scene.channels())
            .mapToObj(number -> new Place("T" + number % scene.workspaces(), "C" + number))
            .toList();
    freeAt = new Instant[scene.processes()];
    Arrays.fill(freeAt, START);
  }

  public Outcome play() {
    Random random = new Random(8);
    for (int number = 0; number < scene.answers(); number++) {
      arrive(START.plusMillis(random.nextInt(3_600_000)), lane(random), false);
    }
    for (int number = 0; number < scene.nudges(); number++) {
      arrive(START.plusMillis(random.nextInt(60_000)), lane(random), true);
    }
    Instant last = START;
    for (Event event = events.poll(); event != null; event = events.poll()) {
      last = event.at();
      Queue<Event> lane = lanes.computeIfAbsent(event.lane(), key -> new ArrayDeque<>());
      if (event.arrives()) {
        lane.add(event);
        longestQueue = Math.max(longestQueue, lanes.size());
      }
      // An arrival in a lane that waits already is served when the lane's time comes.
      if (!event.arrives() || lane.size() == 1) {
        drain(event.lane(), lane, event.at());
      }
    }
    Duration whole = Duration.between(START, last);
    double busy = (double) worked.toMillis() / Math.max(1, whole.toMillis()) / scene.processes();
    return new Outcome(busy, waits, lateness, longestQueue, whole);
  }

  private Place lane(Random random) {
    return channels.get(random.nextInt(scene.channels()));
  }

  private void arrive(Instant at, Place lane, boolean nudge) {
    events.add(new Event(at, order++, lane, true, nudge));
  }

  /** Sends what leads the lane, as soon as a process is free, or comes back when it may. */
  private void drain(Place place, Queue<Event> lane, Instant now) {
    if (lane.isEmpty()) {
      lanes.remove(place);
      return;
    }
    Duration wait = pace.take(place, Pace.Method.POST, now);
    Instant again = now.plus(wait);
    if (wait.isZero()) {
      int process = earliest();
      Instant begin = freeAt[process].isAfter(now) ? freeAt[process] : now;
      Instant done = begin.plus(scene.cost());
      freeAt[process] = done;
      worked = worked.plus(scene.cost());
      Event sent = lane.remove();
      (sent.nudge() ? lateness : waits).recordValue(Duration.between(sent.at(), done).toMillis());
      again = done;
    }
    events.add(new Event(again, order++, place, false, false));
  }

  private int earliest() {
    int earliest = 0;
    for (int process = 1; process < freeAt.length; process++) {
      if (freeAt[process].isBefore(freeAt[earliest])) {
        earliest = process;
      }
    }
    return earliest;
  }
}
