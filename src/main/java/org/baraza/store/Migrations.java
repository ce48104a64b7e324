package org.baraza.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The numbered files that make the tables of a dialect, as we ship them. */
final class Migrations {
  /** Where {@code Flyway} keeps its books. */
  private static final String HISTORY = "flyway_schema_history";

  private static final String ANY = "V1__claims.sql";
  private static final String ENDING = ".sql";

  private Migrations() {}

  /** Where the files of a dialect are on the class path. */
  static String folder(String dialect) {
    return "org/baraza/store/migrations/" + dialect;
  }

  /**
   * Whether a database has had all of these files, as they are, and no other: then there is nothing
   * to do and nothing to complain of. Whatever else is the case is left to be found out properly.
   */
  static boolean areAllIn(Connection connection, String dialect) {
    try {
      Map<String, Integer> had = had(connection);
      return !had.isEmpty() && had.equals(shipped(dialect));
    } catch (SQLException | IOException unclear) {
      return false;
    }
  }

  /** What the books say: the files, with their sums; nothing where one of them has failed. */
  private static Map<String, Integer> had(Connection connection) throws SQLException {
    String schema = connection.getSchema();
    String books =
        schema == null ? HISTORY : "\"%s\".%s".formatted(schema.replace("\"", "\"\""), HISTORY);
    Map<String, Integer> had = new HashMap<>();
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select script, checksum, success from " + books)) {
      while (row.next()) {
        if (!row.getBoolean(3)) {
          return Map.of();
        }
        had.put(row.getString(1), row.getInt(2));
      }
    }
    return had;
  }

  /** The files on the class path, with their sums. */
  static Map<String, Integer> shipped(String dialect) throws IOException {
    String folder = folder(dialect);
    URL any = Migrations.class.getResource("/" + folder + "/" + ANY);
    if (any == null) {
      throw new IOException("there is nothing in " + folder);
    }
    return any.openConnection() instanceof JarURLConnection packed
        ? packed(packed.getJarFile(), folder + "/")
        : unpacked(Path.of(URI.create(any.toString())).resolveSibling(""));
  }

  private static Map<String, Integer> packed(JarFile jar, String folder) throws IOException {
    Map<String, Integer> sums = new HashMap<>();
    for (var entries = jar.entries(); entries.hasMoreElements(); ) {
      JarEntry entry = entries.nextElement();
      if (entry.getName().startsWith(folder) && entry.getName().endsWith(ENDING)) {
        try (InputStream file = jar.getInputStream(entry)) {
          sums.put(entry.getName().substring(folder.length()), sum(file));
        }
      }
    }
    return sums;
  }

  private static Map<String, Integer> unpacked(Path folder) throws IOException {
    Map<String, Integer> sums = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(ENDING)).toList()) {
        try (InputStream text = Files.newInputStream(file)) {
          sums.put(file.getFileName().toString(), sum(text));
        }
      }
    }
    return sums;
  }

  /** As Flyway sums files up: over the bytes of their lines, without what ends them. */
  private static int sum(InputStream file) throws IOException {
    CRC32 sum = new CRC32();
    BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      sum.update(line.getBytes(UTF_8));
    }
    return (int) sum.getValue();
  }
}
