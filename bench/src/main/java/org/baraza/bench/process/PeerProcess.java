package org.baraza.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.baraza.bench.slack.Signing;

/** Bolt for JavaScript with better-sqlite3 doing the bare job. */
public final class PeerProcess {
  private final Path folder;
  private final Path work;

  public PeerProcess(Path root, Path work) {
    this.folder = root.resolve("bench/peer");
    this.work = work;
  }

  /** Whether {@code npm ci} was run in its folder. */
  public boolean isInstalled() {
    return Files.isDirectory(folder.resolve("node_modules/better-sqlite3/build"));
  }

  public Measured start(Path data, String slackUrl) throws IOException, InterruptedException {
    Files.createDirectories(data);
    Map<String, String> environment =
        Map.of(
            "SLACK_BOT_TOKEN",
            "xoxb-for-measuring",
            "SLACK_SIGNING_SECRET",
            Signing.SECRET,
            "SLACK_API_URL",
            slackUrl,
            "PEER_DATA",
            data.toString(),
            "NODE_ENV",
            "production");
    return Measured.start(
        List.of("node", "peer.js"), environment, folder, work.resolve("peer.log"), "/healthz");
  }
}
