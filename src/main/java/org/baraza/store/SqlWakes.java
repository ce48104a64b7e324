package org.baraza.store;

import java.time.Instant;
import org.baraza.assistant.port.Wakes;
import org.baraza.people.Place;

/** Wake-ups of lanes: appointments in real time, each set in a transaction of its own. */
record SqlWakes(Door door) implements Wakes {
  /** The kind of appointment; its id is workspace and channel with a slash between them. */
  static final String LANE = "lane";

  @Override
  public void at(Place lane, Instant moment) {
    door.write(
        transaction -> {
          String id = lane.workspace() + "/" + lane.channel();
          Agenda.WAKES.set(transaction, LANE, id, moment);
          return lane;
        });
  }

  static Place lane(Agenda.Appointment appointment) {
    int slash = appointment.id().indexOf('/');
    return new Place(appointment.id().substring(0, slash), appointment.id().substring(slash + 1));
  }
}
