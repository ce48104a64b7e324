package org.baraza;

import java.nio.file.Path;
import org.baraza.store.StoreOptions;

/** Which database the settings mean. */
final class Stores {
  private static final int CONNECTIONS = 10;

  private Stores() {}

  /**
   * The file below the data folder, or the database that is set.
   *
   * @throws SettingsProblem if the database's address cannot be read
   */
  static StoreOptions options(Settings settings) {
    if (settings.databaseUrl().isEmpty()) {
      return StoreOptions.sqlite(file(settings));
    }
    try {
      return StoreOptions.postgresql(settings.databaseUrl().get(), CONNECTIONS);
    } catch (IllegalArgumentException unreadable) {
      throw new SettingsProblem("DATABASE_URL is " + unreadable.getMessage());
    }
  }

  /** The file below the data folder, whether it is in use or not. */
  static Path file(Settings settings) {
    return settings.data().resolve("baraza.db");
  }
}
