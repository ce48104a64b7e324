package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.baraza.conversation.Conversation.Status;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.flow.Question;
import org.baraza.flow.Reading;
import org.baraza.flow.Value;
import org.jspecify.annotations.Nullable;

/** What somebody taps or fills in, and takes back or settles. */
public sealed interface Filling extends Input {

  /** An element of a question's message was tapped; it carries the turn it was shown in. */
  record Tap(String question, int turn, Contribution contribution) implements Filling {
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
  record Amend(String question, @Nullable String seen, Contribution contribution)
      implements Filling {
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

  /** An answer is taken back: it was no answer. */
  record Withdraw(String answerId, Touch touch) implements Filling {
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

  /** Somebody says what is to become of a second answer. */
  record Settle(String offerId, Settlement settlement, String answerId, Touch touch)
      implements Filling {
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

  /**
   * The group says that the list of the open question is complete for now.
   *
   * @param rows how many rows it has
   */
  record ListDone(String question, int turn, int rows, String answerId, Touch touch)
      implements Filling {
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
  record ListFilled(String question, int rows, String answerId, Touch touch) implements Filling {
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
