package org.baraza.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as both databases have it.
 *
 * @param columns names in order, with the type that PostgreSQL gives them
 */
record Table(String name, Map<String, Integer> columns) {
  /** What is not moved: leases and tasks of the scheduler, and the book-keeping of migrations. */
  private static final Set<String> LEFT =
      Set.of("lane_lease", "moment_task", "wake_task", "flyway_schema_history");

  private static final int BATCH = 500;

  Table {
    columns = new LinkedHashMap<>(columns);
  }

  /** How many rows, and a digest over all of them. */
  record Sum(long rows, String digest) {}

  /** All tables that hold something of ours, those that others refer to first. */
  static List<Table> all(Connection postgresql) throws SQLException {
    Map<String, Set<String>> refers = new TreeMap<>();
    var about = postgresql.getMetaData();
    try (ResultSet tables =
        about.getTables(null, postgresql.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        refers.put(tables.getString("TABLE_NAME"), new TreeSet<>());
      }
    }
    refers.keySet().removeAll(LEFT);
    for (Map.Entry<String, Set<String>> table : refers.entrySet()) {
      try (ResultSet keys = about.getImportedKeys(null, postgresql.getSchema(), table.getKey())) {
        while (keys.next()) {
          table.getValue().add(keys.getString("PKTABLE_NAME"));
        }
      }
      table.getValue().remove(table.getKey());
    }
    List<Table> ordered = new ArrayList<>();
    for (String name : inOrder(refers)) {
      ordered.add(read(postgresql, name));
    }
    return ordered;
  }

  private static List<String> inOrder(Map<String, Set<String>> refers) {
    List<String> ordered = new ArrayList<>();
    while (ordered.size() < refers.size()) {
      List<String> next =
          refers.keySet().stream()
              .filter(name -> !ordered.contains(name))
              .filter(name -> ordered.containsAll(refers.getOrDefault(name, Set.of())))
              .toList();
      if (next.isEmpty()) {
        throw new StoreFailure("tables refer to each other in a circle: " + refers.keySet());
      }
      ordered.addAll(next);
    }
    return ordered;
  }

  private static Table read(Connection postgresql, String name) throws SQLException {
    Map<String, Integer> columns = new LinkedHashMap<>();
    var about = postgresql.getMetaData();
    try (ResultSet found = about.getColumns(null, postgresql.getSchema(), name, "%")) {
      while (found.next()) {
        columns.put(found.getString("COLUMN_NAME"), found.getInt("DATA_TYPE"));
      }
    }
    return new Table(name, columns);
  }

  /** Puts all rows of one database into the other. */
  void copy(Connection from, Connection to) throws SQLException {
    String places = columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
    String insert =
        "insert into %s (%s) values (%s)"
            .formatted(name, String.join(", ", columns.keySet()), places);
    try (var select = from.createStatement();
        ResultSet rows = select.executeQuery("select " + names() + " from " + name);
        PreparedStatement into = to.prepareStatement(insert)) {
      int waiting = 0;
      while (rows.next()) {
        int at = 1;
        for (int type : columns.values()) {
          into.setObject(at, value(rows, at, type), type);
          at++;
        }
        into.addBatch();
        if (++waiting % BATCH == 0) {
          into.executeBatch();
        }
      }
      into.executeBatch();
    }
  }

  /** Counts and sums up all rows, read back from one of the databases. */
  Sum sum(Connection database) throws SQLException {
    MessageDigest digest = sha256();
    List<String> digests = new ArrayList<>();
    try (var select = database.createStatement();
        ResultSet rows = select.executeQuery("select " + names() + " from " + name)) {
      while (rows.next()) {
        int at = 1;
        for (int type : columns.values()) {
          add(digest, value(rows, at++, type));
        }
        digests.add(HexFormat.of().formatHex(digest.digest()));
      }
    }
    // The databases sort text in different ways; digests sort the same everywhere.
    digests.stream().sorted().forEach(row -> digest.update(row.getBytes(UTF_8)));
    return new Sum(digests.size(), HexFormat.of().formatHex(digest.digest()));
  }

  private String names() {
    return String.join(", ", columns.keySet());
  }

  /** Lengths go before values, so that no two different rows are told in the same way. */
  private static void add(MessageDigest digest, @Nullable Object value) {
    if (value == null) {
      digest.update((byte) 'n');
      return;
    }
    byte[] bytes = value instanceof byte[] raw ? raw : value.toString().getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }

  private @Nullable Object value(ResultSet row, int at, int type) throws SQLException {
    Object value =
        switch (type) {
          case Types.VARCHAR, Types.CHAR -> row.getString(at);
          case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> row.getLong(at);
          case Types.BIT, Types.BOOLEAN -> row.getBoolean(at);
          case Types.DOUBLE, Types.REAL -> row.getDouble(at);
          case Types.BINARY, Types.VARBINARY -> row.getBytes(at);
          default ->
              throw new StoreFailure(
                  "column %d of %s has a type that nobody knows how to move".formatted(at, name));
        };
    return row.wasNull() ? null : value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException broken) {
      throw new StoreFailure("this JVM has no SHA-256", broken);
    }
  }
}
