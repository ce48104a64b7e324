package org.baraza.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.baraza.people.Place;
import org.baraza.plan.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Promises that are made, moved, put off, kept and let go at random, against a plain model. */
final class LivesTest {
  private static final LocalDate START = LocalDate.parse("2026-02-02");
  private static final int DAYS = 120;
  private static final int PROMISES = 4;
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  enum Deed {
    PROMISE,
    MOVE,
    KEEP,
    CANCEL,
    PUT_OFF,
    SLEEP
  }

  /** On a day, at noon or at midnight, somebody does something with one of the promises. */
  record Turn(int day, boolean noon, Deed deed, int promise, int days) {}

  @Provide
  Arbitrary<List<Turn>> lives() {
    return Combinators.combine(
            Arbitraries.integers().between(0, DAYS - 30),
            Arbitraries.of(true, false),
            Arbitraries.of(Deed.class),
            Arbitraries.integers().between(0, PROMISES - 1),
            Arbitraries.integers().between(0, 45))
        .as(Turn::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<WorkingDays> weeks() {
    return Arbitraries.of(Weeks.FROM_MONDAY, Weeks.FROM_SUNDAY, Weeks.FROM_SATURDAY);
  }

  // The same lives in every run; another seed and more tries look further.
  @Property(tries = 1000, seed = "2255541660615702399", shrinking = ShrinkingMode.BOUNDED)
  void what_is_sent_is_what_the_plain_model_says(
      @ForAll("lives") List<Turn> turns, @ForAll("weeks") WorkingDays week) {
    Sending sending = new Sending(week);
    Plain plain = new Plain(week);
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = START.plusDays(day);
      boolean up = true;
      for (Turn turn : turns) {
        up &= turn.day() != day || turn.deed() != Deed.SLEEP;
      }
      sending.apply(turns, day, false, date);
      plain.apply(turns, day, false, date);
      if (up) {
        sending.look(date, LocalTime.of(9, 0));
        plain.look(date);
      }
      sending.apply(turns, day, true, date);
      plain.apply(turns, day, true, date);
      if (up) {
        sending.look(date, LocalTime.of(15, 0));
        plain.look(date);
      }
      sending.look(date, LocalTime.of(23, 0));
    }
    assertThat(sending.log).isEqualTo(plain.log);
  }

  /** The real computation, asked at some hours. */
  private static final class Sending {
    private final WorkingDays week;
    private final Map<Integer, Pending> pending = new TreeMap<>();
    private final List<String> log = new ArrayList<>();
    private Preferences preferences = Preferences.usual();
    private Map<String, LocalDate> mentioned = Map.of();
    private @Nullable LocalDate last;
    private int made;

    Sending(WorkingDays week) {
      this.week = week;
    }

    void apply(List<Turn> turns, int day, boolean noon, LocalDate date) {
      turns.stream()
          .filter(turn -> turn.day() == day && turn.noon() == noon)
          .forEach(turn -> apply(turn, date));
    }

    private void apply(Turn turn, LocalDate date) {
      Pending there = pending.get(turn.promise());
      switch (turn.deed()) {
        case PROMISE -> {
          if (there == null) {
            made++;
            pending.put(turn.promise(), agreed("p" + made, turn, date));
          }
        }
        case MOVE -> {
          if (there != null && !there.due().equals(date.plusDays(turn.days()))) {
            pending.put(turn.promise(), agreed(there.commitment(), turn, date));
          }
        }
        case KEEP, CANCEL -> pending.remove(turn.promise());
        case PUT_OFF -> {
          if (there != null) {
            preferences = preferences.puttingOff(there, date.plusDays(turn.days() + 1), date);
          }
        }
        case SLEEP -> {}
      }
    }

    private Pending agreed(String id, Turn turn, LocalDate date) {
      return new Pending(new Place("T1", "C1"), id, date.plusDays(turn.days()), date, week);
    }

    void look(LocalDate date, LocalTime time) {
      Addressee person =
          new Addressee(ZONE, preferences, List.copyOf(pending.values()), mentioned, last);
      Instant now = date.atTime(time).atZone(ZONE).toInstant();
      Optional<Letter> letter = Due.forPerson(person, now);
      if (letter.isPresent()) {
        letter.get().mentions().stream()
            .map(mention -> mention.pending().commitment())
            .sorted()
            .forEach(promise -> log.add(date + " " + promise));
        mentioned = person.after(letter.get()).mentioned();
        last = date;
      }
    }
  }

  /** A promise has days on which it is to be heard; hearing strikes them. */
  private static final class Heard {
    private final String name;
    private final LocalDate due;
    private final NavigableSet<LocalDate> agreed;
    private NavigableSet<LocalDate> open;

    Heard(String name, LocalDate due, NavigableSet<LocalDate> agreed) {
      this.name = name;
      this.due = due;
      this.agreed = agreed;
      this.open = new TreeSet<>(agreed);
    }

    void putOff(LocalDate back, LocalDate heard) {
      open = new TreeSet<>(agreed.tailSet(back));
      open.add(back);
      open.removeIf(day -> !day.isAfter(heard));
    }
  }

  /** The same said plainly. */
  private static final class Plain {
    private final WorkingDays week;
    private final Map<Integer, Heard> promises = new TreeMap<>();
    private final Map<String, LocalDate> heard = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private LocalDate last = LocalDate.MIN;
    private int made;

    Plain(WorkingDays week) {
      this.week = week;
    }

    void apply(List<Turn> turns, int day, boolean noon, LocalDate date) {
      for (Turn turn : turns) {
        if (turn.day() == day && turn.noon() == noon) {
          apply(turn, date);
        }
      }
    }

    private void apply(Turn turn, LocalDate date) {
      Heard there = promises.get(turn.promise());
      LocalDate due = date.plusDays(turn.days());
      if (turn.deed() == Deed.KEEP || turn.deed() == Deed.CANCEL) {
        promises.remove(turn.promise());
      } else if (there == null && turn.deed() == Deed.PROMISE) {
        made++;
        promises.put(turn.promise(), new Heard("p" + made, due, days(date, due)));
      } else if (there != null && turn.deed() == Deed.MOVE && !there.due.equals(due)) {
        promises.put(turn.promise(), new Heard(there.name, due, days(date, due)));
      } else if (there != null && turn.deed() == Deed.PUT_OFF) {
        there.putOff(on(due.plusDays(1)), heard.getOrDefault(there.name, LocalDate.MIN));
      }
    }

    private NavigableSet<LocalDate> days(LocalDate since, LocalDate due) {
      long runs = due.toEpochDay() - since.toEpochDay();
      NavigableSet<LocalDate> days = new TreeSet<>();
      days.add(back(due.minusDays(runs <= 7 ? 1 : runs <= 30 ? 3 : 7)));
      days.add(back(due).isAfter(since) ? back(due) : on(due));
      days.add(on(due.plusDays(2)));
      days.add(on(due.plusDays(5)));
      days.add(on(due.plusDays(10)));
      days.removeIf(day -> !day.isAfter(since));
      return days;
    }

    private LocalDate back(LocalDate day) {
      return week.includes(day) ? day : back(day.minusDays(1));
    }

    private LocalDate on(LocalDate day) {
      return week.includes(day) ? day : on(day.plusDays(1));
    }

    void look(LocalDate date) {
      if (!week.includes(date) || date.equals(last)) {
        return;
      }
      List<String> said = new ArrayList<>();
      for (Heard promise : promises.values()) {
        if (promise.open.removeIf(day -> !day.isAfter(date))) {
          said.add(date + " " + promise.name);
          heard.put(promise.name, date);
          last = date;
        }
      }
      said.stream().sorted().forEach(log::add);
    }
  }
}
