package org.baraza.assistant;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.UnitOfWork;
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
  private final UnitOfWork work;

  public Access(Directory directory, UnitOfWork work) {
    this.directory = requireNonNull(directory);
    this.work = requireNonNull(work);
  }

  /** Whether this person may read the channel's plan; for others it does not exist. */
  public boolean maySee(Actor actor, Place place) {
    return mayOversee(actor, place) || mayTakePart(actor, place);
  }

  /** Whether this person may answer, edit and move a conversation of the channel. */
  public boolean mayTakePart(Actor actor, Place place) {
    return actor.workspace().equals(place.workspace()) && directory.isMember(actor, place);
  }

  /** Whether this person may read the plan as a manager, in the channel or not. */
  private boolean mayOversee(Actor actor, Place place) {
    return actor.workspace().equals(place.workspace())
        && isManager(actor)
        && directory
            .channel(place)
            .filter(channel -> !channel.direct())
            .filter(channel -> !channel.restricted() || isShared(place))
            .isPresent();
  }

  private boolean isShared(Place place) {
    return work.read(records -> records.plans().find(place))
        .filter(plan -> plan.reach().sharedWithManagers())
        .isPresent();
  }

  /** Whether the workspace's admins have named this person, who is still in their own right. */
  public boolean isManager(Actor actor) {
    return work.read(records -> records.offices().find(actor.workspace()))
            .managers()
            .contains(actor.userId())
        && isStaff(actor);
  }

  /** Whether this person looks after the workspace itself. */
  public boolean isAdmin(Actor actor) {
    return isStaff(actor) && directory.person(actor).filter(Directory.Person::admin).isPresent();
  }

  private boolean isStaff(Actor actor) {
    return directory
        .person(actor)
        .filter(person -> !person.gone() && !person.guest() && !person.bot())
        .isPresent();
  }

  /**
   * Whether this person may change how Baraza works in a channel that they are in, and look at what
   * was done there: its facilitators (anybody where it has none) and the workspace's admins.
   */
  public boolean mayRun(Actor actor, Place place, Optional<Plan> plan) {
    boolean facilitates =
        plan.map(Plan::facilitators)
            .filter(them -> !them.isEmpty() && !them.contains(actor.userId()))
            .isEmpty();
    return mayTakePart(actor, place) && maySteer(actor) && (facilitates || isAdmin(actor));
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
