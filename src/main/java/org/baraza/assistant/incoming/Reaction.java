package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Form;
import org.baraza.flow.wording.Prose;

/** What the person who did something sees at once. All of it is best effort; the store has it. */
public sealed interface Reaction {

  /** Nothing but an acknowledgement; in a form, it closes. */
  record Nothing() implements Reaction {}

  /** A message that only this person sees, where they acted. */
  record Whisper(Card card) implements Reaction {
    public Whisper {
      requireNonNull(card);
    }
  }

  /** The same, in the place of the private message that was clicked. */
  record Rewhisper(Card card) implements Reaction {
    public Rewhisper {
      requireNonNull(card);
    }
  }

  /** A form, over the page or on top of the form from which it was asked for. */
  record Open(Form form) implements Reaction {
    public Open {
      requireNonNull(form);
    }
  }

  /** Another form in the place of this one. */
  record Redraw(Form form) implements Reaction {
    public Redraw {
      requireNonNull(form);
    }
  }

  /** What is wrong, at each input; everything typed stays. */
  record Problems(Map<String, Prose> byInput) implements Reaction {
    public Problems {
      byInput = Map.copyOf(byInput);
    }
  }

  /** This form closes, and the one below it is drawn anew. */
  record Return(Form below) implements Reaction {
    public Return {
      requireNonNull(below);
    }
  }

  /** All forms close. */
  record CloseAll() implements Reaction {}
}
