package org.baraza.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.port.Directory;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.store.Store;
import org.baraza.store.StoreOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
  private static final Actor MEMBER = new Actor("T1", "UMEMBER");
  private static final Actor GUEST = new Actor("T1", "UGUEST");
  private static final Actor OUTSIDER = new Actor("T1", "UOUTSIDER");
  private static final Actor STRANGER = new Actor("T2", "UMEMBER");
  private static final Place PLACE = new Place("T1", "C1");

  @TempDir static Path folder;
  private static Store store;
  private static Access access;

  @BeforeAll
  static void open() {
    store = Store.open(StoreOptions.sqlite(folder.resolve("baraza.db")), () -> "id");
    access = new Access(new People(), store);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void who_is_in_the_channel_sees_its_plan_and_takes_part() {
    assertThat(access.maySee(MEMBER, PLACE)).isTrue();
    assertThat(access.mayTakePart(GUEST, PLACE)).isTrue();
  }

  @Test
  void who_is_not_in_the_channel_sees_nothing() {
    assertThat(access.maySee(OUTSIDER, PLACE)).isFalse();
    assertThat(access.mayTakePart(OUTSIDER, PLACE)).isFalse();
  }

  @Test
  void nobody_sees_into_another_workspace() {
    assertThat(access.maySee(STRANGER, PLACE)).isFalse();
  }

  @Test
  void guests_answer_and_do_no_more() {
    assertThat(access.maySteer(GUEST)).isFalse();
    assertThat(access.maySteer(MEMBER)).isTrue();
  }

  /** A channel with one member and one guest. */
  private static final class People implements Directory {
    @Override
    public Optional<Person> person(Actor actor) {
      boolean guest = actor.equals(GUEST);
      return Optional.of(
          new Person(actor.userId(), "Achen", ZoneOffset.UTC, "en", false, guest, false, false));
    }

    @Override
    public Optional<Channel> channel(Place place) {
      return Optional.of(new Channel(place.channel(), "lamwo", false, false, false, true));
    }

    @Override
    public boolean isMember(Actor actor, Place place) {
      return !actor.userId().equals(OUTSIDER.userId());
    }

    @Override
    public Optional<Set<String>> members(Place place) {
      return Optional.empty();
    }

    @Override
    public Set<String> channelsOf(Actor actor) {
      return actor.userId().equals(OUTSIDER.userId()) ? Set.of() : Set.of("C1");
    }

    @Override
    public Optional<String> link(Place place, String ts) {
      return Optional.empty();
    }

    @Override
    public Optional<Place> direct(Actor actor) {
      return Optional.empty();
    }

    @Override
    public void forget(Place place) {}

    @Override
    public void forget(Actor person) {}
  }
}
