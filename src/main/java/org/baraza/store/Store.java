package org.baraza.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baraza.assistant.port.Drainage;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Lanes;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.people.Place;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The database: the one door for transactions, the lanes of the outbox, and the scheduler. */
public final class Store implements UnitOfWork, AutoCloseable {
  private final Door door;
  private volatile @Nullable Drainage drainage;

  Store(Door door) {
    this.door = door;
  }

  /**
   * Opens a database and brings its tables up to date.
   *
   * @param ids where the ids of messages and appointments come from
   * @throws StoreUnavailable if it cannot be reached, made or brought up to date
   */
  public static Store open(StoreOptions options, Ids ids) {
    try {
      return new Store(new Door(Dialect.open(options), ids));
    } catch (FlywayException | PoolInitializationException e) {
      throw new StoreUnavailable("cannot open the database: " + options, e);
    }
  }

  /** Has somebody send what is put into lanes; one for a store. */
  public void drainedBy(Drainage somebody) {
    drainage = somebody;
  }

  @Override
  public <T> T write(Function<Records, T> work) {
    Leaving leaving = new Leaving(drainage);
    boolean committed = false;
    try {
      T result =
          door.write(
              transaction -> {
                leaving.takeBack(); // it is done again
                T done = seeing(transaction, work);
                leaving.note(transaction);
                return done;
              });
      committed = true;
      if (leaving.hasErased()) {
        door.scour();
      }
      return result;
    } finally {
      if (committed) {
        leaving.go();
      } else {
        leaving.takeBack();
      }
    }
  }

  @Override
  public <T> T read(Function<Records, T> work) {
    return door.read(transaction -> seeing(transaction, work));
  }

  private static <T> T seeing(Transaction transaction, Function<Records, T> work) {
    T result = work.apply(new SqlRecords(transaction));
    transaction.keepSights();
    return result;
  }

  public Lanes lanes() {
    return SqlLanes.through(door);
  }

  /**
   * Makes the scheduler over this database; one a process.
   *
   * @param peoplesTime the clock by which moments are due
   * @param realTime the clock for lanes and house-keeping
   * @param moments what to call, by kind of moment
   * @param lanes called for each lane that may have something to send; must return soon
   */
  public Scheduling scheduling(
      InstantSource peoplesTime,
      InstantSource realTime,
      Map<String, MomentHandler> moments,
      Consumer<Place> lanes) {
    return new Scheduling(door, peoplesTime, realTime, moments, lanes);
  }

  /** Shows how busy the connections are. */
  public void measuredBy(MeterRegistry figures) {
    door.dialect().pools().forEach(pool -> pool.setMetricRegistry(figures));
  }

  /** What waits to be said, and what will not be said. */
  public Backlog backlog() {
    return door.read(transaction -> new Queue(transaction).backlog());
  }

  /** Makes transactions fail or not, for tests of what happens when they do. */
  Door door() {
    return door;
  }

  /** Whether the database answers. */
  public boolean healthy() {
    try {
      door.ask();
      return true;
    } catch (StoreUnavailable away) {
      return false; // which was said when it began
    }
  }

  @Override
  public void close() {
    door.close();
  }
}
