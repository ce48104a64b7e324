package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Entry;
import org.baraza.commitment.Origin;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.people.Actor;
import org.baraza.plan.RowPromise;

/** Has the row from which a commitment came say who does it, by when, and that it is done. */
final class RowsFollowing implements CommitmentWatch {
  private final Desk desk;
  private final Listing listing;

  RowsFollowing(Desk desk) {
    this.desk = requireNonNull(desk);
    listing = new Listing(desk);
  }

  @Override
  public void changed(Records records, Commitment after) {
    if (after.origin() instanceof Origin.ListRow origin) {
      listing
          .find(records, new Spot(after.place(), origin.occasion(), origin.list()))
          .ifPresent(found -> follow(records, after, found, found.list().row(origin.row())));
    }
  }

  private void follow(Records records, Commitment after, Found found, Optional<Row> row) {
    Optional<RowPromise> promise = RowPromise.of(found.shape());
    if (promise.isEmpty() || row.isEmpty()) {
      return;
    }
    Map<String, Value> cells = promise.get().following(row.get(), after);
    if (!cells.equals(row.get().cells())) {
      String by = after.latest(any -> true).map(Entry::by).orElse(after.askedBy());
      Row changed = new Row(row.get().id(), cells, by, desk.clock().instant());
      Actor actor = new Actor(after.place().workspace(), by);
      listing.save(records, actor, found, found.list().with(changed));
    }
  }
}
