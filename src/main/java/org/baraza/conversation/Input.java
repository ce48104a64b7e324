package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.conversation.Conversation.Status;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.flow.Question;
import org.baraza.flow.Reading;
import org.baraza.flow.Value;
import org.jspecify.annotations.Nullable;

/** One thing that happens to a conversation. */
public sealed interface Input {

  void applyTo(Run run);

  /** The conversation starts. */
  record Begin() implements Input {
    @Override
    public void applyTo(Run run) {
      run.goOn();
    }
  }

  /** A reply typed after the open question was asked: it answers it. */
  record Reply(Contribution contribution) implements Input {
    public Reply {
      requireNonNull(contribution);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Question> open = run.open();
      if (run.listens() && open.isPresent()) {
        run.answer(open.get(), contribution);
      }
    }
  }

  /** A reply typed before the open question was asked: an addition to the answer before. */
  record EarlyReply(Contribution contribution) implements Input {
    public EarlyReply {
      requireNonNull(contribution);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Answer> standing = run.latestAnswer();
      Optional<Question> question = standing.flatMap(answer -> run.question(answer.question()));
      if (standing.isPresent() && question.isPresent()) {
        run.offer(question.get(), contribution, standing.get());
      }
    }
  }

  /** An element of a question's message was tapped; it carries the turn it was shown in. */
  record Tap(String question, int turn, Contribution contribution) implements Input {
    public Tap {
      requireNonNull(question);
      requireNonNull(contribution);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Question> open = run.open();
      if (run.isTurn(turn) && open.filter(it -> it.id().equals(question)).isPresent()) {
        run.answer(open.get(), contribution);
        return;
      }
      Optional<Answer> standing = run.answer(question);
      Optional<Question> asked = run.question(question);
      if (standing.isPresent() && asked.isPresent() && run.status() != Status.REPLACED) {
        run.offer(asked.get(), contribution, standing.get());
      } else {
        run.note(new Event.Stale());
      }
    }
  }

  /**
   * A question was filled in or changed in a form.
   *
   * @param seen the id of the answer that the form showed, or nothing if it showed none
   */
  record Amend(String question, @Nullable String seen, Contribution contribution) implements Input {
    public Amend {
      requireNonNull(question);
      requireNonNull(contribution);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Question> asked = run.question(question);
      if (asked.isEmpty() || run.status() == Status.REPLACED) {
        run.note(new Event.Stale());
        return;
      }
      Optional<Answer> standing = run.answer(question);
      if (standing.isEmpty() || standing.get().id().equals(seen)) {
        amend(run, asked.get(), standing);
      } else {
        run.offer(asked.get(), contribution, standing.get());
      }
    }

    private void amend(Run run, Question asked, Optional<Answer> standing) {
      Reading reading = run.read(asked, contribution.raw());
      boolean same =
          standing.isPresent()
              && reading instanceof Reading.Understood understood
              && understood.value().equals(standing.get().value());
      if (same && !run.open().equals(Optional.of(asked))) {
        run.note(new Event.Same(standing.get()));
      } else {
        run.answer(asked, contribution);
      }
    }
  }

  /** Files came without words to a question that cannot hold them: the answer before keeps them. */
  record Attach(Contribution contribution) implements Input {
    public Attach {
      requireNonNull(contribution);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Answer> standing = run.latestAnswer();
      if (standing.isEmpty()) {
        run.note(new Event.Stale());
        return;
      }
      Answer before = standing.get();
      Answer with = contribution.answering(before.question(), before.value());
      run.store(
          new Answer(
              with.id(),
              before.question(),
              before.value(),
              before.by(),
              before.at(),
              before.typedReply().orElse(null),
              Additions.join(standing, with)),
          contribution.touch());
    }
  }

  /** The reply from which an answer came was reworded. */
  record Reword(String reply, Contribution contribution) implements Input {
    public Reword {
      requireNonNull(reply);
      requireNonNull(contribution);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Answer> answer = run.now().answerFromReply(reply);
      if (answer.isPresent()) {
        run.question(answer.get().question()).ifPresent(asked -> run.answer(asked, contribution));
        return;
      }
      for (Offer offer : run.offers()) {
        if (reply.equals(offer.answer().typedReply().orElse(null))) {
          run.question(offer.answer().question()).ifPresent(asked -> reword(run, offer, asked));
        }
      }
    }

    private void reword(Run run, Offer offer, Question asked) {
      if (run.read(asked, contribution.raw()) instanceof Reading.Understood understood) {
        Answer reworded = contribution.answering(asked.id(), understood.value());
        run.replaceOffer(offer, reworded);
      }
    }
  }

  /** An answer is taken back: it was no answer. */
  record Withdraw(String answerId, Touch touch) implements Input {
    public Withdraw {
      requireNonNull(answerId);
      requireNonNull(touch);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Answer> answer =
          run.now().answers().values().stream()
              .filter(candidate -> candidate.id().equals(answerId))
              .findFirst();
      if (answer.isEmpty()) {
        run.note(new Event.Stale());
        return;
      }
      run.touch(touch);
      run.withdraw(answer.get());
    }
  }

