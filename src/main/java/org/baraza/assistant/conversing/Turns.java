package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Engine;
import org.baraza.conversation.Input;
import org.baraza.conversation.Outcome;
import org.baraza.flow.AnswerReader;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Takes a conversation's turn inside a transaction: loads, asks the engine, stores, tells. */
public final class Turns {
  private final FlowBook book;
  private final Scribe scribe;
  private final InstantSource clock;

  /**
   * Prepares to take turns.
   *
   * @param clock people's time
   */
  public Turns(FlowBook book, Scribe scribe, InstantSource clock) {
    this.book = requireNonNull(book);
    this.scribe = requireNonNull(scribe);
    this.clock = requireNonNull(clock);
  }

  /** A turn that was taken. */
  record Taken(Setting setting, Flow flow, Conversation before, Outcome outcome) {
    Conversation after() {
      return outcome.conversation();
    }

    Agenda agenda() {
      return new Agenda(flow, after(), setting.facts(after().occasion()));
    }
  }

  /**
   * Takes a turn; empty if there is no such conversation here, or its flow is gone.
   *
   * @param input decides by the state that was found
   */
  Optional<Taken> take(
      Records records, Place place, String id, Function<Conversation, Input> input) {
    Optional<Conversation> found = records.conversations().find(place, id);
    Optional<Plan> plan = records.plans().find(place);
    if (found.isEmpty() || plan.isEmpty()) {
      return Optional.empty();
    }
    return take(
        records, Setting.of(plan.get(), book, records, clock.instant()), found.get(), input);
  }

  /** Takes a turn of a conversation that was found or begun in this transaction. */
  Optional<Taken> take(
      Records records, Setting setting, Conversation before, Function<Conversation, Input> input) {
    Optional<Taken> rehearsed = rehearse(setting, before, input);
    rehearsed.ifPresent(
        taken -> {
          records.conversations().save(before, taken.after());
          scribe.tell(records, taken);
        });
    return rehearsed;
  }

  /** What a turn would bring about, without storing or telling anything. */
  Optional<Taken> rehearse(
      Setting setting, Conversation before, Function<Conversation, Input> input) {
    return setting
        .flow(before.flow())
        .map(
            flow -> {
              Engine engine =
                  new Engine(flow, setting.facts(before.occasion()), reader(setting)::read);
              Outcome outcome = engine.take(before, input.apply(before));
              return new Taken(setting.after(outcome.conversation()), flow, before, outcome);
            });
  }

  AnswerReader reader(Setting setting) {
    Plan plan = setting.plan();
    LocalDate today = LocalDate.ofInstant(clock.instant(), plan.zone());
    return new AnswerReader(setting.words(), plan.currency(), today);
  }
}
