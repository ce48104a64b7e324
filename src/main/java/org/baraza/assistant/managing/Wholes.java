package org.baraza.assistant.managing;

import java.util.Optional;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.port.Records;
import org.baraza.flow.FlowBook;
import org.baraza.people.Place;
import org.baraza.plan.Summaries;
import org.baraza.plan.Whole;
import org.baraza.plan.rules.Rules;
import org.baraza.plan.worked.WorkedAnswers;

/** Reads all that a channel has gathered. */
public final class Wholes {
  private Wholes() {}

  /** A channel's plan in its own language, if it has one. */
  public static Optional<Whole> of(Desk desk, Records records, Place place) {
    return desk.find(records, place).map(setting -> of(records, setting));
  }

  private static Whole of(Records records, Setting setting) {
    Place place = setting.plan().place();
    return new Whole(
        setting.plan(),
        setting.edition(),
        setting.conversations(),
        setting.lists(),
        records.dismissals().all(place),
        records.commitments().inChannel(place),
        setting.today());
  }

  /** The same, for a reader of another language. */
  public static Whole in(FlowBook.Edition edition, Whole whole) {
    return new Whole(
        whole.plan(),
        edition,
        whole.conversations(),
        whole.lists(),
        whole.dismissals(),
        whole.commitments(),
        whole.today());
  }

  public static Summaries summaries(Whole whole) {
    return new Summaries(whole.surroundings(), Rules::holds, WorkedAnswers::of);
  }
}
