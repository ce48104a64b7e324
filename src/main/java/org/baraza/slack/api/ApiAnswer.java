package org.baraza.slack.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What came of asking the Web API. */
public sealed interface ApiAnswer {

  /** A word for the log: an error code, never content. */
  String error();

  /** Slack did it. */
  record Done(JsonNode body) implements ApiAnswer {
    public Done {
      requireNonNull(body);
    }

    @Override
    public String error() {
      return "";
    }
  }

  /** Slack says that it did not do it, and why. */
  record Declined(String error) implements ApiAnswer {
    public Declined {
      requireNonNull(error);
    }
  }

  /** Slack wants to be asked again later. */
  record TooFast(Duration after) implements ApiAnswer {
    public TooFast {
      requireNonNull(after);
    }

    @Override
    public String error() {
      return "ratelimited";
    }
  }

  /**
   * The request cannot have had an effect: it never arrived, or something in between stopped it.
   */
  record NotReached(String error) implements ApiAnswer {
    public NotReached {
      requireNonNull(error);
    }
  }

  /** The request may or may not have had its effect. */
  record Unclear(String error) implements ApiAnswer {
    public Unclear {
      requireNonNull(error);
    }
  }
}
