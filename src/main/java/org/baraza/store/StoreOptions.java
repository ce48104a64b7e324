package org.baraza.store;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which database to open, and with how many connections. */
public sealed interface StoreOptions {

  /**
   * A file of our own.
   *
   * @param file it and its folder are made when they are not there
   * @param readers how many may read at once; there is one writer always
   */
  record Sqlite(Path file, int readers) implements StoreOptions {
    public Sqlite {
      requireNonNull(file);
      atLeastOne(readers);
    }
  }

  /**
   * A server.
   *
   * @param url {@code jdbc:postgresql:...}, without user and password unless it came with them
   * @param user empty if the URL says who
   * @param connections how many at most
   */
  record Postgresql(String url, String user, String password, int connections)
      implements StoreOptions {
    public Postgresql {
      requireNonNull(url);
      requireNonNull(user);
      requireNonNull(password);
      atLeastOne(connections);
    }

    /** Without the URL, which may hold a password. */
    @Override
    public String toString() {
      return "PostgreSQL with " + connections + " connections";
    }
  }

  static StoreOptions sqlite(Path file) {
    return new Sqlite(file, 3);
  }

  /**
   * Reads an address as hosts give it.
   *
   * @param databaseUrl {@code postgres://user:password@host:port/database?sslmode=...} with
   *     percent-encoded parts, or {@code jdbc:postgresql:...}
   * @throws IllegalArgumentException if it is neither; the message does not repeat it, because it
   *     may hold a password
   */
  static StoreOptions postgresql(String databaseUrl, int connections) {
    if (databaseUrl.startsWith("jdbc:postgresql:")) {
      return new Postgresql(databaseUrl, "", "", connections);
    }
    URI uri = parsed(databaseUrl);
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("postgres".equals(scheme) || "postgresql".equals(scheme))) {
      throw unreadable();
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = login.indexOf(':');
    return new Postgresql(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        decoded(colon < 0 ? login : login.substring(0, colon)),
        decoded(colon < 0 ? "" : login.substring(colon + 1)),
        connections);
  }

  private static URI parsed(String databaseUrl) {
    try {
      return new URI(databaseUrl);
    } catch (URISyntaxException e) {
      throw unreadable();
    }
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "not an address of a PostgreSQL database; write postgres://user:password@host:port/database"
            + " (with %40 for an @ in a password) or jdbc:postgresql://host:port/database");
  }

  /** A plus sign stays one: it stands for a space in forms only. */
  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static void atLeastOne(int connections) {
    if (connections < 1) {
      throw new IllegalArgumentException("at least one connection is needed, not " + connections);
    }
  }
}
