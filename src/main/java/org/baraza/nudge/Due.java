package org.baraza.nudge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is due: the one computation by which nudges are sent, waited for and shown ahead. A promise
 * is mentioned some days before its day, on its day, then two, five and ten days after it; from
 * then on only the weekly digest has it. A mention that falls on a day off comes before it, or
 * after it when it is about being late. What was missed comes in one message at the next good hour.
 */
public final class Due {
  private Due() {}

  /** The message of nudges that a person is to get right now. */
  public static Optional<Letter> forPerson(Addressee addressee, Instant now) {
    return new Letters(addressee).next(now).filter(letter -> !letter.at().isAfter(now));
  }

  /** What is to be said in a channel right now. */
  public static Optional<Bulletin> forChannel(Circle circle, Instant now) {
    return new Bulletins(circle).next(now).filter(bulletin -> !bulletin.at().isAfter(now));
  }

  /** When a person's next message is due, if nothing changes until then. */
  public static Optional<Instant> nextMoment(Addressee addressee, Instant from) {
    return new Letters(addressee).next(from).map(Letter::at);
  }

  /** When a channel is to be spoken to next, if nothing changes until then. */
  public static Optional<Instant> nextMoment(Circle circle, Instant from) {
    return new Bulletins(circle).next(from).map(Bulletin::at);
  }

  /** All messages that a person will get until a moment, if nothing changes until then. */
  public static List<Letter> ahead(Addressee addressee, Instant from, Instant until) {
    List<Letter> letters = new ArrayList<>();
    Addressee then = addressee;
    Optional<Letter> next = new Letters(then).next(from);
    while (next.isPresent() && next.get().at().isBefore(until)) {
      Letter letter = next.get();
      letters.add(letter);
      then = then.after(letter);
      next = new Letters(then).next(letter.at());
    }
    return letters;
  }

  /** All that will be said in a channel until a moment, if nothing changes until then. */
  public static List<Bulletin> ahead(Circle circle, Instant from, Instant until) {
    List<Bulletin> bulletins = new ArrayList<>();
    Circle then = circle;
    Optional<Bulletin> next = new Bulletins(then).next(from);
    while (next.isPresent() && next.get().at().isBefore(until)) {
      Bulletin bulletin = next.get();
      bulletins.add(bulletin);
      then = then.after(bulletin);
      next = new Bulletins(then).next(bulletin.at());
    }
    return bulletins;
  }
}