  /** A typed reply was deleted: the answers that came from it are taken back. */
  record Unsay(String reply, Instant at) implements Input {
    public Unsay {
      requireNonNull(reply);
      requireNonNull(at);
    }

    @Override
    public void applyTo(Run run) {
      for (Offer offer : run.offers()) {
        if (reply.equals(offer.answer().typedReply().orElse(null))) {
          run.dropOffer(offer);
          run.touch(new Touch(offer.answer().by(), at));
          run.note(new Event.Settled(offer, Settlement.KEEP));
        }
      }
      run.now()
          .answerFromReply(reply)
          .ifPresent(
              answer -> {
                run.touch(new Touch(answer.by(), at));
                run.withdraw(answer);
              });
    }
  }

  /** Somebody says what is to become of a second answer. */
  record Settle(String offerId, Settlement settlement, String answerId, Touch touch)
      implements Input {
    public Settle {
      requireNonNull(offerId);
      requireNonNull(settlement);
      requireNonNull(answerId);
      requireNonNull(touch);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Offer> offer = run.now().offer(offerId);
      if (offer.isEmpty()) {
        run.note(new Event.Stale());
        return;
      }
      run.dropOffer(offer.get());
      run.touch(touch);
      run.note(new Event.Settled(offer.get(), settlement));
      if (settlement == Settlement.REPLACE) {
        run.store(offer.get().answer(), touch);
      } else if (settlement == Settlement.ADD) {
        add(run, offer.get().answer());
      }
    }

    private void add(Run run, Answer second) {
      Optional<Answer> first = run.answer(second.question());
      Value both =
          first
              .map(answer -> Additions.join(answer.value(), second.value()))
              .orElse(second.value());
      run.store(
          new Answer(
              answerId,
              second.question(),
              both,
              second.by(),
              second.at(),
              null,
              Additions.join(first, second)),
          touch);
    }
  }

  /** The open question is passed over. */
  record Skip(int turn, Touch touch) implements Input {
    public Skip {
      requireNonNull(touch);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Question> open = run.open();
      if (run.isTurn(turn) && open.isPresent()) {
        run.skip(open.get(), touch);
      } else {
        run.note(new Event.Stale());
      }
    }
  }

  /** The question before the open one is asked again. */
  record Back(int turn, Touch touch) implements Input {
    public Back {
      requireNonNull(touch);
    }

    @Override
    public void applyTo(Run run) {
      Optional<Question> open = run.open();
      if (!run.isTurn(turn) || open.isEmpty()) {
        run.note(new Event.Stale());
        return;
      }
      Optional<Question> before = run.agenda().before(open.get().id());
      if (before.isEmpty()) {
        run.note(new Event.AtTheStart());
        return;
      }
      run.touch(touch);
      run.setAside();
      run.ask(before.get());
    }
  }

  /** The conversation is put aside. */
  record Pause(Touch touch) implements Input {
    public Pause {
      requireNonNull(touch);
    }

    @Override
    public void applyTo(Run run) {
      if (run.status() != Status.ACTIVE) {
        run.note(new Event.Stale());
        return;
      }
      run.touch(touch);
      run.pause();
    }
  }

  /** The conversation goes on, or a finished one goes through what is missing. */
  record Resume(Touch touch) implements Input {
    public Resume {
      requireNonNull(touch);
    }

    @Override
    public void applyTo(Run run) {
      if (run.status() == Status.REPLACED) {
        run.note(new Event.Stale());
        return;
      }
      run.touch(touch);
      run.resume();
    }
  }

  /** Another conversation of the same flow starts in its place. */
  record Replace(Touch touch) implements Input {
    public Replace {
      requireNonNull(touch);
    }

    @Override
    public void applyTo(Run run) {
      run.touch(touch);
      run.setAside();
      run.replace();
    }
  }

  /**
   * The group says that the list of the open question is complete for now.
   *
   * @param rows how many rows it has
   */
  record ListDone(String question, int turn, int rows, String answerId, Touch touch)
      implements Input {
    public ListDone {
      requireNonNull(question);
      requireNonNull(answerId);
      requireNonNull(touch);
    }

    @Override
    public void applyTo(Run run) {
      if (!run.isTurn(turn) || run.open().filter(it -> it.id().equals(question)).isEmpty()) {
        run.note(new Event.Stale());
        return;
      }
      complete(run, question, rows, answerId, touch);
    }
  }

  /** A form was sent in which a question's list stood complete. */
  record ListFilled(String question, int rows, String answerId, Touch touch) implements Input {
    public ListFilled {
      requireNonNull(question);
      requireNonNull(answerId);
      requireNonNull(touch);
    }

    @Override
    public void applyTo(Run run) {
      Value listed = new Value.Listed(rows);
      boolean news = run.answer(question).filter(it -> it.value().equals(listed)).isEmpty();
      if (news && run.question(question).isPresent() && run.status() != Status.REPLACED) {
        complete(run, question, rows, answerId, touch);
      }
    }
  }

  private static void complete(Run run, String question, int rows, String answerId, Touch touch) {
    Answer done =
        new Answer(
            answerId, question, new Value.Listed(rows), touch.by(), touch.at(), null, List.of());
    run.store(done, touch);
  }
}
