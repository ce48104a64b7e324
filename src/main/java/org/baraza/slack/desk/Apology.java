package org.baraza.slack.desk;

import java.util.function.Supplier;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.flow.wording.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a use case for its reaction, and says in words when it could not. Slack delivers what people
 * do on purpose only once, so they must be told to do it again.
 */
final class Apology {
  private static final Logger log = LoggerFactory.getLogger(Apology.class);

  private final Words words;

  Apology(Words words) {
    this.words = words;
  }

  Reaction unlessFailing(String what, Supplier<Reaction> useCase) {
    try {
      return useCase.get();
    } catch (UnitOfWork.StoreUnavailable | Routes.NotYet later) {
      log.warn("{} could not be done now: {}", what, later.getMessage());
      return whispered("edge.unavailable");
    } catch (RuntimeException broken) {
      log.error("{} failed", what, broken);
      return whispered("edge.failed");
    }
  }

  /** Says that what was tapped leads nowhere any more. */
  Reaction unknown() {
    return whispered("edge.unknown");
  }

  /** Says that there is too much to do. */
  Card busy() {
    return Card.of(words.say("edge.busy"));
  }

  private Reaction whispered(String key) {
    return new Reaction.Whisper(Card.of(words.say(key)));
  }
}
