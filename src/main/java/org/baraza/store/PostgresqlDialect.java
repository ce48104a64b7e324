package org.baraza.store;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL: many processes may write at once. Whoever changes what belongs to a channel locks the
 * channel first, so that nobody needs a row to exist before it can be locked.
 */
final class PostgresqlDialect implements Dialect {
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";

  /** How long somebody waits for a connection: Slack waits three seconds for everything. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How long a statement may take before its connection counts as lost. */
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final HikariDataSource pool;
  private final DataSource quick;
  private final ForScheduling scheduling;

  private PostgresqlDialect(HikariDataSource pool) {
    this.pool = pool;
    this.quick = QuickRefusal.over(pool);
    this.scheduling = new ForScheduling(quick, new PostgreSqlJdbcCustomization(false, false));
  }

  static PostgresqlDialect open(StoreOptions.Postgresql options) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("postgresql");
    config.setJdbcUrl(options.url());
    if (!options.user().isEmpty()) {
      config.setUsername(options.user());
      config.setPassword(options.password());
    }
    config.setMaximumPoolSize(options.connections());
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setValidationTimeout(PATIENCE.dividedBy(2).toMillis());
    config.addDataSourceProperty("ApplicationName", "baraza");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", String.valueOf(PATIENCE.toSeconds()));
    config.addDataSourceProperty("socketTimeout", String.valueOf(ANSWER.toSeconds()));
    HikariDataSource pool = new HikariDataSource(config);
    try {
      migrate(options, pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return new PostgresqlDialect(pool);
  }

  /** Over connections of its own: bringing large tables up to date may take its time. */
  private static void migrate(StoreOptions.Postgresql options, DataSource pool) {
    String user = options.user();
    Dialect.migrate(
        pool::getConnection,
        flyway ->
            user.isEmpty()
                ? flyway.dataSource(options.url(), null, null)
                : flyway.dataSource(options.url(), user, options.password()),
        "postgresql");
  }

  @Override
  public List<HikariDataSource> pools() {
    return List.of(pool);
  }

  @Override
  public DataSource writers() {
    return quick;
  }

  @Override
  public DataSource readers() {
    return quick;
  }

  @Override
  public void beginWriting(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
  }

  @Override
  public void beginReading(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    Dialect.run(connection, "set transaction isolation level repeatable read read only");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  /** Its own cleaning takes dead rows away, and its log is reused, at the server's pace. */
  @Override
  public void scour(Connection connection) {}

  @Override
  public void lock(Handle handle, String name) {
    handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
  }

  @Override
  public boolean hasOneWriter() {
    return false;
  }

  /** The driver keeps them itself, and the server plans those that come often only once. */
  @Override
  public StatementBuilderFactory statements() {
    return DefaultStatementBuilder.FACTORY;
  }

  @Override
  public ForScheduling scheduling() {
    return scheduling;
  }

  /** Connection failures (08), lack of room, memory or connections (53), shutting down (57P). */
  @Override
  public boolean isUnavailable(SQLException failure) {
    String state = failure.getSQLState();
    return starts(state, "08") || starts(state, "53") || starts(state, "57P");
  }

  @Override
  public boolean isWorthAnotherTry(SQLException failure) {
    String state = failure.getSQLState();
    return starts(state, SERIALIZATION_FAILURE) || starts(state, DEADLOCK);
  }

  private static boolean starts(@Nullable String state, String with) {
    return state != null && state.startsWith(with);
  }

  @Override
  public void close() {
    pool.close();
  }
}
