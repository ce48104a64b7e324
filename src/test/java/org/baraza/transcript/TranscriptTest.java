package org.baraza.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.TestPrompts;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every flow as it is held, written down by the engine: a changed prompt shows as a changed
 * transcript. {@code mvn test -Dtest=TranscriptTest -Dtranscripts.write=true} writes them anew.
 */
class TranscriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");
  private static final FlowBook BOOK = TestPrompts.book();

  static Stream<String> flows() {
    return BOOK.flows(FlowBook.ENGLISH).stream().map(Flow::id);
  }

  @ParameterizedTest
  @MethodSource("flows")
  void a_flow_is_held_as_it_was_written_down(String id) throws IOException {
    String held = Transcript.of(BOOK, BOOK.flow(id, FlowBook.ENGLISH).orElseThrow());
    Path file = FOLDER.resolve(id + ".txt");
    if (Boolean.getBoolean("transcripts.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, held);
    }
    assertThat(held).isEqualTo(Files.readString(file));
  }

  /** What a reader does not want, a flow's file says under {@code left out}. */
  @ParameterizedTest
  @MethodSource("flows")
  void every_answer_can_be_seen_in_the_summary_at_every_turn(String id) {
    Flow flow = BOOK.flow(id, FlowBook.ENGLISH).orElseThrow();

    assertThat(Transcript.unseen(BOOK, flow, true)).isEmpty();
    assertThat(Transcript.unseen(BOOK, flow, false)).isEmpty();
  }

  @Test
  void no_transcript_is_of_a_flow_that_is_gone() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> written =
          files.map(file -> file.getFileName().toString().replace(".txt", "")).toList();
      assertThat(written).containsExactlyInAnyOrderElementsOf(flows().toList());
    }
  }
}
