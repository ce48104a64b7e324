package org.baraza.assistant.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to tap. {@code action} names what it does (it becomes the action id and may carry a
 * suffix after a colon to be unique in its message); {@code value} is what the click brings back.
 */
public sealed interface Control {

  String action();

  /** A button; at most one in a set is {@code PRIMARY}. */
  record Button(String action, String label, String value, Tone tone, @Nullable Confirm confirm)
      implements Control {
    public Button {
      requireNonNull(action);
      requireNonNull(label);
      requireNonNull(value);
      requireNonNull(tone);
    }

    public Button(String action, String label, String value) {
      this(action, label, value, Tone.QUIET, null);
    }

    public Button primary() {
      return new Button(action, label, value, Tone.PRIMARY, confirm);
    }
  }

  /** How loud a button is. */
  enum Tone {
    QUIET,
    PRIMARY,
    DANGER
  }

  /** Asks once more before something is destroyed. */
  record Confirm(String title, String text, String yes, String no) {
    public Confirm {
      requireNonNull(title);
      requireNonNull(text);
      requireNonNull(yes);
      requireNonNull(no);
    }
  }

  /** A link that opens in the browser. */
  record LinkButton(String action, String label, String url) implements Control {
    public LinkButton {
      requireNonNull(action);
      requireNonNull(label);
      requireNonNull(url);
    }
  }

  /** Two to five further actions behind three dots; each option's value says which. */
  record Menu(String action, List<Option> options) implements Control {
    public Menu {
      requireNonNull(action);
      options = List.copyOf(options);
    }
  }

  /** An entry (choices, a date, people) that acts as soon as it is filled in. */
  record Pick(String action, Entry entry) implements Control {
    public Pick {
      requireNonNull(action);
      requireNonNull(entry);
    }
  }
}
