package org.baraza.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.bench.slack.Signing;

/** The packaged Baraza, started as a host would start it. */
public final class AppProcess {
  private final Path root;
  private final Path work;
  private final List<String> extra = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  /**
   * Prepares a start.
   *
   * @param root the checkout, with the packaged jar in it
   * @param data where its store is
   */
  public AppProcess(Path root, Path work, Path data, String slackUrl, Path prompts) {
    this.root = root;
    this.work = work;
    environment.put("SLACK_BOT_TOKEN", "xoxb-for-measuring");
    environment.put("SLACK_SIGNING_SECRET", Signing.SECRET);
    environment.put("SLACK_API_URL", slackUrl);
    environment.put("BARAZA_DATA", data.toString());
    environment.put("BARAZA_PROMPTS", prompts.toString());
    environment.put("BARAZA_BIND", "127.0.0.1");
    environment.put("MALLOC_ARENA_MAX", "2"); // as the Procfile has it
  }

  public AppProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Adds a flag to those that the start files use. */
  public AppProcess flag(String flag) {
    extra.add(flag);
    return this;
  }

  public Measured start() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path options = root.resolve("config/java.options");
    if (Files.exists(options)) {
      command.add("@" + root.relativize(options));
    }
    command.addAll(extra);
    String more = System.getenv().getOrDefault("BENCH_FLAGS", "").trim();
    if (!more.isEmpty()) {
      command.addAll(List.of(more.split(" +")));
    }
    command.addAll(List.of("-jar", "target/baraza.jar", "serve"));
    return Measured.start(command, environment, root, work.resolve("app.log"), "/readyz");
  }
}
