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
      Connection connection = driver(pooled);
      return new Builder(connection, of(connection));
    } catch (SQLException e) {
      throw new StoreFailure("a connection is not the driver's", e);
    }
  }

  Connection driver(Connection pooled) throws SQLException {
    return pooled.unwrap(driver);
  }

  /** Runs a statement that has neither parameters nor a result. */
  void run(Connection pooled, String sql) throws SQLException {
    Connection connection = driver(pooled);
    Map<String, PreparedStatement> statements = of(connection);
    PreparedStatement ready = statements.remove(sql);
    PreparedStatement statement = ready == null ? connection.prepareStatement(sql) : ready;
    try {
      statement.execute();
    } finally {
      giveBack(statements, sql, statement);
    }
  }

  private Map<String, PreparedStatement> of(Connection connection) {
    return kept.computeIfAbsent(connection, key -> new Statements());
  }

  /** The driver's connection, whose statements stay prepared when whoever has them closes them. */
  Connection keeping(Connection driven) {
    Map<String, PreparedStatement> statements = of(driven);
    return Forwarding.of(
        Connection.class,
        (method, arguments) -> {
          if (!method.getName().equals("prepareStatement") || arguments.length > 1) {
            return method.invoke(driven, arguments);
          }
          String sql = (String) arguments[0];
          PreparedStatement ready = statements.remove(sql);
          return keeping(
              ready == null ? driven.prepareStatement(sql) : ready,
              prepared -> giveBack(statements, sql, prepared));
        });
  }

  private static PreparedStatement keeping(PreparedStatement statement, GivenBack closing) {
    return Forwarding.of(
        PreparedStatement.class,
        (method, arguments) -> {
          if (!method.getName().equals("close")) {
            return method.invoke(statement, arguments);
          }
          closing.take(statement);
          return null;
        });
  }

  /** What becomes of a statement that somebody is done with. */
  private interface GivenBack {
    void take(PreparedStatement statement) throws SQLException;
  }

  private static void giveBack(
      Map<String, PreparedStatement> statements, String sql, PreparedStatement statement)
      throws SQLException {
    statement.clearParameters();
    PreparedStatement twin = statements.put(sql, statement);
    if (twin != null) {
      twin.close();
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
        giveBack(statements, sql, prepared);
      } else {
        super.close(pooled, sql, statement);
      }
    }
  }
}
