package org.baraza.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.people.Place;

/** The outbox seen from its other end. */
final class SqlLanes implements Lanes {
  /** The kind of a lane's wake-up; its id is workspace and channel with a slash between them. */
  static final String WAKE = "lane";

  private final Way way;

  private SqlLanes(Way way) {
    this.way = requireNonNull(way);
  }

  /** How a call gets at the database: each for itself, or all within one transaction. */
  private interface Way {
    <T> T write(Function<Transaction, T> work);

    <T> T read(Function<Transaction, T> work);
  }

  /** Lanes of which each call is a transaction of its own. */
  static SqlLanes through(Door door) {
    return new SqlLanes(
        new Way() {
          @Override
          public <T> T write(Function<Transaction, T> work) {
            return door.writeBehind(work);
          }

          @Override
          public <T> T read(Function<Transaction, T> work) {
            return door.read(work);
          }
        });
  }

  /** Lanes whose calls are all made in one transaction. */
  static SqlLanes within(Transaction transaction) {
    return new SqlLanes(
        new Way() {
          @Override
          public <T> T write(Function<Transaction, T> work) {
            return work.apply(transaction);
          }

          @Override
          public <T> T read(Function<Transaction, T> work) {
            return work.apply(transaction);
          }
        });
  }

  /** The lane that a wake-up is for. */
  static Place lane(Agenda.Appointment wake) {
    int slash = wake.id().indexOf('/');
    return new Place(wake.id().substring(0, slash), wake.id().substring(slash + 1));
  }

  @Override
  public <T> T together(Function<Lanes, T> work) {
    return way.write(transaction -> work.apply(within(transaction)));
  }

  @Override
  public boolean lease(Place lane, String owner, Instant now, Instant until) {
    return way.write(transaction -> new Leases(transaction).take(lane, owner, now, until));
  }

  @Override
  public void release(Place lane, String owner) {
    way.write(transaction -> new Leases(transaction).giveBack(lane, owner));
  }

  @Override
  public boolean leave(Place lane, String owner) {
    return way.write(transaction -> new Leases(transaction).giveBackIfEmpty(lane, owner));
  }

  @Override
  public List<Dispatch> next(Place lane, int atMost) {
    return way.read(transaction -> new Queue(transaction).first(lane, atMost));
  }

  @Override
  public List<Card> sending(List<Dispatch> messages, Instant now) {
    return way.write(transaction -> new Queue(transaction).markInDoubt(messages, now));
  }

  @Override
  public void sent(Place lane, List<Sent> messages) {
    way.write(transaction -> new Queue(transaction).markSent(lane, messages));
  }

  @Override
  public void failed(Dispatch dispatch, String error, Instant now) {
    way.write(transaction -> new Queue(transaction).clearDoubt(dispatch, error));
  }

  @Override
  public void refused(Dispatch dispatch, String error, Instant now) {
    way.write(
        transaction -> {
          transaction.lock(dispatch.lane());
          Settling settling = new Settling(transaction);
          if (dispatch.redraws().isPresent()) {
            settling.refuseUpdate(dispatch, error, now);
          } else {
            settling.refuse(dispatch.lane(), dispatch.key(), error, now);
          }
          return dispatch;
        });
  }

  @Override
  public int close(Place lane, String error, Instant now) {
    return way.write(
        transaction -> {
          transaction.lock(lane);
          return new Settling(transaction).refuseAll(lane, error, now);
        });
  }

  @Override
  public void wakeAt(Place lane, Instant moment) {
    way.write(
        transaction -> {
          String id = lane.workspace() + "/" + lane.channel();
          Agenda.WAKES.set(transaction, WAKE, id, moment);
          return lane;
        });
  }

  @Override
  public List<Place> waiting(int atMost) {
    return way.read(transaction -> new Queue(transaction).lanes(atMost));
  }
}
