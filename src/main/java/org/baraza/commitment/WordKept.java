package org.baraza.commitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import org.baraza.people.Who;

/**
 * How a group's or a person's word has fared. Each commitment counts once; only silence lowers the
 * rate, and what is still open on its first day does not count yet.
 */
public record WordKept(int kept, int renegotiated, int handedOver, int released, int silent) {

  /** A group's, on a day. */
  public static WordKept of(Collection<Commitment> commitments, LocalDate today) {
    WordKept sum = new WordKept(0, 0, 0, 0, 0);
    for (Commitment commitment : commitments) {
      sum = sum.with(commitment, today);
    }
    return sum;
  }

  /** A person's, on a day: what they own now, and what they handed over to others. */
  public static WordKept of(Who person, Collection<Commitment> commitments, LocalDate today) {
    WordKept sum = new WordKept(0, 0, 0, 0, 0);
    for (Commitment commitment : commitments) {
      if (commitment.owner().equals(person)) {
        sum = sum.with(commitment, today);
      } else if (handedOverBy(person, commitment)) {
        sum = sum.plus(0, 0, 1, 0, 0);
      }
    }
    return sum;
  }

  private static boolean handedOverBy(Who person, Commitment commitment) {
    return commitment
        .latest(event -> event instanceof Event.HandedOver over && over.from().equals(person))
        .isPresent();
  }

  private WordKept with(Commitment commitment, LocalDate today) {
    if (commitment.isSilent(today)) {
      return plus(0, 0, 0, 0, 1);
    }
    return switch (commitment.status()) {
      case KEPT -> plus(1, 0, 0, 0, 0);
      case RELEASED -> plus(0, 0, 0, 1, 0);
      case SILENT -> plus(0, 0, 0, 0, 1);
      case OPEN ->
          commitment.has(Event.Renegotiated.class)
              ? plus(0, 1, 0, 0, 0)
              : commitment.has(Event.HandedOver.class) ? plus(0, 0, 1, 0, 0) : this;
      case DRAFT, ASKED, DECLINED -> this;
    };
  }

  private WordKept plus(int done, int moved, int over, int gone, int quiet) {
    return new WordKept(
        kept + done, renegotiated + moved, handedOver + over, released + gone, silent + quiet);
  }

  /** How many of a hundred were spoken for in time; nothing while none counts. */
  public OptionalInt percent() {
    int spokenFor = kept + renegotiated + handedOver + released;
    int all = spokenFor + silent;
    return all == 0 ? OptionalInt.empty() : OptionalInt.of(100 * spokenFor / all);
  }
}
