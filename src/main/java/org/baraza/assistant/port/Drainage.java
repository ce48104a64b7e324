package org.baraza.assistant.port;

import java.util.Set;
import org.baraza.people.Place;

/** Whoever sends what transactions put into lanes. */
public interface Drainage {

  /**
   * Notes, in the transaction that put something into lanes, what of it leaves at once; so it needs
   * no transaction of its own. It is asked again should the transaction be done again.
   *
   * @param step makes its calls within the transaction
   */
  Departure depart(Lanes step, Set<Place> touched);

  /** Drains lanes soon: something was put into them, or their time has come. */
  void soon(Set<Place> lanes);

  /** What is about to leave, as long as its transaction is under way. One of the two is called. */
  interface Departure {
    /** It is committed: what leaves is sent. Returns soon. */
    void go();

    /** The transaction was rolled back, and nothing leaves. */
    void takeBack();
  }
}
