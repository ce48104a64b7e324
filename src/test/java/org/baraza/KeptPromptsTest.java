package org.baraza;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.baraza.flow.reading.TakenApart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptPromptsTest {
  @TempDir Path target;
  private KeptPrompts kept;

  @BeforeEach
  void an_archive_lies_there() throws Exception {
    kept = new KeptPrompts(Files.writeString(target.resolve("baraza.jar"), "classes"));
  }

  @Test
  void what_was_laid_out_with_the_archive_is_found() throws Exception {
    assertThat(kept.find()).isSameAs(TakenApart.NOTHING);

    kept.layOut(TestPrompts.REAL);

    assertThat(kept.find()).isNotSameAs(TakenApart.NOTHING);
  }

  @Test
  void what_was_laid_out_with_an_earlier_archive_is_not_used() throws Exception {
    kept.layOut(TestPrompts.REAL);

    Files.setLastModifiedTime(kept.archive(), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

    assertThat(kept.find()).isSameAs(TakenApart.NOTHING);
  }

  @Test
  void what_cannot_be_read_is_not_used() throws Exception {
    kept.layOut(TestPrompts.REAL);
    byte[] broken = "3\nä".getBytes(StandardCharsets.ISO_8859_1);

    Files.write(target.resolve("baraza.prompts"), broken);

    assertThat(kept.find()).isSameAs(TakenApart.NOTHING);
  }

  @Test
  void nothing_is_laid_beside_a_folder_of_classes() throws Exception {
    KeptPrompts loose = new KeptPrompts(Files.createDirectory(target.resolve("classes")));

    loose.layOut(TestPrompts.REAL);

    assertThat(target.resolve("baraza.prompts")).doesNotExist();
    assertThat(loose.find()).isSameAs(TakenApart.NOTHING);
  }
}
