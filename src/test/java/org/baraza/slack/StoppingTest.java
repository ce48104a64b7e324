package org.baraza.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baraza.assistant.incoming.Reaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StoppingTest {

  @Test
  @Timeout(30)
  void what_is_in_hand_is_finished_before_the_edge_stops() throws Exception {
    CountDownLatch inHand = new CountDownLatch(1);
    CountDownLatch mayFinish = new CountDownLatch(1);
    SpyRoutes spy =
        new SpyRoutes()
            .reacting(
                () -> {
                  inHand.countDown();
                  await(mayFinish);
                  return new Reaction.Nothing();
                });
    try (FrontDoor door = new FrontDoor(spy.routes())) {
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(
              () ->
                  door.event(
                      """
                      {"type":"message","channel":"C1","user":"U1","ts":"2.0","text":"x"}"""));
      await(inHand);
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(door::stop);
      while (door.answers()) {
        Thread.onSpinWait();
      }
      assertThat(stopped).isNotDone();
      mayFinish.countDown();
      assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      stopped.get(10, TimeUnit.SECONDS);
      assertThat(spy.came).hasSize(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("waited in vain");
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
