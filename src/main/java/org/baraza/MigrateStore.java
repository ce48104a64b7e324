package org.baraza;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baraza.store.StoreMove;
import org.baraza.store.StoreOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Moves the database file to PostgreSQL. */
@Command(
    name = "migrate-store",
    mixinStandardHelpOptions = true,
    description = {
      "Moves everything from the SQLite file to the empty PostgreSQL database of DATABASE_URL, while",
      "Baraza is stopped. It is kept only if every table has the same rows with the same checksum",
      "on both sides; the file stays as it is."
    })
final class MigrateStore implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "The SQLite file; else baraza.db in the data folder.")
  private @Nullable Path from;

  @Override
  public Integer call() {
    Settings settings = Main.settings();
    if (!(Stores.options(settings) instanceof StoreOptions.Postgresql target)) {
      throw new SettingsProblem("DATABASE_URL is not set: it says where to move everything.");
    }
    Path file = Optional.ofNullable(from).orElseGet(() -> Stores.file(settings));
    List<StoreMove.Moved> moved;
    try {
      moved = StoreMove.move(file, target);
    } catch (StoreMove.Refused refused) {
      System.err.println("Nothing was moved: " + refused.getMessage());
      return ExitCode.SOFTWARE;
    }
    System.out.printf("%-24s %10s  %s%n", "table", "rows", "the same on both sides (SHA-256)");
    moved.forEach(
        table -> System.out.printf("%-24s %10d  %s%n", table.table(), table.rows(), table.sum()));
    System.out.println("Nothing is missing. Start Baraza with DATABASE_URL, and keep the file.");
    return ExitCode.OK;
  }
}
