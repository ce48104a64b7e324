package org.baraza.slack.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baraza.assistant.port.Drainage;
import org.baraza.assistant.port.Lanes;
import org.baraza.people.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AfterAcknowledgingTest {
  private static final Place TRADERS = new Place("T1", "C1");
  private static final Place FARMERS = new Place("T1", "C2");

  private final List<String> log = new ArrayList<>();
  private final AfterAcknowledging afterwards = new AfterAcknowledging(new Logging());

  /** Writes down what it is asked for; whoever asks for the farmers fails. */
  private final class Logging implements Drainage {
    @Override
    public Departure depart(Lanes step, Set<Place> touched) {
      log.add("noted");
      return new Departure() {
        @Override
        public void go() {
          log.add("went");
        }

        @Override
        public void takeBack() {
          log.add("taken back");
        }
      };
    }

    @Override
    public void soon(Set<Place> lanes) {
      if (lanes.contains(FARMERS)) {
        throw new IllegalStateException("no thread");
      }
      log.add("drained");
    }
  }

  @SuppressWarnings("NullAway") // nothing is done with the lanes here
  private Drainage.Departure depart() {
    @Nullable Lanes none = null;
    return afterwards.depart(none, Set.of(TRADERS));
  }

  @Test
  void what_a_request_sends_goes_once_it_is_answered() throws IOException {
    afterwards.answer(
        () -> {
          depart().go();
          afterwards.soon(Set.of(TRADERS));
          log.add("answered");
        });
    assertThat(log).containsExactly("noted", "answered", "went", "drained");
  }

  @Test
  void what_nobody_asked_for_goes_at_once() throws IOException {
    depart().go();
    afterwards.soon(Set.of(TRADERS));
    afterwards.answer(() -> log.add("answered"));
    depart().go();
    assertThat(log).containsExactly("noted", "went", "drained", "answered", "noted", "went");
  }

  @Test
  void what_is_taken_back_is_taken_back_at_once() throws IOException {
    afterwards.answer(
        () -> {
          depart().takeBack();
          log.add("answered");
        });
    assertThat(log).containsExactly("noted", "taken back", "answered");
  }

  @Test
  void it_goes_although_whoever_asked_has_gone() {
    assertThatThrownBy(
            () ->
                afterwards.answer(
                    () -> {
                      depart().go();
                      throw new IOException("closed");
                    }))
        .hasMessage("closed");
    assertThat(log).containsExactly("noted", "went");
  }

  @Test
  void one_that_fails_keeps_no_other() throws IOException {
    afterwards.answer(
        () -> {
          afterwards.soon(Set.of(FARMERS));
          afterwards.soon(Set.of(TRADERS));
        });
    assertThat(log).containsExactly("drained");
  }
}
