package org.baraza.assistant.managing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.port.Stands;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * What somebody may look across. The rows are read ahead by what was known of channels lately; each
 * that is to be shown is then held against {@code Access}, which alone decides.
 */
public record Sight(Desk desk) {
  /** How many rows are looked at for one page at most, when some may not be shown. */
  private static final int MOST_LOOKS = 200;

  /** What somebody looks across, asked of the directory. */
  public Stands.View view(Actor actor) {
    LocalDate today = LocalDate.ofInstant(desk.clock().instant(), desk.zone(actor));
    return new Stands.View(
        actor.workspace(),
        desk.access().isManager(actor),
        desk.directory().channelsOf(actor),
        today,
        desk.clock().instant());
  }

  /**
   * A page of rows.
   *
   * @param next from where the next page goes on; 0 if there is none
   */
  public record Page<T>(List<T> rows, int next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** Reads on from a row. */
  @FunctionalInterface
  interface Reading<T> {
    List<T> rows(int from, int atMost);
  }

  /** As many rows from there on as a page holds, of those that this person may see. */
  <T> Page<T> page(
      Actor actor, int from, int size, Function<T, Place> placeOf, Reading<T> reading) {
    Map<Place, Boolean> asked = new HashMap<>();
    List<T> shown = new ArrayList<>();
    int at = Math.max(0, from);
    int last = at + MOST_LOOKS;
    while (at < last) {
      List<T> rows = reading.rows(at, size + 1);
      for (T row : rows) {
        boolean visible =
            asked.computeIfAbsent(placeOf.apply(row), it -> desk.access().maySee(actor, it));
        if (visible && shown.size() == size) {
          return new Page<>(shown, at);
        }
        if (visible) {
          shown.add(row);
        }
        at++;
      }
      if (rows.size() <= size) {
        return new Page<>(shown, 0);
      }
    }
    return new Page<>(shown, at);
  }
}
