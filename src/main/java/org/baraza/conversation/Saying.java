package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.flow.Question;
import org.baraza.flow.Reading;

/** What somebody writes in the thread, rewords or deletes there. */
public sealed interface Saying extends Input {

  /** A reply typed after the open question was asked: it answers it. */
  record Reply(Contribution contribution) implements Saying {
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
  record EarlyReply(Contribution contribution) implements Saying {
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

  /** Files came without words to a question that cannot hold them: the answer before keeps them. */
  record Attach(Contribution contribution) implements Saying {
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
  record Reword(String reply, Contribution contribution) implements Saying {
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

  /** A typed reply was deleted: the answers that came from it are taken back. */
  record Unsay(String reply, Instant at) implements Saying {
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
}
