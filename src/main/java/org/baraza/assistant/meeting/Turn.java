package org.baraza.assistant.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Who;
import org.baraza.plan.Rota;
import org.baraza.plan.Values;

/** Whose turn it is to write the minutes of a meeting. */
final class Turn {
  static final String LIST = "rota";
  static final String WRITES = "writes";

  private final Setting setting;
  private final LocalDate day;

  Turn(Setting setting, String meeting) {
    this.setting = setting;
    day = Values.day(setting.facts(meeting).answer("minutes.held-on")).orElse(setting.today());
  }

  Turn(Setting setting, LocalDate day) {
    this.setting = setting;
    this.day = day;
  }

  private Optional<Row> row() {
    return Rota.turn(setting.facts("").rows(LIST), day);
  }

  /** Says it, with a way to hand the turn on; nothing if nobody has the turn. */
  Optional<Card> card() {
    return row().flatMap(row -> said().map(said -> card(said, row)));
  }

  Optional<Prose> said() {
    List<Who> writes = row().map(row -> Values.people(row.cell(WRITES))).orElse(List.of());
    return writes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            setting.words().say("meeting.turn", "person", ValueProse.person(writes.get(0))));
  }

  private Card card(Prose said, Row row) {
    return new Card(
        said, List.of(new Part.Paragraph(said), new Part.Controls(List.of(handOn(row)))));
  }

  Optional<Control> handOn() {
    return row().map(this::handOn);
  }

  private Control handOn(Row row) {
    return new Control.Button(
        Meeting.HAND_ON,
        setting.words().label("meeting.hand-on"),
        Pointer.to(setting.plan().place(), "").at(row.id()).code());
  }
}
