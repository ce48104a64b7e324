package org.baraza.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of this JVM; it ends with it. */
public final class EmbeddedServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private EmbeddedServer() {}

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("deadlock_timeout", "50ms")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An empty database of its own. */
  static StoreOptions freshDatabase() {
    return StoreOptions.postgresql(freshUrl(port()), 8);
  }

  /** Where the server listens. */
  public static int port() {
    return Running.SERVER.getPort();
  }

  /**
   * The address of an empty database of its own.
   *
   * @param port the server's, or that of something that stands before it
   */
  public static String freshUrl(int port) {
    String name = "fresh" + DATABASES.incrementAndGet();
    try (var connection = Running.SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "postgres://postgres:postgres@127.0.0.1:%d/%s".formatted(port, name);
  }
}
