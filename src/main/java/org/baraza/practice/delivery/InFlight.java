package org.baraza.practice.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Counts what is on its way, for those who wait until nothing is. */
final class InFlight {
  private final List<CompletableFuture<@Nullable Void>> waiting = new ArrayList<>();
  private int count;

  synchronized void began() {
    count++;
  }

  void ended() {
    List<CompletableFuture<@Nullable Void>> released = List.of();
    synchronized (this) {
      count--;
      if (count == 0) {
        released = List.copyOf(waiting);
        waiting.clear();
      }
    }
    released.forEach(future -> future.complete(null));
  }

  synchronized CompletableFuture<@Nullable Void> none() {
    CompletableFuture<@Nullable Void> future = new CompletableFuture<>();
    if (count == 0) {
      future.complete(null);
    } else {
      waiting.add(future);
    }
    return future;
  }
}
