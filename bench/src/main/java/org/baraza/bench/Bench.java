package org.baraza.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.bench.part.Answers;
import org.baraza.bench.part.ColdStart;
import org.baraza.bench.part.Ground;
import org.baraza.bench.part.Managing;
import org.baraza.bench.part.Memory;
import org.baraza.bench.part.Micro;
import org.baraza.bench.part.Moments;
import org.baraza.bench.part.NextQuestion;
import org.baraza.bench.part.Nudges;
import org.baraza.bench.part.OnPostgresql;
import org.baraza.bench.part.Part;
import org.baraza.bench.part.Table;
import org.baraza.bench.part.VirtualTime;

/** Runs the parts that are asked for, or all, and prints one table. */
public final class Bench {
  private static final String USAGE =
      "usage: bench/run [--rounds N] [--seconds S] [part...]%nparts: %s%n";

  /** Takes minutes, and is measured only where it is asked for. */
  private static final String AT_ONCE = "nudges-at-once";

  private Bench() {}

  private static List<String> usual(Set<String> parts) {
    return parts.stream().filter(name -> !name.equals(AT_ONCE)).toList();
  }

  private static Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("cold", new ColdStart());
    parts.put("answers", new Answers());
    parts.put("next", new NextQuestion());
    parts.put("memory", new Memory());
    parts.put("moments", new Moments());
    parts.put("nudges", new Nudges(Duration.ofMinutes(1)));
    parts.put(AT_ONCE, new Nudges(Duration.ZERO));
    parts.put("managing", new Managing());
    parts.put("postgresql", new OnPostgresql());
    parts.put("micro", new Micro());
    parts.put("virtual", new VirtualTime());
    return parts;
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, Part> parts = parts();
    int rounds = 3;
    double seconds = 1.5;
    List<String> wanted = new ArrayList<>();
    List<String> given = new ArrayList<>(Arrays.asList(arguments));
    while (!given.isEmpty()) {
      String word = given.remove(0);
      if (word.equals("--rounds") && !given.isEmpty()) {
        rounds = Integer.parseInt(given.remove(0));
      } else if (word.equals("--seconds") && !given.isEmpty()) {
        seconds = Double.parseDouble(given.remove(0));
      } else if (parts.containsKey(word)) {
        wanted.add(word);
      } else {
        System.err.printf(USAGE, String.join(", ", parts.keySet()));
        System.exit(2);
      }
    }
    Instant since = Instant.now();
    Path work = Files.createTempDirectory("baraza-bench");
    Table table = new Table();
    Ground ground = new Ground(Path.of("").toAbsolutePath(), work, rounds, seconds);
    try {
      for (String name : wanted.isEmpty() ? usual(parts.keySet()) : wanted) {
        System.err.println(name);
        Instant begun = Instant.now();
        parts.get(name).run(ground, table);
        System.err.printf("  took %d s%n", Duration.between(begun, Instant.now()).toSeconds());
      }
    } catch (Exception failed) {
      ground.lastLogged().forEach(System.err::println);
      System.out.println(table.markdown()); // what was measured before is measured
      throw failed;
    } finally {
      Ground.forget(work);
    }
    System.out.println(table.markdown());
    System.out.printf(
        "%nJava %s, %d cores, %s, %d s%n",
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        since,
        Duration.between(since, Instant.now()).toSeconds());
    System.exit(0);
  }
}
