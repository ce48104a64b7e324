package org.baraza.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's own code, laid out beside our archive when it is packaged. The driver would otherwise
 * unpack it at each start, twice, and ask the system what it is.
 */
public final class SqliteLibrary {
  private static final String FOLDER = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";
  private static final String UNPACKED = "org.sqlite.tmpdir";

  private SqliteLibrary() {}

  /** Lays the code for this system out, where {@link #use} finds it. */
  public static void layOut() throws IOException {
    String packed =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream code = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
      if (code != null && isPackaged()) {
        Files.copy(code, place(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * Has the driver take what was laid out for its version, if anything was. It looks for what it
   * left unpacked there, too: where others leave their files, that can take a tenth of a second.
   */
  static void use() {
    if (System.getProperty(FOLDER) == null && isPackaged() && Files.isReadable(place())) {
      System.setProperty(FOLDER, place().resolveSibling("").toString());
      System.setProperty(UNPACKED, place().resolveSibling("").toString());
      System.setProperty(NAME, place().getFileName().toString());
    }
  }

  private static boolean isPackaged() {
    return ours().getPath().endsWith(".jar");
  }

  private static Path place() {
    try {
      return Path.of(ours().toURI())
          .resolveSibling("native-sqlite-" + SQLiteJDBCLoader.getVersion());
    } catch (URISyntaxException odd) {
      throw new StoreFailure("our archive has an odd place: " + ours(), odd);
    }
  }

  private static URL ours() {
    return SqliteLibrary.class.getProtectionDomain().getCodeSource().getLocation();
  }
}
