package org.baraza.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.baraza.assistant.port.BallotKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @TempDir Path folder;

  private BallotKeys keys() {
    return new KeyFolder(folder.resolve("keys"), () -> NOON);
  }

  @Test
  void the_same_person_has_the_same_mark_even_after_a_restart() {
    keys().make("v1");
    String mark = keys().find("v1").orElseThrow().mark("U1");
    assertThat(keys().find("v1").orElseThrow().mark("U1")).isEqualTo(mark);
    assertThat(keys().find("v1").orElseThrow().mark("U2")).isNotEqualTo(mark);
    assertThat(mark).hasSize(64).doesNotContain("U1");
  }

  @Test
  void in_another_decision_the_same_person_has_another_mark() {
    keys().make("v1");
    keys().make("v2");
    assertThat(keys().find("v1").orElseThrow().mark("U1"))
        .isNotEqualTo(keys().find("v2").orElseThrow().mark("U1"));
  }

  @Test
  void a_dropped_key_is_gone_and_may_be_dropped_again() {
    keys().make("v1");
    keys().drop("v1");
    keys().drop("v1");
    assertThat(keys().find("v1")).isEmpty();
    assertThat(folder.resolve("keys")).isEmptyDirectory();
  }

  @Test
  void keys_left_by_a_kill_are_destroyed_unless_they_are_new_or_still_needed() throws IOException {
    for (String decision : Set.of("open", "over", "new")) {
      keys().make(decision);
      Duration age = decision.equals("new") ? Duration.ofMinutes(5) : Duration.ofDays(1);
      Files.setLastModifiedTime(
          folder.resolve("keys").resolve(decision), FileTime.from(NOON.minus(age)));
    }
    keys().keepOnly(Set.of("open"));
    assertThat(keys().find("open")).isPresent();
    assertThat(keys().find("new")).isPresent();
    assertThat(keys().find("over")).isEmpty();
  }

  @Test
  void a_name_that_leads_out_of_the_folder_is_no_decision() {
    assertThatThrownBy(() -> keys().find("../baraza.db")).isInstanceOf(StoreFailure.class);
  }
}
