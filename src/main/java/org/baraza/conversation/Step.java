package org.baraza.conversation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.baraza.conversation.Conversation.Status;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.flow.Question;

/** Where a conversation goes: it begins, passes a question over, rests and goes on. */
public sealed interface Step extends Input {

  /** The conversation starts. */
  record Begin() implements Step {
    @Override
    public void applyTo(Run run) {
      run.goOn();
    }
  }

  /** The open question is passed over. */
  record Skip(int turn, Touch touch) implements Step {
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
  record Back(int turn, Touch touch) implements Step {
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
  record Pause(Touch touch) implements Step {
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
  record Resume(Touch touch) implements Step {
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
  record Replace(Touch touch) implements Step {
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
}
