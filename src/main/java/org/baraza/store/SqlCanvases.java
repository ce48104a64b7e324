package org.baraza.store;

import java.util.Optional;
import org.baraza.assistant.port.Canvases;
import org.baraza.people.Place;

/** Canvases: at most one row for each channel, found with its plan where there is one. */
record SqlCanvases(Transaction transaction) implements Canvases {
  @Override
  public Optional<String> find(Place place) {
    Sight sight = transaction.sight(place);
    return sight.plan().isPresent() ? sight.canvas() : read(place);
  }

  private Optional<String> read(Place place) {
    return transaction
        .sql()
        .createQuery(
            "select canvas from canvas where workspace = :workspace and channel = :channel")
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public void save(Place place, String canvas) {
    transaction
        .sql()
        .createUpdate(
            """
            insert into canvas (workspace, channel, canvas)
            values (:workspace, :channel, :canvas)
            on conflict (workspace, channel) do update set canvas = excluded.canvas
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .bind("canvas", canvas)
        .execute();
    transaction.sight(place).changeCanvas(canvas);
  }

  @Override
  public void forget(Place place) {
    transaction
        .sql()
        .createUpdate("delete from canvas where workspace = :workspace and channel = :channel")
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .execute();
    transaction.sight(place).changeCanvas(null);
  }
}
