package org.baraza;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baraza.flow.reading.TakenApart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prompts as they were when Baraza was packaged, taken apart and laid beside its archive, so
 * that a start reads as YAML only what has changed since.
 *
 * @param archive where the program lies; nothing is kept for one that is a folder of classes
 */
record KeptPrompts(Path archive) {
  private static final Logger LOG = LoggerFactory.getLogger(KeptPrompts.class);
  private static final String NAME = "baraza.prompts";

  /** Those of the program that runs. */
  static KeptPrompts ours() {
    URL archive = KeptPrompts.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      return new KeptPrompts(Path.of(archive.toURI()));
    } catch (URISyntaxException odd) {
      throw new IllegalStateException("our archive has an odd place: " + archive, odd);
    }
  }

  /** Takes a folder's files apart and lays that where {@link #find} finds it. */
  void layOut(Path folder) throws IOException {
    if (isArchive()) {
      Files.writeString(place(), TakenApart.written(PromptFolder.read(folder)));
    }
  }

  /** What was laid out with this archive; nothing if that was done for an earlier one. */
  TakenApart find() {
    try {
      return isArchive() && Files.exists(place()) && isCurrent()
          ? TakenApart.of(Files.readString(place()))
          : TakenApart.NOTHING;
    } catch (IOException unreadable) {
      LOG.warn("{} is left alone: {}", place(), unreadable.toString());
      return TakenApart.NOTHING;
    }
  }

  private boolean isArchive() {
    return archive.toString().endsWith(".jar");
  }

  private boolean isCurrent() throws IOException {
    return Files.getLastModifiedTime(place()).compareTo(Files.getLastModifiedTime(archive)) >= 0;
  }

  private Path place() {
    return archive.resolveSibling(NAME);
  }
}
