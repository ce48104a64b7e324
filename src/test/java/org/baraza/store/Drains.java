package org.baraza.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baraza.assistant.port.Drainage;
import org.baraza.assistant.port.Lanes;
import org.baraza.people.Place;

/** Is told of lanes, and notes what it is told. */
final class Drains implements Drainage {
  final List<Set<Place>> gone = new ArrayList<>();
  final List<Set<Place>> takenBack = new ArrayList<>();
  final List<Set<Place>> wantedSoon = new ArrayList<>();
  private InTransaction inTransaction = (step, touched) -> {};

  /** What is done with lanes in the transaction that touched them. */
  interface InTransaction {
    void begin(Lanes step, Set<Place> touched);
  }

  void whenTouched(InTransaction work) {
    inTransaction = work;
  }

  void clear() {
    gone.clear();
    takenBack.clear();
    wantedSoon.clear();
    inTransaction = (step, touched) -> {};
  }

  @Override
  public Departure depart(Lanes step, Set<Place> touched) {
    inTransaction.begin(step, touched);
    return new Departure() {
      @Override
      public void go() {
        gone.add(touched);
      }

      @Override
      public void takeBack() {
        takenBack.add(touched);
      }
    };
  }

  @Override
  public void soon(Set<Place> lanes) {
    wantedSoon.add(lanes);
  }
}
