package org.baraza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.assistant.deleting.Deleting;

/** What people were told of backups when they had something deleted: none is kept for longer. */
final class OldBackups {
  private OldBackups() {}

  /** Removes the copies of the database in a folder that are too old; leaves all other files. */
  static void forget(Path folder, Instant now) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> copies =
          files.filter(it -> it.getFileName().toString().matches("baraza-.*\\.db")).toList();
      for (Path copy : copies) {
        Instant made = Files.getLastModifiedTime(copy).toInstant();
        if (made.plus(Deleting.BACKUPS_KEPT).isBefore(now)) {
          Files.delete(copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("old backups in " + folder + " could not be removed", e);
    }
  }
}
