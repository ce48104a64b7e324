package org.baraza.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;

/** Copies an SQLite database while it is in use. */
public final class SqliteCopy {
  private SqliteCopy() {}

  /**
   * Writes one consistent state into a new file, looks whether it is whole, and only then gives it
   * its name.
   *
   * @throws UncheckedIOException if the target exists, or cannot be written
   * @throws StoreUnavailable if there is no such database, the disk is full, or the copy is not
   *     whole
   */
  public static void copy(Path database, Path target) {
    Path whole = target.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    if (!Files.isRegularFile(database)) {
      throw new StoreUnavailable("there is no database " + database, new IOException("no file"));
    }
    try {
      if (Files.exists(whole)) {
        throw new FileAlreadyExistsException(whole.toString());
      }
      Files.createDirectories(whole.getParent());
      Files.deleteIfExists(part);
      vacuum(database, part);
      if (!isWhole(part)) {
        throw new StoreUnavailable("the copy is not whole", new IOException(part.toString()));
      }
      try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + whole, failed);
    } catch (SQLException failed) {
      throw new StoreUnavailable("cannot copy " + database, failed);
    }
  }

  private static void vacuum(Path database, Path part) throws SQLException {
    try (Connection from = SqliteDialect.database(database.toAbsolutePath()).getConnection();
        var vacuum = from.prepareStatement("vacuum into ?")) {
      vacuum.setString(1, part.toString());
      vacuum.execute();
    }
  }

  static boolean isWhole(Path database) throws SQLException {
    try (Connection copy = SqliteDialect.database(database).getConnection();
        var statement = copy.createStatement();
        ResultSet found = statement.executeQuery("pragma integrity_check")) {
      return found.next() && found.getString(1).equals("ok");
    }
  }
}
