package org.baraza.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into the database. Every write of this room goes through {@link #write}; where only one
 * may write, those that wait are committed together.
 */
final class Door implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final int TRIES = 5;

  /** Longer than an answer takes: the next one takes along what became of its messages. */
  private static final Duration LINGERING = Duration.ofMillis(3);

  private final Dialect dialect;
  private final Jdbi writers;
  private final Jdbi readers;
  private final Json json = new Json();
  private final Ids ids;
  private final KnownPlans known = new KnownPlans();
  private final GroupCommit together;
  private final Outage outage = new Outage();
  private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);
  private final ThreadLocal<Boolean> patient = ThreadLocal.withInitial(() -> false);

  Door(Dialect dialect, Ids ids) {
    this(dialect, ids, LINGERING);
  }

  /**
   * Opens the way.
   *
   * @param lingering how long a write that can wait does so for others
   */
  Door(Dialect dialect, Ids ids, Duration lingering) {
    this.dialect = dialect;
    this.ids = ids;
    this.writers = Jdbi.create(dialect.writers());
    this.readers = Jdbi.create(dialect.readers());
    writers.setStatementBuilderFactory(dialect.statements());
    readers.setStatementBuilderFactory(dialect.statements());
    writers.registerArgument(new PlainArguments());
    readers.registerArgument(new PlainArguments());
    this.together =
        new GroupCommit(dialect, writers, handle -> transaction(handle, true), lingering);
  }

  Dialect dialect() {
    return dialect;
  }

  /** Does the work in one transaction; it is durable when this returns. */
  <T> T write(Function<Transaction, T> work) {
    return write(work, patient.get());
  }

  /** Whatever this writes goes behind what people wait for. */
  void patiently(Runnable work) {
    patient.set(true);
    try {
      work.run();
    } finally {
      patient.remove();
    }
  }

  /** Does the work in one transaction, behind what people wait for. */
  <T> T writeBehind(Function<Transaction, T> work) {
    return write(work, true);
  }

  private <T> T write(Function<Transaction, T> work, boolean canWait) {
    if (writing.get()) {
      throw new StoreFailure("a transaction was begun inside another one");
    }
    writing.set(true);
    try {
      T result = dialect.hasOneWriter() ? writeTogether(work, canWait) : writeUntilItHolds(work);
      outage.over(true);
      return result;
    } finally {
      writing.remove();
    }
  }

  private <T> T writeTogether(Function<Transaction, T> work, boolean canWait) {
    try {
      return together.write(work, canWait);
    } catch (SQLException | RuntimeException failure) {
      throw translated(failure, true);
    }
  }

  private <T> T writeUntilItHolds(Function<Transaction, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transact(writers, work, true);
      } catch (SQLException | RuntimeException failure) {
        if (attempt == TRIES || sqlIn(failure).filter(dialect::isWorthAnotherTry).isEmpty()) {
          throw translated(failure, true);
        }
        LOG.info("a transaction gave way to another one and is done again");
      }
    }
  }

  /** What was deleted is deleted; that the files keep no trace of it may succeed later. */
  void scour() {
    try (Handle handle = writers.open()) {
      dialect.scour(handle.getConnection());
    } catch (SQLException | RuntimeException e) {
      LOG.warn("deleted words may stay in the database's log for a while: {}", e.getMessage());
    }
  }

  /** Looks at one consistent state. */
  <T> T read(Function<Transaction, T> work) {
    try {
      T result = transact(readers, work, false);
      outage.over(false);
      return result;
    } catch (SQLException | RuntimeException failure) {
      throw translated(failure, false);
    }
  }

  /**
   * Asks for any answer. It goes past what maps rows, which is slow to wake, to be ready sooner.
   */
  void ask() {
    try (Handle handle = readers.open()) {
      Dialect.run(handle.getConnection(), "select 1");
      outage.over(false);
    } catch (SQLException | RuntimeException failure) {
      throw translated(failure, false);
    }
  }

  /** What is found by others over our connections, or something instead while that cannot be. */
  <T> T unlessAway(Supplier<T> found, T instead) {
    try {
      T result = found.get();
      outage.over(false);
      return result;
    } catch (RuntimeException failure) {
      outage.noticed(false, awayIn(failure).orElseThrow(() -> failure));
      return instead;
    }
  }

  /** Also where a rollback over the lost connection failed in its turn and covers the reason. */
  private Optional<SQLException> awayIn(Throwable failure) {
    Optional<SQLException> away = sqlIn(failure).filter(this::isUnavailable);
    return away.isPresent()
        ? away
        : Stream.of(failure.getSuppressed()).flatMap(it -> awayIn(it).stream()).findFirst();
  }

  private <T> T transact(Jdbi database, Function<Transaction, T> work, boolean writes)
      throws SQLException {
    try (Handle handle = database.open()) {
      Connection connection = handle.getConnection();
      if (writes) {
        dialect.beginWriting(connection);
      } else {
        dialect.beginReading(connection);
      }
      boolean committed = false;
      try {
        T result = work.apply(transaction(handle, writes));
        dialect.commit(connection);
        committed = true;
        return result;
      } finally {
        if (!committed) {
          rollBack(connection);
        }
      }
    }
  }

  private Transaction transaction(Handle handle, boolean writes) {
    return new Transaction(handle, dialect, json, ids, known, writes);
  }

  /** How many writes wait for their turn. */
  int waiting() {
    return together.waiting();
  }

  /** A connection that cannot even do this has no transaction any more. */
  private void rollBack(Connection connection) {
    try {
      dialect.rollback(connection);
    } catch (SQLException e) {
      LOG.debug("the database had rolled back already", e);
    }
  }

  private RuntimeException translated(Exception failure, boolean writing) {
    Optional<SQLException> sql = sqlIn(failure);
    Optional<SQLException> away = sql.filter(this::isUnavailable);
    if (away.isPresent()) {
      outage.noticed(writing, away.get());
      return new StoreUnavailable("the database cannot be used just now", failure);
    } else if (sql.isPresent()) {
      return new StoreFailure("the database refused a statement", failure);
    }
    return failure instanceof RuntimeException own
        ? own
        : new StoreFailure("the database failed", failure);
  }

  /** The pool gave up waiting for a connection, or the database says so itself. */
  private boolean isUnavailable(SQLException failure) {
    return failure instanceof SQLTransientConnectionException || dialect.isUnavailable(failure);
  }

  /** The database's own word in a failure. */
  static Optional<SQLException> sqlIn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    dialect.close();
  }
}
