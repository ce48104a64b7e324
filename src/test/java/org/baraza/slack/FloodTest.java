package org.baraza.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.incoming.Command;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes;
import org.baraza.flow.wording.Prose;
import org.baraza.slack.api.Credentials;
import org.baraza.slack.desk.Admission;
import org.baraza.slack.desk.Background;
import org.baraza.slack.desk.FrontDesk;
import org.baraza.slack.door.Payload;
import org.baraza.slack.draw.Drawing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One workspace sends ten times what the server can hold, and nothing of it comes to an end. */
class FloodTest {
  private static final int PLACES = 12;

  /** What one workspace gets of them while nobody else asks. */
  private static final int SHARE = 4;

  private static final String FLOOD = "T1";

  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final ExecutorService web = Executors.newCachedThreadPool();
  private final Background background = new Background(6, Duration.ofSeconds(10));
  private final FrontDesk desk = desk();

  @AfterEach
  void end() {
    mayEnd.countDown();
    web.shutdownNow();
    background.close();
  }

  private FrontDesk desk() {
    SlackOptions options = SlackOptions.of("hush", URI.create("http://127.0.0.1:9/api/"));
    SlackConnection connection =
        new SlackConnection(
            options,
            options.webApi(new CompositeMeterRegistry()),
            Credentials.oneWorkspace("xoxb-1"),
            EnglishWords.book(),
            Drawing.Overflow.FAIL,
            (place, key) -> Optional.empty());
    Routes routes =
        new Routes(
            Map.of("/baraza", this::answer),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            happening -> {},
            actor -> List.of());
    return new FrontDesk(
        routes,
        connection.equipment(
            background, event -> {}, Admission.among(PLACES), new CompositeMeterRegistry()));
  }

  private Reaction answer(Command command) {
    if (command.actor().workspace().equals(FLOOD)) {
      untilItMayEnd();
    }
    return new Reaction.Whisper(Card.of(Prose.plain("Here you are.")));
  }

  private void untilItMayEnd() {
    try {
      mayEnd.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Timeout(60)
  void others_are_answered_and_what_cannot_be_taken_is_refused() throws Exception {
    List<CompletableFuture<Response>> flood = new ArrayList<>();
    for (int number = 0; number < PLACES * 10; number++) {
      flood.add(CompletableFuture.supplyAsync(() -> desk.take(command(FLOOD)), web));
    }
    while (flood.stream().filter(CompletableFuture::isDone).count() < flood.size() - SHARE) {
      Thread.onSpinWait();
    }
    Response refused = flood.stream().filter(CompletableFuture::isDone).findAny().get().get();
    assertThat(refused.getBody()).contains("Too much at once.");
    assertThat(desk.take(event(FLOOD)).getStatusCode()).as("comes again").isEqualTo(503);
    for (String other : List.of("T2", "T3", "T4")) {
      assertThat(desk.take(command(other)).getBody()).contains("Here you are.");
    }
    mayEnd.countDown();
    long answered = 0;
    for (CompletableFuture<Response> one : flood) {
      answered += one.get().getBody().contains("Here you are.") ? 1 : 0;
    }
    assertThat(answered).isEqualTo(SHARE);
    assertThat(desk.take(command(FLOOD)).getBody()).contains("Here you are.");
  }

  @Test
  @Timeout(60)
  void what_one_workspace_hears_slowly_holds_up_no_other() throws Exception {
    for (int number = 0; number < 60; number++) {
      background.run(FLOOD, "a whisper", this::untilItMayEnd);
    }
    CountDownLatch heard = new CountDownLatch(1);
    background.run("T2", "a whisper", heard::countDown);
    heard.await();
  }

  private static Payload command(String workspace) {
    return new Payload.SlashCommand(
        Map.of("command", "/baraza", "team_id", workspace, "user_id", "U1", "channel_id", "C1"));
  }

  private static Payload event(String workspace) {
    return new Payload.EventCallback(
        workspace,
        "Ev1",
        JsonNodeFactory.instance.objectNode().put("type", "message"),
        JsonNodeFactory.instance.objectNode());
  }
}
