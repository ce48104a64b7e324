package org.baraza.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits together what several threads write at the same time, where only one may write. Whoever
 * finds nobody writing leads: does its own work at once, on its own thread, then what came
 * meanwhile, and commits. So a lone write costs what it always did, and many share one wait for the
 * disk. Should one of them fail, which is rare, each is done again by itself.
 */
final class GroupCommit {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  /** The leader's own answer waits for all that it takes along, so they are few. */
  private static final int MOST = 16;

  /** So many need not wait for more company. */
  private static final int COMPANY = 4;

  private final Dialect dialect;
  private final Jdbi writers;
  private final Function<Handle, Transaction> transactions;
  private final Duration lingering;
  private final WaitingLine waiting = new WaitingLine();
  private final AtomicBoolean led = new AtomicBoolean();

  /**
   * Begins with nobody waiting.
   *
   * @param lingering how long what can wait does so for company
   */
  GroupCommit(
      Dialect dialect,
      Jdbi writers,
      Function<Handle, Transaction> transactions,
      Duration lingering) {
    this.dialect = dialect;
    this.writers = writers;
    this.transactions = transactions;
    this.lingering = lingering;
  }

  /**
   * Does the work in a transaction; it is durable when this returns.
   *
   * @param canWait whether others go first, as long as it gets on, and it waits a little for them
   */
  <T> T write(Function<Transaction, T> work, boolean canWait) throws SQLException {
    Waiting<T> mine = new Waiting<>(work);
    waiting.add(mine, canWait);
    if (canWait) {
      linger(mine);
    }
    boolean interrupted = false;
    while (!mine.isSettled()) {
      // A leader works for others, too: its own interruption must not end their transaction.
      interrupted |= Thread.interrupted();
      if (led.compareAndSet(false, true)) {
        leadUnlessSettled(mine);
      } else {
        LockSupport.park(this);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return mine.outcome();
  }

  /** Gives others a moment to take it along: one wait for the disk less. */
  private void linger(Waiting<?> mine) {
    mine.lingers = true;
    if (waiting.size() < COMPANY) {
      LockSupport.parkNanos(this, lingering.toNanos());
    }
    mine.lingers = false;
  }

  /** How many wait for their turn. */
  int waiting() {
    return waiting.size();
  }

  private void leadUnlessSettled(Waiting<?> mine) {
    try {
      if (!mine.isSettled()) {
        lead();
      }
    } finally {
      led.set(false);
      // Who was put down before this saw somebody lead and sleeps: the first of them leads next,
      // unless it wakes by itself.
      Waiting<?> next = waiting.peek();
      if (next != null && !next.lingers) {
        LockSupport.unpark(next.thread);
      }
    }
  }

  private void lead() {
    List<Waiting<?>> batch = new ArrayList<>();
    try (Handle handle = writers.open()) {
      commitTogether(handle, batch);
    } catch (SQLException | RuntimeException broken) {
      if (batch.isEmpty()) {
        // There is no database: nobody should wait for the next one to find out.
        for (Waiting<?> one = waiting.poll(); one != null; one = waiting.poll()) {
          batch.add(one);
        }
      }
      batch.forEach(one -> one.failIfOpen(broken));
    } finally {
      batch.forEach(Waiting::settle);
    }
  }

  private void commitTogether(Handle handle, List<Waiting<?>> batch) throws SQLException {
    Connection connection = handle.getConnection();
    boolean committed = false;
    dialect.beginWriting(connection);
    try {
      if (allWork(handle, batch)) {
        dialect.commit(connection);
        committed = true;
      }
    } catch (SQLException | RuntimeException failed) {
      if (batch.size() < 2) {
        throw failed;
      }
      String why = DatabaseProblem.of(failed).orElse(failed.getClass().getSimpleName());
      LOG.warn("{} writes could not be committed together ({})", batch.size(), why);
    } finally {
      if (!committed) {
        rollBack(connection);
      }
    }
    if (!committed && batch.size() > 1) {
      batch.forEach(one -> alone(one, handle));
    }
  }

  /** Does the first work and then what came meanwhile; stops at one that fails. */
  private boolean allWork(Handle handle, List<Waiting<?>> batch) {
    for (Waiting<?> one = waiting.poll(); one != null; one = next(batch)) {
      batch.add(one);
      if (!one.work(transactions.apply(handle))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Waiting<?> next(List<Waiting<?>> batch) {
    return batch.size() < MOST ? waiting.poll() : null;
  }

  /** In a transaction of its own, so that everybody hears what became of their own work. */
  private void alone(Waiting<?> one, Handle handle) {
    Connection connection = handle.getConnection();
    try {
      dialect.beginWriting(connection);
      if (one.work(transactions.apply(handle))) {
        dialect.commit(connection);
      } else {
        rollBack(connection);
      }
    } catch (SQLException | RuntimeException failed) {
      one.fail(failed);
      rollBack(connection);
    }
  }

  /** A connection that cannot even do this has no transaction any more. */
  private void rollBack(Connection connection) {
    try {
      dialect.rollback(connection);
    } catch (SQLException e) {
      LOG.debug("the database had rolled back already", e);
    }
  }
}
