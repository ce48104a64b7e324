package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongWaitTest {
  @TempDir Path folder;

  @Test
  void a_pool_without_a_free_connection_is_asked_again() throws SQLException {
    Busy pool = new Busy(SqliteDialect.database(folder.resolve("a.db")), 3);
    try (Connection connection = LongWait.over(pool, 4).getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    }
    assertThat(pool.asked).isEqualTo(4);
  }

  @Test
  void in_the_end_it_gives_up() {
    Busy pool = new Busy(SqliteDialect.database(folder.resolve("a.db")), 3);
    assertThatExceptionOfType(SQLTransientConnectionException.class)
        .isThrownBy(() -> LongWait.over(pool, 3).getConnection());
    assertThat(pool.asked).isEqualTo(3);
  }

  /** A pool whose connections are all in use when it is asked for the first time. */
  private static final class Busy implements DataSource {
    private final DataSource database;
    private final int times;
    int asked;

    Busy(DataSource database, int times) {
      this.database = database;
      this.times = times;
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (++asked <= times) {
        throw new SQLTransientConnectionException("all are in use");
      }
      return database.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
      return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
      return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return database.isWrapperFor(type);
    }
  }
}
