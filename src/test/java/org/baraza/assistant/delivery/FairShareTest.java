package org.baraza.assistant.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class FairShareTest {
  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<String> begun = new ArrayList<>();
  private final FairShare share = new FairShare(threads::add, 8, 100);

  @Test
  void a_flood_of_one_workspace_leaves_threads_for_others() {
    bring("flood", 50);
    assertThat(threads).as("threads that the flood holds").hasSizeLessThan(5);
    bring("quiet", 1);
    bring("other", 1);
    assertThat(threads).hasSizeBetween(4, 7);
    endAll();
    assertThat(begun.subList(0, 6)).contains("quiet 0", "other 0");
  }

  @Test
  void workspaces_take_turns() {
    FairShare one = new FairShare(threads::add, 1, 100);
    for (String workspace : List.of("a", "a", "a", "b", "c", "b")) {
      one.execute(workspace, () -> begun.add(workspace));
    }
    endAll();
    assertThat(begun).containsExactly("a", "a", "b", "c", "a", "b");
  }

  @Test
  void all_that_is_brought_is_done_in_each_workspaces_order() {
    for (int i = 0; i < 5; i++) {
      bring("w" + i, 20);
    }
    endAll();
    assertThat(begun).hasSize(100);
    assertThat(begun.stream().filter(it -> it.startsWith("w3")))
        .isSortedAccordingTo((one, other) -> number(one) - number(other));
  }

  @Test
  void work_that_fails_gives_its_thread_back() {
    FairShare one = new FairShare(threads::add, 1, 100);
    one.execute(
        "a",
        () -> {
          throw new IllegalStateException("as planned");
        });
    one.execute("a", () -> begun.add("after"));
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::endAll);
    endAll();
    assertThat(begun).containsExactly("after");
  }

  @Test
  void who_has_nothing_waiting_would_begin_before_long() {
    FairShare one = new FairShare(threads::add, 1, 32);
    assertThat(one.isReadyFor("a")).isTrue();
    one.execute("a", () -> {});
    assertThat(one.isReadyFor("a")).as("it runs, and nothing waits").isTrue();
    one.execute("a", () -> {});
    assertThat(one.isReadyFor("a")).as("something of its own waits").isFalse();
    assertThat(one.isReadyFor("b")).isTrue();
    one.execute("c", () -> {});
    assertThat(one.isReadyFor("b")).as("too much waits").isFalse();
    endAll();
    assertThat(one.isReadyFor("a")).isTrue();
  }

  @Test
  void what_cannot_be_taken_is_refused() {
    FairShare small = new FairShare(threads::add, 1, 2);
    small.execute("a", () -> {});
    small.execute("a", () -> {});
    small.execute("b", () -> {});
    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> small.execute("c", () -> {}));
  }

  private void bring(String workspace, int count) {
    for (int i = 0; i < count; i++) {
      String name = workspace + " " + i;
      share.execute(workspace, () -> begun.add(name));
    }
  }

  private void endAll() {
    while (!threads.isEmpty()) {
      threads.remove().run();
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(name.indexOf(' ') + 1));
  }
}
