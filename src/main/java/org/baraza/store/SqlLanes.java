package org.baraza.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.port.Dispatch;
import org.baraza.assistant.port.Lanes;
import org.baraza.people.Place;

/** The outbox seen from its other end; each call is a transaction of its own. */
record SqlLanes(Door door) implements Lanes {
  @Override
  public boolean lease(Place lane, String owner, Instant now, Instant until) {
    return door.write(transaction -> new Leases(transaction).take(lane, owner, now, until));
  }

  @Override
  public void release(Place lane, String owner) {
    door.write(transaction -> new Leases(transaction).giveBack(lane, owner));
  }

  @Override
  public Optional<Dispatch> next(Place lane) {
    return door.read(transaction -> new Queue(transaction).first(lane));
  }

  @Override
  public void sending(Dispatch dispatch, Instant now) {
    door.write(transaction -> new Queue(transaction).markInDoubt(dispatch, now));
  }

  @Override
  public void sent(Dispatch dispatch, String ts, Instant now) {
    door.write(transaction -> new Queue(transaction).markSent(dispatch, ts, now));
  }

  @Override
  public void failed(Dispatch dispatch, String error, Instant now) {
    door.write(transaction -> new Queue(transaction).clearDoubt(dispatch, error));
  }

  @Override
  public void refused(Dispatch dispatch, String error, Instant now) {
    door.write(
        transaction -> {
          transaction.lock(dispatch.lane());
          Settling settling = new Settling(transaction);
          if (dispatch.redraws().isPresent()) {
            settling.refuseUpdate(dispatch.lane(), dispatch.id(), error, now);
          } else {
            settling.refuse(dispatch.lane(), dispatch.key(), error, now);
          }
          return dispatch;
        });
  }

  @Override
  public int close(Place lane, String error, Instant now) {
    return door.write(
        transaction -> {
          transaction.lock(lane);
          return new Settling(transaction).refuseAll(lane, error, now);
        });
  }

  @Override
  public List<Place> waiting(int atMost) {
    return door.read(transaction -> new Queue(transaction).lanes(atMost));
  }
}
