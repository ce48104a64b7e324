package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * Where a list is, as a form remembers it.
 *
 * @param occasion which visit, meeting or row it belongs to
 * @param from the first row that is shown, counted from 0
 */
public record Spot(Place place, String occasion, String list, int from) {
  public Spot {
    requireNonNull(place);
    requireNonNull(occasion);
    requireNonNull(list);
    from = Math.max(0, from);
  }

  public Spot(Place place, String occasion, String list) {
    this(place, occasion, list, 0);
  }

  Spot at(int row) {
    return new Spot(place, occasion, list, row);
  }

  public Memo memo() {
    return Memo.of(place.channel())
        .with(Memo.LIST, list)
        .with(Memo.OCCASION, occasion)
        .with(Memo.FROM, Integer.toString(from));
  }

  public static Spot of(Actor actor, Memo memo) {
    return new Spot(
        new Place(actor.workspace(), memo.value(Memo.CHANNEL)),
        memo.value(Memo.OCCASION),
        memo.value(Memo.LIST),
        memo.number(Memo.FROM));
  }
}
