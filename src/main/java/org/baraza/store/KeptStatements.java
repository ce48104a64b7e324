package org.baraza.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps each connection's statements prepared for the next time, the least used of too many left
 * out. A statement that is in use is given to nobody else.
 */
final class KeptStatements implements StatementBuilderFactory {
  private static final int MOST = 250;

  private final Class<? extends Connection> driver;
  private final Map<Connection, Statements> kept = Collections.synchronizedMap(new WeakHashMap<>());

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
      return new Builder(of(driver(pooled)));
    } catch (SQLException e) {
      throw new StoreFailure("a connection is not the driver's", e);
    }
  }

  private Connection driver(Connection pooled) throws SQLException {
    return pooled.unwrap(driver);
  }

  /** Runs a statement that has neither parameters nor a result. */
  void run(Connection pooled, String sql) throws SQLException {
    Statements statements = of(driver(pooled));
    PreparedStatement statement = statements.take(sql);
    try {
      statement.execute();
    } finally {
      statements.giveBack(statement);
    }
  }

  private Statements of(Connection driven) {
    return kept.computeIfAbsent(driven, Statements::new);
  }

  /** The statements of one connection, which is used by one thread at a time. */
  private static final class Statements {
    private final Connection connection;
    private final IdentityHashMap<PreparedStatement, String> taken = new IdentityHashMap<>();
    private final LinkedHashMap<String, PreparedStatement> ready =
        new LinkedHashMap<>(64, 0.75f, true);

    Statements(Connection connection) {
      this.connection = connection;
    }

    PreparedStatement take(String sql) throws SQLException {
      PreparedStatement kept = ready.remove(sql);
      PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
      taken.put(statement, sql);
      return statement;
    }

    /** Keeps it for the next time; one that is given back twice is as good as given back once. */
    void giveBack(PreparedStatement statement) throws SQLException {
      String sql = taken.remove(statement);
      if (sql == null) {
        return;
      }
      statement.clearParameters();
      PreparedStatement twin = ready.put(sql, statement);
      if (twin != null) {
        twin.close();
      }
      if (ready.size() > MOST) {
        Iterator<PreparedStatement> eldest = ready.values().iterator();
        eldest.next().close();
        eldest.remove();
      }
    }
  }

  private static final class Builder extends DefaultStatementBuilder {
    private final Statements statements;

    Builder(Statements statements) {
      this.statements = statements;
    }

    @Override
    public PreparedStatement create(Connection pooled, String sql, StatementContext context)
        throws SQLException {
      return statements.take(sql);
    }

    /** Here {@code sql} is what was written, with its parameters' names, and so not the key. */
    @Override
    public void close(Connection pooled, String sql, Statement statement) throws SQLException {
      if (statement instanceof PreparedStatement prepared) {
        statements.giveBack(prepared);
      } else {
        super.close(pooled, sql, statement);
      }
    }
  }
}
