package org.baraza.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** SQLite: one connection writes, a few others read what was committed. */
final class SqliteDialect implements Dialect {
  private static final int BUSY_MILLIS = 2_000;

  /**
   * What the connection that writes keeps of the file, at most, and what each of the others does.
   */
  private static final int WRITERS_KIB = 6_000;

  private static final int READERS_KIB = 2_000;

  /** How far the log grows before it is copied back, for which writers wait, in pages of 4 KiB. */
  private static final int LOG_PAGES = 2_500;

  /** How long somebody waits for their turn: Slack waits three seconds for everything. */
  private static final int PATIENCE_MILLIS = 2_500;

  /** How many times as long the scheduler waits, whom nobody waits for. */
  private static final int SCHEDULERS_PATIENCE = 12;

  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final KeptStatements statements = new KeptStatements(SQLiteConnection.class);
  private final ForScheduling scheduling;

  private SqliteDialect(HikariDataSource writer, HikariDataSource readers) {
    this.writer = writer;
    this.readers = readers;
    this.scheduling =
        new ForScheduling(LongWait.over(writer, SCHEDULERS_PATIENCE), new SqliteTasks());
  }

  static SqliteDialect open(StoreOptions.Sqlite options) {
    Path file = options.file().toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new StoreUnavailable("cannot make the folder " + file.getParent(), e);
    }
    SQLiteDataSource database = database(file, WRITERS_KIB);
    Dialect.migrate(database::getConnection, flyway -> flyway.dataSource(database), "sqlite");
    letGo(database);
    HikariDataSource writer = new HikariDataSource(pool(database, "sqlite-writer", 1));
    HikariConfig reading = pool(database(file, READERS_KIB), "sqlite-readers", options.readers());
    reading.setConnectionInitSql("pragma query_only = 1");
    return new SqliteDialect(writer, new HikariDataSource(reading));
  }

  /**
   * Lets go of what a process held that was killed. One file has one process, so nobody else can be
   * holding anything; without this, channels would stay silent until the leases have run out.
   */
  private static void letGo(DataSource database) {
    try (Connection connection = database.getConnection()) {
      Dialect.run(connection, "delete from lane_lease");
      for (String tasks : List.of("moment_task", "wake_task")) {
        Dialect.run(
            connection,
            "update %s set picked = 0, picked_by = null, last_heartbeat = null where picked = 1"
                .formatted(tasks));
      }
    } catch (SQLException e) {
      throw new StoreUnavailable("cannot let go of what an earlier process held", e);
    }
  }

  static SQLiteDataSource database(Path file) {
    return database(file, WRITERS_KIB);
  }

  private static SQLiteDataSource database(Path file, int cacheKib) {
    SqliteLibrary.use();
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false); // nobody asks, and it is a statement after each insert
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, Integer.toString(-cacheKib));
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(LOG_PAGES));
    SQLiteDataSource database = new SQLiteDataSource(config);
    database.setUrl("jdbc:sqlite:" + file);
    return database;
  }

  /** Connections live as long as the pool: opening one again would only cost time. */
  private static HikariConfig pool(DataSource database, String name, int size) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setDataSource(database);
    pool.setMaximumPoolSize(size);
    pool.setMaxLifetime(0);
    pool.setIdleTimeout(0);
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    return pool;
  }

  @Override
  public List<HikariDataSource> pools() {
    return List.of(writer, readers);
  }

  @Override
  public DataSource writers() {
    return writer;
  }

  @Override
  public DataSource readers() {
    return readers;
  }

  /** The driver stays in autocommit: its own transactions would keep the lock while idle. */
  @Override
  public void beginWriting(Connection connection) throws SQLException {
    statements.run(connection, "begin immediate");
  }

  @Override
  public void beginReading(Connection connection) throws SQLException {
    statements.run(connection, "begin");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    statements.run(connection, "commit");
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    statements.run(connection, "rollback");
  }

  /** Deleted pages are zeroed already; what the log still holds goes with the log. */
  @Override
  public void scour(Connection connection) throws SQLException {
    Dialect.run(connection, "pragma wal_checkpoint(truncate)");
  }

  /** There is one writer: whoever writes has locked everything. */
  @Override
  public void lock(Handle handle, String name) {}

  @Override
  public boolean hasOneWriter() {
    return true;
  }

  @Override
  public StatementBuilderFactory statements() {
    return statements;
  }

  @Override
  public ForScheduling scheduling() {
    return scheduling;
  }

  @Override
  public boolean isUnavailable(SQLException failure) {
    // The low byte is the primary code; the rest says more about it.
    int code = failure.getErrorCode() & 0xff;
    return code == SQLiteErrorCode.SQLITE_FULL.code
        || code == SQLiteErrorCode.SQLITE_IOERR.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || code == SQLiteErrorCode.SQLITE_BUSY.code
        || code == SQLiteErrorCode.SQLITE_LOCKED.code
        || code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
  }

  @Override
  public boolean isWorthAnotherTry(SQLException failure) {
    return false;
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
