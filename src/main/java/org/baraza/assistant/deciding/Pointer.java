package org.baraza.assistant.deciding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * What a button or a form is about. It comes back from the client, so it only points: what it
 * points to is looked for again in the place, as the person who sent it.
 *
 * @param item a candidate, a row or a solution; may be empty
 */
public record Pointer(String channel, String decision, String item) {
  public Pointer {
    requireNonNull(channel);
    requireNonNull(decision);
    requireNonNull(item);
  }

  public static Pointer to(Place place, String decision) {
    return new Pointer(place.channel(), decision, "");
  }

  public Pointer at(String other) {
    return new Pointer(channel, decision, other);
  }

  public Place place(Actor actor) {
    return new Place(actor.workspace(), channel);
  }

  public String code() {
    return channel + "|" + decision + "|" + item;
  }

  public static Optional<Pointer> read(String code) {
    String[] parts = code.split("\\|", 3);
    return parts.length == 3
        ? Optional.of(new Pointer(parts[0], parts[1], parts[2]))
        : Optional.empty();
  }

  /** A moment's id: the workspace in front, since nobody acts when it comes. */
  public static String moment(Place place, String decision) {
    return moment(place, Pointer.to(place, decision));
  }

  /** The same for one person or thing of a decision. */
  public static String moment(Place place, Pointer pointer) {
    return place.workspace() + "/" + pointer.code();
  }

  /** What a moment's id points to. */
  public record Appointed(Place place, String decision, String item) {
    public static Optional<Appointed> read(String moment) {
      int slash = moment.indexOf('/');
      return Pointer.read(moment.substring(slash + 1))
          .filter(it -> slash > 0)
          .map(
              it ->
                  new Appointed(
                      new Place(moment.substring(0, slash), it.channel()),
                      it.decision(),
                      it.item()));
    }
  }
}
