package org.baraza.assistant.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Actor;
import org.junit.jupiter.api.Test;

/** Whoever waits, and Slack behind them, is answered before a slow errand is done. */
final class ErrandsTest {
  private static final Actor ACTOR = new Actor("T1", "U1");
  private static final Reaction CLOSED = new Reaction.CloseAll();

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();

  private Errands errands(Executor threads) {
    Errands.Letters letters =
        new Errands.Letters() {
          @Override
          public Reaction whisper(Actor actor, String key) {
            return new Reaction.Whisper(card(key));
          }

          @Override
          public void tell(Actor actor, Card card) {
            told.add(card.spoken().text());
          }

          @Override
          public void tell(Actor actor, String key) {
            told.add(key);
          }
        };
    return new Errands(letters, threads, Duration.ZERO);
  }

  private static Card card(String words) {
    return Card.of(Prose.plain(words));
  }

  /** A form that closes when all is well; the errand's outcome is what went wrong. */
  private static Errands.Telling<String> form() {
    return new Errands.Telling<>() {
      @Override
      public Reaction soon(String wrong) {
        return wrong.isEmpty() ? CLOSED : new Reaction.Whisper(card(wrong));
      }

      @Override
      public Optional<Card> late(String wrong) {
        return Optional.of(wrong).filter(it -> !it.isEmpty()).map(ErrandsTest::card);
      }

      @Override
      public Reaction meanwhile() {
        return new Reaction.Whisper(card("under way"));
      }

      @Override
      public Reaction not(String key) {
        return new Reaction.Whisper(card(key));
      }
    };
  }

  private static String said(Reaction reaction) {
    return ((Reaction.Whisper) reaction).card().spoken().text();
  }

  @Test
  void what_is_done_soon_is_answered_at_once() {
    Errands errands = errands(Runnable::run);
    assertThat(errands.run(ACTOR, () -> "", form())).isEqualTo(CLOSED);
    assertThat(said(errands.run(ACTOR, () -> "no plan", form()))).isEqualTo("no plan");
    assertThat(told).isEmpty();
  }

  @Test
  void what_takes_long_is_answered_before_it_is_done_and_only_what_went_wrong_is_told_later() {
    Errands errands = errands(waiting::add);
    assertThat(said(errands.run(ACTOR, () -> "no plan", form()))).isEqualTo("under way");
    assertThat(said(errands.run(ACTOR, () -> "", form()))).isEqualTo("under way");
    assertThat(told).isEmpty();
    waiting.forEach(Runnable::run);
    assertThat(told).containsExactly("no plan");
  }

  @Test
  void an_errand_for_which_there_is_no_room_or_that_fails_late_is_said_to_have_failed() {
    Executor full =
        errand -> {
          throw new RejectedExecutionException();
        };
    assertThat(said(errands(full).run(ACTOR, () -> "", form()))).isEqualTo("export.busy");
    Errands errands = errands(waiting::add);
    assertThat(said(errands.run(ACTOR, ErrandsTest::breaks, form()))).isEqualTo("under way");
    waiting.forEach(Runnable::run);
    assertThat(told).containsExactly("export.failed");
  }

  private static String breaks() {
    throw new IllegalStateException("broken on purpose");
  }
}
