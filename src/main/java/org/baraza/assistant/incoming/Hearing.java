package org.baraza.assistant.incoming;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.UnitOfWork;
import org.baraza.people.Place;

/** Takes each happening once, in one transaction, and lets every feature hear it. */
public final class Hearing implements Routes.OnHappening {

  /** A feature that takes note of happenings. */
  @FunctionalInterface
  public interface Listener {

    /** Takes note, inside the transaction that claims the happening. */
    void hear(Records records, Happening happening);
  }

  /** So long Slack goes on to deliver a message that it could not deliver at first. */
  private static final Duration STILL_COMING = Duration.ofMinutes(10);

  private static final Pattern TS = Pattern.compile("([0-9]{1,11})\\.[0-9]{1,6}");

  private final UnitOfWork work;
  private final Directory directory;
  private final InstantSource realTime;
  private final Predicate<Place> settles;
  private final List<Listener> listeners;

  /**
   * Prepares to hear.
   *
   * @param realTime real time, for claims
   * @param settles waits a little, at most, until nothing is being sent into a channel by this
   *     process; whether that is so
   */
  public Hearing(
      UnitOfWork work,
      Directory directory,
      InstantSource realTime,
      Predicate<Place> settles,
      List<Listener> listeners) {
    this.work = requireNonNull(work);
    this.directory = requireNonNull(directory);
    this.realTime = requireNonNull(realTime);
    this.settles = requireNonNull(settles);
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void handle(Happening happening) {
    forget(happening);
    try {
      hear(happening);
    } catch (Routes.InDoubt doubt) {
      if (!settles.test(doubt.place())) {
        throw doubt;
      }
      hear(happening); // what it belongs to was just being sent
    }
  }

  private void hear(Happening happening) {
    work.write(
        records -> {
          boolean first =
              records
                  .claims()
                  .claim(happening.workspace(), happening.eventId(), realTime.instant());
          if (first && happening instanceof Happening.OfMessage changed) {
            requireMessage(records, changed);
          }
          if (first) {
            listeners.forEach(listener -> listener.hear(records, happening));
          }
          return first;
        });
  }

  /** A change of a reply to us that has not come yet must come again, after the reply. */
  private void requireMessage(Records records, Happening.OfMessage changed) {
    Place place = changed.place();
    String root = changed.thread();
    if (root != null
        && isYoung(changed.ts())
        && records.posts().keyAt(place, root).isPresent()
        && !records
            .claims()
            .isClaimed(place.workspace(), Happening.Said.idOf(place, changed.ts()))) {
      throw new Routes.NotYet("the message that was changed has not come yet");
    }
  }

  private boolean isYoung(String ts) {
    Matcher written = TS.matcher(ts);
    return written.matches()
        && Instant.ofEpochSecond(Long.parseLong(written.group(1)))
            .isAfter(realTime.instant().minus(STILL_COMING));
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
