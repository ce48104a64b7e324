package org.baraza;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baraza.store.SqliteCopy;
import org.baraza.store.StoreOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Copies the database file, also while Baraza runs. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a consistent copy of the SQLite database, also while Baraza runs, and checks it.",
      "For PostgreSQL use pg_dump. Keep the keys of BARAZA_TOKEN_KEYS apart from the copies."
    })
final class Backup implements Callable<Integer> {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "A file that does not exist yet; else one in backups/ below the data folder, where copies go after 30 days.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    Settings settings = Main.settings();
    if (!(Stores.options(settings) instanceof StoreOptions.Sqlite sqlite)) {
      throw new SettingsProblem("DATABASE_URL is set: back PostgreSQL up with pg_dump.");
    }
    Instant now = InstantSource.system().instant();
    Path folder = settings.data().resolve("backups");
    Path target =
        Optional.ofNullable(file)
            .orElseGet(() -> folder.resolve("baraza-%s.db".formatted(STAMP.format(now))));
    try {
      SqliteCopy.copy(sqlite.file(), target);
      if (file == null) {
        OldBackups.forget(folder, now);
      }
    } catch (UncheckedIOException failed) {
      System.err.printf("%s: %s%n", failed.getMessage(), failed.getCause());
      return ExitCode.SOFTWARE;
    }
    System.out.println(target);
    return ExitCode.OK;
  }
}
