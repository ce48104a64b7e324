package org.baraza.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of this JVM; it ends with it. */
final class EmbeddedServer {
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
    String name = "fresh" + DATABASES.incrementAndGet();
    try (var connection = Running.SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return StoreOptions.postgresql(
        "postgres://postgres:postgres@localhost:%d/%s".formatted(Running.SERVER.getPort(), name),
        8);
  }
}
