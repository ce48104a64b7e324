package org.baraza.bench.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.bench.load.LoadPrompts;
import org.baraza.bench.seed.Model;

/**
 * Where is measured.
 *
 * @param root the checkout
 * @param work a folder for this run alone
 * @param rounds how often each measure is repeated
 * @param seconds how long a closed loop lasts
 */
public record Ground(Path root, Path work, int rounds, double seconds) {

  /** A fresh folder for a store. */
  public Path data(String name) throws IOException {
    Path data = work.resolve(name);
    forget(data);
    return Files.createDirectories(data);
  }

  /** The real prompts with a long stretch of plain questions in front of two real flows. */
  public Path prompts() throws IOException {
    Path prompts = work.resolve("prompts");
    if (!Files.exists(prompts)) {
      LoadPrompts.write(root.resolve("prompts"), prompts);
    }
    return prompts;
  }

  /** A store with one channel as the app fills it; made once a run. */
  public Path model() throws Exception {
    Path file = work.resolve("model").resolve("baraza.db");
    return Files.exists(file) ? file : Model.make(root, work, data("model"), prompts());
  }

  /** What the app logged last, for whoever must find out why a part failed. */
  public List<String> lastLogged() throws IOException {
    Path log = work.resolve("app.log");
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return lines.subList(Math.max(0, lines.size() - 40), lines.size());
  }

  /** Removes a folder with all that is in it. */
  public static void forget(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
