package org.baraza.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.conversation.Conversation.Status;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.flow.Facts;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.Reading;
import org.jspecify.annotations.Nullable;

/** One turn while it is being taken; inputs work on it and it becomes an {@link Outcome}. */
final class Run {
  private final Flow flow;
  private final Facts outside;
  private final Engine.Reads reads;
  private final Conversation start;
  private final List<Event> events = new ArrayList<>();

  private Status status;
  private int sitting;
  private int turn;
  private @Nullable String question;
  private final Map<String, Answer> answers;
  private final Set<String> skipped;
  private final Map<String, Integer> asked;
  private final List<Offer> offers;
  private Touch latest;

  Run(Flow flow, Facts outside, Engine.Reads reads, Conversation start) {
    this.flow = flow;
    this.outside = outside;
    this.reads = reads;
    this.start = start;
    status = start.status();
    sitting = start.sitting();
    turn = start.turn();
    question = start.openQuestion().orElse(null);
    answers = new LinkedHashMap<>(start.answers());
    skipped = new LinkedHashSet<>(start.skipped());
    asked = new LinkedHashMap<>(start.asked());
    offers = new ArrayList<>(start.offers());
    latest = start.latest();
  }

  Outcome outcome() {
    return new Outcome(now(), events);
  }

  Conversation now() {
    return new Conversation(
        start.place(),
        start.id(),
        start.flow(),
        start.occasion(),
        status,
        sitting,
        turn,
        question,
        answers,
        skipped,
        asked,
        offers,
        start.startedBy(),
        start.startedAt(),
        latest);
  }

  Agenda agenda() {
    return new Agenda(flow, now(), outside);
  }

  void note(Event event) {
    events.add(event);
  }

  void touch(Touch touch) {
    latest = touch;
  }

  /** The question that is open, if the flow still has it. */
  Optional<Question> open() {
    return Optional.ofNullable(question).flatMap(flow::question);
  }

  Optional<Question> question(String id) {
    return flow.question(id);
  }

  boolean isTurn(int candidate) {
    return turn == candidate && question != null && status != Status.REPLACED;
  }

  /** Whether typed words count as an answer just now. */
  boolean listens() {
    return status == Status.ACTIVE && question != null;
  }

  Optional<Answer> answer(String toQuestion) {
    return Optional.ofNullable(answers.get(toQuestion));
  }

  Optional<Answer> latestAnswer() {
    return answers.values().stream()
        .filter(answer -> !answer.question().equals(question))
        .reduce((one, other) -> askedAt(one) >= askedAt(other) ? one : other);
  }

  private int askedAt(Answer answer) {
    return asked.getOrDefault(answer.question(), 0);
  }

  Reading read(Question toQuestion, Raw raw) {
    return reads.read(toQuestion.kind(), raw);
  }

  /** An answer counts from now on; if it closes the open question, the next one is asked. */
  void store(Answer answer, Touch touch) {
    Answer replaced = answers.put(answer.question(), answer);
    skipped.remove(answer.question());
    touch(touch);
    note(new Event.Answered(answer, replaced));
    if (answer.question().equals(question)) {
      question = null;
      goOn();
    } else if (status == Status.FINISHED) {
      goOn();
    }
  }

  /** Reads what was given and stores it, or says why it does not fit. */
  void answer(Question toQuestion, Contribution contribution) {
    Reading reading = read(toQuestion, contribution.raw());
    if (reading instanceof Reading.Understood understood) {
      store(contribution.answering(toQuestion.id(), understood.value()), contribution.touch());
    } else if (reading instanceof Reading.Rejected rejected) {
      note(new Event.Refused(toQuestion.id(), rejected));
    }
  }

  /** Keeps a second answer until somebody settles it. */
  void offer(Question toQuestion, Contribution contribution, Answer standing) {
    Reading reading = read(toQuestion, contribution.raw());
    if (reading instanceof Reading.Rejected rejected) {
      note(new Event.Refused(toQuestion.id(), rejected));
    } else if (reading instanceof Reading.Understood understood) {
      if (understood.value().equals(standing.value())) {
        note(new Event.Same(standing));
        return;
      }
      Offer offer =
          new Offer(contribution.answering(toQuestion.id(), understood.value()), standing.id());
      offers.add(offer);
      touch(contribution.touch());
      note(new Event.Offered(offer, standing));
    }
  }

  void dropOffer(Offer offer) {
    offers.remove(offer);
  }

  /** A second answer was reworded before anybody settled it. */
  void replaceOffer(Offer offer, Answer answer) {
    Offer reworded = new Offer(answer, offer.instead());
    offers.set(offers.indexOf(offer), reworded);
    answer(answer.question()).ifPresent(standing -> note(new Event.Offered(reworded, standing)));
  }

  List<Offer> offers() {
    return List.copyOf(offers);
  }

  /** An answer counts no more, and its question is open again. */
  void withdraw(Answer answer) {
    answers.remove(answer.question());
    note(new Event.Withdrawn(answer));
    if (status == Status.ACTIVE || status == Status.FINISHED) {
      setAside();
      goOn();
    }
  }

  void skip(Question open, Touch touch) {
    if (answers.get(open.id()) == null) {
      skipped.add(open.id());
    }
    touch(touch);
    note(new Event.Skipped(open.id()));
    question = null;
    goOn();
  }

  /** Asks the first question that is open, or finishes. */
  void goOn() {
    if (question != null && open().isPresent()) {
      return;
    }
    Optional<Question> next = agenda().nextOpen();
    if (next.isPresent()) {
      ask(next.get());
    } else if (status != Status.FINISHED || question != null) {
      question = null;
      status = Status.FINISHED;
      note(new Event.Finished());
    }
  }

  /** The flow's file may have lost the open question since it was asked. */
  void leaveWhatIsGone() {
    if (status == Status.ACTIVE && question != null && open().isEmpty()) {
      goOn();
    }
  }

  void ask(Question next) {
    status = Status.ACTIVE;
    turn++;
    question = next.id();
    asked.put(next.id(), turn);
    note(new Event.Asked(next.id(), turn));
  }

  /** The open question is left; it is asked again when its turn comes. */
  void setAside() {
    if (question != null) {
      note(new Event.SetAside(question));
      question = null;
    }
  }

  void pause() {
    status = Status.PAUSED;
    note(new Event.Paused());
  }

  /** The conversation goes on at the channel's end; what was passed over is asked once more. */
  void resume() {
    sitting++;
    skipped.removeIf(id -> flow.question(id).filter(Question::required).isPresent());
    note(new Event.Resumed());
    Optional<Question> open = open();
    if (open.isPresent()) {
      ask(open.get());
    } else {
      question = null;
      goOn();
    }
  }

  void replace() {
    status = Status.REPLACED;
    question = null;
  }

  Status status() {
    return status;
  }
}
