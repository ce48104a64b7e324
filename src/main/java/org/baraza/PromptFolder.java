package org.baraza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.flow.reading.PromptFile;

/** Fetches the files of a prompts folder from the disk. */
public final class PromptFolder {
  private PromptFolder() {}

  /**
   * Every file below a folder, in a fixed order; hidden ones and notes in Markdown are left alone.
   *
   * @throws UncheckedIOException if the folder or one of its files cannot be read
   */
  public static List<PromptFile> read(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    List<PromptFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = path.getFileName().toString();
        if (!name.startsWith(".") && !name.endsWith(".md")) {
          files.add(new PromptFile(shown(root, path), text(path)));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read the prompts in " + folder, failed);
    }
    return files;
  }

  /** The path from the folder's own name on, with slashes on every system. */
  private static String shown(Path root, Path path) {
    StringBuilder shown = new StringBuilder(root.getFileName().toString());
    for (Path step : root.relativize(path)) {
      shown.append('/').append(step);
    }
    return shown.toString();
  }

  /** A byte that is no UTF-8 becomes a replacement character rather than the end of start-up. */
  private static String text(Path path) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }
}
