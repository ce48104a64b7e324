package org.baraza.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps each connection's statements prepared for the next time, the least used of too many left
 * out. A statement that is in use is not in here, so that nobody else gets it.
 */
final class KeptStatements implements StatementBuilderFactory {
  private static final int MOST = 250;

  private final Class<? extends Connection> driver;
  private final Map<Connection, Map<String, PreparedStatement>> kept =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * Keeps nothing yet.
   *
   * @param driver the driver's own connection below a pool's, which closes statements too eagerly
   */
  KeptStatements(Class<? extends Connection> driver) {
    this.driver = driver;
  }

  @Override
  public StatementBuilder createStatementBuilder(Connection pooled) {
    try {
      Connection connection = pooled.unwrap(driver);
      return new Builder(connection, kept.computeIfAbsent(connection, key -> new Statements()));
    } catch (SQLException e) {
      throw new StoreFailure("a connection is not the driver's", e);
    }
  }

  private static final class Statements extends LinkedHashMap<String, PreparedStatement> {
    private static final long serialVersionUID = 1L;

    Statements() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
      if (size() <= MOST) {
        return false;
      }
      try {
        eldest.getValue().close();
      } catch (SQLException e) {
        throw new StoreFailure("a statement could not be closed", e);
      }
      return true;
    }
  }

  private static final class Builder extends DefaultStatementBuilder {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements;

    Builder(Connection connection, Map<String, PreparedStatement> statements) {
      this.connection = connection;
      this.statements = statements;
    }

    @Override
    public PreparedStatement create(Connection pooled, String sql, StatementContext context)
        throws SQLException {
      PreparedStatement ready = statements.remove(sql);
      return ready == null ? connection.prepareStatement(sql) : ready;
    }

    @Override
    public void close(Connection pooled, String sql, Statement statement) throws SQLException {
      if (statement instanceof PreparedStatement prepared) {
        prepared.clearParameters();
        PreparedStatement twin = statements.put(sql, prepared);
        if (twin != null) {
          twin.close();
        }
      } else {
        super.close(pooled, sql, statement);
      }
    }
  }
}
