package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Turns.Taken;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Event;
import org.baraza.flow.Flow;
import org.baraza.flow.Kind;
import org.baraza.flow.Question;
import org.baraza.people.Place;

/** Puts into the outbox what a turn brought about: new messages, and old ones drawn anew. */
public final class Scribe {
  private final InstantSource clock;

  /**
   * Prepares to write.
   *
   * @param clock people's time
   */
  public Scribe(InstantSource clock) {
    this.clock = requireNonNull(clock);
  }

  void tell(Records records, Taken taken) {
    if (taken.after().equals(taken.before())) {
      return;
    }
    new Telling(records, taken, clock.instant()).tell();
  }

  /** A list changed: draws anew the question that asks for it, and the card. */
  void listChanged(Records records, Setting setting, Conversation conversation, String list) {
    Optional<Flow> flow = setting.flow(conversation.flow());
    if (flow.isEmpty()) {
      return;
    }
    QuestionCards questions = new QuestionCards(setting, flow.get(), conversation);
    for (Question question : flow.get().questions()) {
      Integer turn = conversation.asked().get(question.id());
      if (turn != null && question.kind().equals(new Kind.ListOf(list))) {
        update(
            records, conversation, Keys.turn(conversation, turn), questions.asItStands(question));
      }
    }
    Card card = new RootCards(setting, flow.get(), conversation).standing();
    update(records, conversation, Keys.root(conversation), card);
  }

  private void update(Records records, Conversation conversation, String key, Card card) {
    records.outbox().updateIfPosted(conversation.place(), key, card, clock.instant());
  }

  /** Posts a remark in a conversation's thread, unless the same remark was made before. */
  public void remark(Records records, Conversation conversation, String id, Card card) {
    String key = Keys.remark(conversation, id);
    Place place = conversation.place();
    if (records.posts().standing(place, key) instanceof Standing.Absent) {
      records.outbox().post(place, key, Keys.root(conversation), card, clock.instant());
    }
  }

  /** Draws anew what a remark says. */
  public void remarkAnew(Records records, Conversation conversation, String id, Card card) {
    update(records, conversation, Keys.remark(conversation, id), card);
  }

  /** Draws a conversation's card anew. */
  public void redraw(Records records, Setting setting, Conversation conversation) {
    setting
        .flow(conversation.flow())
        .map(flow -> new RootCards(setting, flow, conversation).standing())
        .ifPresent(card -> update(records, conversation, Keys.root(conversation), card));
  }

  /** One turn being told. */
  private static final class Telling {
    private final Records records;
    private final Taken taken;
    private final Instant now;
    private final Conversation before;
    private final Conversation after;
    private final Place place;
    private final QuestionCards questions;
    private final Set<String> redrawn = new LinkedHashSet<>();

    Telling(Records records, Taken taken, Instant now) {
      this.records = records;
      this.taken = taken;
      this.now = now;
      before = taken.before();
      after = taken.after();
      place = after.place();
      questions = new QuestionCards(taken.setting(), taken.flow(), after);
    }

    void tell() {
      RootCards roots = new RootCards(taken.setting(), taken.flow(), after);
      if (after.sitting() != before.sitting()) {
        update(Keys.root(before), roots.movedOn());
      }
      Card root = roots.standing();
      if (!update(Keys.root(after), root)) {
        records.outbox().post(place, Keys.root(after), null, root, now);
      }
      for (Event event : taken.outcome().events()) {
        tell(event);
      }
      redrawn.forEach(this::redraw);
    }

    private void tell(Event event) {
      if (event instanceof Event.Asked asked) {
        ask(asked);
      } else if (event instanceof Event.Answered answered) {
        redrawn.add(answered.answer().question());
      } else if (event instanceof Event.Withdrawn withdrawn) {
        redrawn.add(withdrawn.answer().question());
      } else if (event instanceof Event.Skipped skipped) {
        redrawn.add(skipped.question());
      } else if (event instanceof Event.SetAside aside) {
        redrawn.add(aside.question());
      } else if (event instanceof Event.Offered offered) {
        offer(offered);
      } else if (event instanceof Event.Settled settled) {
        update(Keys.offer(after, settled.offer()), questions.settled(settled));
      } else if (event instanceof Event.Finished) {
        String key = Keys.remark(after, "end-" + after.turn() + "-" + after.latest().at());
        records.outbox().post(place, key, Keys.root(after), questions.finished(), now);
      }
    }

    /** A second answer that was reworded is shown where it was shown before. */
    private void offer(Event.Offered offered) {
      String key = Keys.offer(after, offered.offer());
      Card card = questions.offered(offered);
      if (!update(key, card)) {
        records.outbox().post(place, key, Keys.root(after), card, now);
      }
    }

    private void ask(Event.Asked asked) {
      Optional<Question> question = taken.flow().question(asked.question());
      Integer earlier = before.asked().get(asked.question());
      if (earlier != null) {
        update(Keys.turn(after, earlier), questions.askedAgain(asked.question()));
      }
      question.ifPresent(
          it ->
              records
                  .outbox()
                  .post(
                      place,
                      Keys.turn(after, asked.turn()),
                      Keys.root(after),
                      questions.open(it),
                      now));
    }

    /** Draws a question's latest message anew, unless it was only now asked. */
    private void redraw(String question) {
      Integer turn = after.asked().get(question);
      boolean justAsked = !Objects.equals(turn, before.asked().get(question));
      if (turn != null && !justAsked) {
        taken
            .flow()
            .question(question)
            .ifPresent(it -> update(Keys.turn(after, turn), questions.asItStands(it)));
      }
    }

    /** Returns whether there is such a message. */
    private boolean update(String key, Card card) {
      return records.outbox().updateIfPosted(place, key, card, now);
    }
  }
}
