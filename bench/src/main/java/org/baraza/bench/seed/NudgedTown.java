package org.baraza.bench.seed;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Entry;
import org.baraza.commitment.Event;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Status;
import org.baraza.commitment.Terms;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Plan;
import org.baraza.plan.Rhythm;
import org.baraza.plan.WorkingDays;
import org.baraza.store.Store;
import org.baraza.store.StoreOptions;

/**
 * Workspaces in which everybody is to hear of a promise today, and every channel of its week. It is
 * noon there, whatever the hour is, and every day is a working day.
 *
 * @param zone in which it is noon now
 */
public record NudgedTown(Path file, ZoneId zone) {
  /** Workspaces whose moments come first, as an app that has run for days has had others. */
  private static final int EARLY = 10;

  private static final Seeder.Size SIZE = new Seeder.Size(EARLY + 100, 22 * 100, 2, 1);

  /** In each workspace. */
  private static final int PEOPLE = 50;

  /** More people in each, of whom nothing is due, which is seen only by looking. */
  private static final int IN_VAIN = 10;

  private static final int NOON = 12;
  private static final int PROMISES = 5;
  private static final int IN_ONE_WRITE = 500;
  private static final Duration PROMISED_BEFORE = Duration.ofDays(10);
  private static final Duration OPENED_BEFORE = Duration.ofDays(30);

  public NudgedTown {
    requireNonNull(file);
    requireNonNull(zone);
  }

  /**
   * A message that must come.
   *
   * @param lane its workspace and channel; people's direct messages begin with a D
   */
  public record Message(Place lane, Instant due) {
    public Message {
      requireNonNull(lane);
      requireNonNull(due);
    }
  }

  /** A town at noon, with plans and promises but no moments yet. */
  public static NudgedTown build(Path file, Path model) throws SQLException, IOException {
    int hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
    NudgedTown town = new NudgedTown(file, ZoneId.of("Etc/GMT%+d".formatted(hour - NOON)));
    new Seeder(file).fill(model, SIZE);
    List<Consumer<Records>> steps = new ArrayList<>();
    for (int number = 1; number <= SIZE.channels(); number++) {
      int channel = number;
      steps.add(records -> town.settle(records, channel));
    }
    town.write(steps);
    return town;
  }

  private static Place place(int channel) {
    return new Place(Seeder.workspace(channel, SIZE), Seeder.channel(channel));
  }

  /** Has a channel work today, hear its digest today, and its people owe something today. */
  private void settle(Records records, int channel) {
    Instant now = Instant.now();
    LocalDate today = LocalDate.ofInstant(now, zone);
    Plan plan = records.plans().find(place(channel)).orElseThrow();
    Rhythm rhythm =
        new Rhythm(
            true,
            new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of()),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            today.getDayOfWeek(),
            Rhythm.Digest.WITHOUT_NAMES);
    records
        .plans()
        .save(
            new Plan(
                plan.place(),
                plan.purposes(),
                plan.language(),
                zone,
                plan.currency(),
                plan.facilitators(),
                true,
                now.minus(OPENED_BEFORE),
                rhythm));
    for (int number = 0; number < PROMISES; number++) {
      int person = (channel / SIZE.workspaces() * PROMISES + number) % PEOPLE;
      records.commitments().bring(promise(plan.place(), number, person, today, now));
    }
  }

  private static Commitment promise(
      Place place, int number, int person, LocalDate today, Instant now) {
    String owner = person(place.workspace(), person).userId();
    Instant at = now.minus(PROMISED_BEFORE);
    Entry promised = new Entry(new Event.Promised(), owner, false, at);
    return new Commitment(
        place,
        "today-" + number,
        Terms.of("bring the price list of stockist " + number, new Who.Member(owner), today),
        owner,
        Status.OPEN,
        null,
        new Origin.Typed(),
        null,
        1,
        List.of(promised),
        at);
  }

  /** Ids differ between workspaces, since posts do not say theirs. */
  private static Actor person(String workspace, int number) {
    return new Actor(workspace, "U" + workspace.substring(1) + "P" + number);
  }

  /**
   * Something to look at.
   *
   * @param lane where a message is to come of it, if one is
   */
  private record Look(Optional<Place> lane, BiConsumer<Records, Instant> setting) {}

  /** Sets the moments of a few workspaces, before those that are timed. */
  public void warm(Instant from, Duration within) {
    set(looks(0, EARLY), from, within);
  }

  /** Sets those of the other 100, evenly and in no order; returns the messages that must come. */
  public List<Message> await(Instant from, Duration within) {
    return set(looks(EARLY, SIZE.workspaces()), from, within);
  }

  private List<Message> set(List<Look> looks, Instant from, Duration within) {
    List<Message> messages = new ArrayList<>();
    List<Consumer<Records>> steps = new ArrayList<>();
    for (int number = 0; number < looks.size(); number++) {
      Look look = looks.get(number);
      Instant due = from.plus(within.multipliedBy(number).dividedBy(looks.size()));
      steps.add(records -> look.setting().accept(records, due));
      look.lane().ifPresent(lane -> messages.add(new Message(lane, due)));
    }
    write(steps);
    return messages;
  }

  /**
   * A letter for each person, a bulletin and a look at its stand for each channel; some in vain.
   */
  private static List<Look> looks(int first, int end) {
    List<Look> looks = new ArrayList<>();
    for (int channel = 1; channel <= SIZE.channels(); channel++) {
      int workspace = channel % SIZE.workspaces();
      if (workspace >= first && workspace < end) {
        looks.addAll(looks(place(channel)));
      }
    }
    for (int workspace = first; workspace < end; workspace++) {
      for (int number = 0; number < PEOPLE + IN_VAIN; number++) {
        Actor person = person(Seeder.workspace(workspace, SIZE), number);
        Optional<Place> direct =
            number < PEOPLE
                ? Optional.of(new Place(person.workspace(), "D" + person.userId().substring(1)))
                : Optional.empty();
        looks.add(new Look(direct, (records, at) -> NudgeMoments.look(records, person, at)));
      }
    }
    Collections.shuffle(looks, new Random(1));
    return looks;
  }

  private static List<Look> looks(Place place) {
    String id = place.workspace() + "/" + place.channel();
    return List.of(
        new Look(Optional.of(place), (records, at) -> NudgeMoments.look(records, place, at)),
        new Look(
            Optional.empty(), (records, at) -> records.moments().set(StandMoments.STAND, id, at)));
  }

  private void write(List<Consumer<Records>> steps) {
    try (Store store = Store.open(StoreOptions.sqlite(file), () -> UUID.randomUUID().toString())) {
      for (int from = 0; from < steps.size(); from += IN_ONE_WRITE) {
        List<Consumer<Records>> some =
            steps.subList(from, Math.min(steps.size(), from + IN_ONE_WRITE));
        store.write(
            records -> {
              some.forEach(step -> step.accept(records));
              return some.size();
            });
      }
    }
  }
}
