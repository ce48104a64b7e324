package org.baraza.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Drainage;
import org.baraza.assistant.port.Lanes;
import org.baraza.people.Place;
import org.baraza.slack.desk.AfterAcknowledging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AcknowledgingTest {
  private static final Place TRADERS = new Place("T1", "C1");

  /** Sends nothing before it may, so that whoever waited for it would wait in vain. */
  private static final class Held implements Drainage {
    private final CountDownLatch may = new CountDownLatch(1);
    private final CompletableFuture<Boolean> sent = new CompletableFuture<>();

    @Override
    public Departure depart(Lanes step, Set<Place> touched) {
      throw new AssertionError("there is no transaction here");
    }

    @Override
    public void soon(Set<Place> lanes) {
      try {
        sent.complete(may.await(20, TimeUnit.SECONDS));
      } catch (InterruptedException stopped) {
        sent.completeExceptionally(stopped);
      }
    }
  }

  @Test
  @Timeout(30)
  void slack_has_its_answer_before_anything_that_follows_is_sent() throws Exception {
    Held held = new Held();
    AfterAcknowledging afterwards = new AfterAcknowledging(held);
    SpyRoutes spy =
        new SpyRoutes()
            .reacting(
                () -> {
                  afterwards.soon(Set.of(TRADERS));
                  return new Reaction.Nothing();
                });
    try (FrontDoor door = new FrontDoor(spy.routes(), afterwards)) {
      int status =
          door.event(
                  """
                  {"type":"message","channel":"C1","user":"U1","ts":"2.0","text":"x"}""")
              .statusCode();
      assertThat(status).isEqualTo(200);
      assertThat(held.sent).isNotDone();
      held.may.countDown();
      assertThat(held.sent.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
