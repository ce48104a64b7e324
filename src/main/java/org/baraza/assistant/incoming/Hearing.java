package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.UnitOfWork;

/** Takes each happening once, in one transaction, and lets every feature hear it. */
public final class Hearing implements Routes.OnHappening {

  /** A feature that takes note of happenings. */
  @FunctionalInterface
  public interface Listener {

    /** Takes note, inside the transaction that claims the happening. */
    void hear(Records records, Happening happening);
  }

  private final UnitOfWork work;
  private final Directory directory;
  private final InstantSource realTime;
  private final List<Listener> listeners;

  /**
   * Prepares to hear.
   *
   * @param realTime real time, for claims
   */
  public Hearing(
      UnitOfWork work, Directory directory, InstantSource realTime, List<Listener> listeners) {
    this.work = requireNonNull(work);
    this.directory = requireNonNull(directory);
    this.realTime = requireNonNull(realTime);
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void handle(Happening happening) {
    forget(happening);
    work.write(
        records -> {
          boolean first =
              records
                  .claims()
                  .claim(happening.workspace(), happening.eventId(), realTime.instant());
          if (first) {
            listeners.forEach(listener -> listener.hear(records, happening));
          }
          return first;
        });
  }

  /** What the directory remembers may no longer be true. */
  private void forget(Happening happening) {
    if (happening instanceof Happening.MembersChanged changed) {
      directory.forget(changed.place());
    } else if (happening instanceof Happening.ChannelChanged changed) {
      directory.forget(changed.place());
    } else if (happening instanceof Happening.Invited invited) {
      directory.forget(invited.place());
    } else if (happening instanceof Happening.PersonChanged changed) {
      directory.forget(changed.person());
    }
  }
}
