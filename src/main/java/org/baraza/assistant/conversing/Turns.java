package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Engine;
import org.baraza.conversation.Event;
import org.baraza.conversation.Input;
import org.baraza.conversation.Outcome;
import org.baraza.flow.AnswerReader;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.Question;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Takes a conversation's turn inside a transaction: loads, asks the engine, stores, tells. */
public final class Turns {
  private final FlowBook book;
  private final Scribe scribe;
  private final InstantSource clock;
  private final StartingRows startingRows;
  private final List<Witness> witnesses;

  /** What people may type is looked up in tables that take longer to make than to use. */
  private final Cache<ReaderKey, AnswerReader> readers =
      Caffeine.newBuilder().maximumSize(100).build();

  private record ReaderKey(Words words, String currency, LocalDate today) {}

  /**
   * Prepares to take turns.
   *
   * @param clock people's time
   * @param witnesses look at every turn and at every change of a list
   */
  public Turns(
      FlowBook book, Scribe scribe, InstantSource clock, Ids ids, List<Witness> witnesses) {
    startingRows = new StartingRows(ids, clock);
    this.witnesses = List.copyOf(witnesses);
    this.book = requireNonNull(book);
    this.scribe = requireNonNull(scribe);
    this.clock = requireNonNull(clock);
  }

  /** A turn that was taken. */
  record Taken(Setting earlier, Setting setting, Flow flow, Conversation before, Outcome outcome) {
    Conversation after() {
      return outcome.conversation();
    }

    Change change() {
      return new Change(earlier, setting, flow, before, after());
    }

    Taken with(Setting changed) {
      return new Taken(earlier, changed, flow, before, outcome);
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
    Optional<Plan> plan = records.plans().find(place);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    Setting setting = Setting.of(plan.get(), book, records, clock.instant());
    return found(records, setting, id).flatMap(found -> take(records, setting, found, input));
  }

  /** The setting holds all but those that another run has replaced. */
  private static Optional<Conversation> found(Records records, Setting setting, String id) {
    return setting.conversations().stream()
        .filter(conversation -> conversation.id().equals(id))
        .findFirst()
        .or(() -> records.conversations().find(setting.plan().place(), id));
  }

  /** Takes a turn of a conversation that was found or begun in this transaction. */
  Optional<Taken> take(
      Records records, Setting setting, Conversation before, Function<Conversation, Input> input) {
    return rehearse(setting, before, input).map(taken -> carryOut(records, taken));
  }

  private Taken carryOut(Records records, Taken rehearsed) {
    records.conversations().save(rehearsed.before(), rehearsed.after());
    Taken taken = rehearsed.with(listsAskedFor(records, rehearsed));
    boolean cardStands =
        taken.before().turn() > 0 && taken.before().sitting() == taken.after().sitting();
    if (cardStands) {
      // What they say comes before the next question, which stays the last message.
      show(records, taken);
      scribe.tell(records, taken);
    } else {
      scribe.tell(records, taken);
      show(records, taken);
    }
    return taken;
  }

  private void show(Records records, Taken taken) {
    witnesses.forEach(witness -> witness.see(records, taken.change()));
  }

  /** A list that is asked for shows the rows that it begins with. */
  private Setting listsAskedFor(Records records, Taken taken) {
    Setting setting = taken.setting();
    for (Event event : taken.outcome().events()) {
      if (event instanceof Event.Asked asked) {
        Optional<Kind> kind = taken.flow().question(asked.question()).map(Question::kind);
        if (kind.isPresent() && kind.get() instanceof Kind.ListOf list) {
          Conversation after = taken.after();
          setting =
              startingRows.put(
                  records, setting, list.list(), after.occasion(), after.latest().by());
        }
      }
    }
    return setting;
  }

  StartingRows startingRows() {
    return startingRows;
  }

  /** Tells the witnesses that a list of a conversation changed. */
  void listChanged(Records records, Setting earlier, Setting now, Conversation conversation) {
    now.flow(conversation.flow())
        .map(flow -> new Change(earlier, now, flow, conversation, conversation))
        .ifPresent(change -> witnesses.forEach(witness -> witness.see(records, change)));
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
              Setting after = setting.with(outcome.conversation());
              return new Taken(setting, after, flow, before, outcome);
            });
  }

  AnswerReader reader(Setting setting) {
    Plan plan = setting.plan();
    LocalDate today = LocalDate.ofInstant(clock.instant(), plan.zone());
    return readers.get(
        new ReaderKey(setting.words(), plan.currency(), today),
        key -> new AnswerReader(key.words(), key.currency(), key.today()));
  }
}
