package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Input;
import org.baraza.commitment.Touch;
import org.baraza.flow.FlowBook;
import org.baraza.plan.Plan;
import org.baraza.plan.VisitDates.Move;

/** Promises that came from a visit's rows and are dated from it: their days move as it does. */
public final class VisitFollowing {
  private final Recording recording;

  public VisitFollowing(FlowBook book, Ids ids, InstantSource clock, CommitmentWatch watch) {
    recording = new Recording(book, requireNonNull(ids), clock, watch);
  }

  /** The promise that a row has become, while nothing is settled. */
  public static Optional<Commitment> promised(Records records, Spot spot, String row) {
    return records.commitments().fromRow(spot.place(), spot.occasion(), spot.list(), row).stream()
        .filter(it -> !it.status().isSettled())
        .findFirst();
  }

  /** Whether a row's day may follow its visit: nobody has agreed another one for its promise. */
  public static boolean follows(Records records, Spot spot, String row) {
    return promised(records, spot, row).filter(it -> it.followsUp().isEmpty()).isEmpty();
  }

  /**
   * Moves the promise of a row together with the row.
   *
   * @param visitEnds the visit's last day now
   */
  public void move(
      Records records, Plan plan, Spot spot, Move move, LocalDate visitEnds, Touch touch) {
    Input input = new Input.MoveVisit(visitEnds, move.to(), touch);
    promised(records, spot, move.row().id())
        .ifPresent(promise -> recording.settle(records, plan, promise, input, touch));
  }
}
