package org.baraza.assistant;

import static java.util.Objects.requireNonNull;

import org.baraza.assistant.port.Directory;
import org.baraza.commitment.Commitment;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/**
 * The one place that answers "may this person see this?". Every surface asks it. It goes to the
 * directory, so it is asked before a transaction, not inside one.
 */
public final class Access {
  private final Directory directory;

  public Access(Directory directory) {
    this.directory = requireNonNull(directory);
  }

  /** Whether this person may read the channel's plan; for others it does not exist. */
  public boolean maySee(Actor actor, Place place) {
    return actor.workspace().equals(place.workspace()) && directory.isMember(actor, place);
  }

  /** Whether this person may answer, edit and move a conversation of the channel. */
  public boolean mayTakePart(Actor actor, Place place) {
    return maySee(actor, place);
  }

  /** Whether this person may start, pause and share talks; guests may answer, no more. */
  public boolean maySteer(Actor actor) {
    return directory.person(actor).filter(Directory.Person::guest).isEmpty();
  }

  /** Whether this person may say that a commitment is done, moved, handed over or let go. */
  public boolean mayChange(Actor actor, Plan plan, Commitment commitment) {
    return actor.workspace().equals(commitment.place().workspace())
        && (commitment.isSpokenForBy(actor.userId())
            || plan.facilitators().contains(actor.userId()));
  }

  /** Whether a commitment waits for this person's yes or no; nobody else can say it for them. */
  public boolean mayAccept(Actor actor, Commitment commitment) {
    return actor.workspace().equals(commitment.place().workspace())
        && commitment.isAwaiting(actor.userId());
  }

  /** Whether this person may open, close and record what the channel decides. */
  public boolean mayLead(Actor actor, Plan plan) {
    return actor.workspace().equals(plan.place().workspace())
        && (plan.facilitators().isEmpty() || plan.facilitators().contains(actor.userId()));
  }
}
