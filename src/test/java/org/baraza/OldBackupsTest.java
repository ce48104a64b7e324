package org.baraza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OldBackupsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  @TempDir Path folder;

  private Path made(String name, int daysAgo) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "copy");
    return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(daysAgo))));
  }

  @Test
  void copies_of_more_than_thirty_days_go_and_nothing_else() throws IOException {
    Path old = made("baraza-20260401T080000Z.db", 31);
    Path young = made("baraza-20260410T080000Z.db", 29);
    Path other = made("keys.txt", 400);
    OldBackups.forget(folder, NOW);
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
  }
}
