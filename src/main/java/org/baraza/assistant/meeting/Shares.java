package org.baraza.assistant.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.port.Records;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.Ownership;
import org.baraza.plan.Ownership.Begun;

/** How much of agendas, minutes and promises members began themselves, month by month. */
final class Shares {
  private static final int MONTHS_SHOWN = 6;

  private final Records records;
  private final Setting setting;

  Shares(Records records, Setting setting) {
    this.records = records;
    this.setting = setting;
  }

  private Ownership ownership() {
    List<Begun> begun = new ArrayList<>();
    setting
        .facts("")
        .everywhere(Gathered.LIST)
        .values()
        .forEach(rows -> rows.forEach(row -> begun.add(new Begun(row.by(), day(row.at())))));
    setting.conversations().stream()
        .filter(it -> it.flow().equals("minutes"))
        .forEach(it -> begun.add(new Begun(it.startedBy(), day(it.startedAt()))));
    records
        .commitments()
        .inChannel(setting.plan().place())
        .forEach(it -> begun.add(new Begun(it.askedBy(), day(it.createdAt()))));
    return Ownership.of(begun, setting.plan().facilitators());
  }

  private LocalDate day(Instant at) {
    return at.atZone(setting.plan().zone()).toLocalDate();
  }

  /** Shows it; when it stays high, offers to hand the facilitator's part to a member. */
  Optional<Card> card(String conversation) {
    Ownership ownership = ownership();
    if (setting.plan().facilitators().isEmpty() || ownership.months().isEmpty()) {
      return Optional.empty();
    }
    List<Prose> lines = new ArrayList<>();
    lines.add(setting.words().say("meeting.shares"));
    int from = Math.max(0, ownership.months().size() - MONTHS_SHOWN);
    ownership.months().subList(from, ownership.months().size()).forEach(it -> lines.add(line(it)));
    List<Part> parts = new ArrayList<>();
    if (ownership.staysHigh()) {
      lines.add(setting.words().say("meeting.stays-high"));
    }
    Prose said = Prose.join("\n", lines);
    parts.add(new Part.Paragraph(said));
    if (ownership.staysHigh()) {
      parts.add(
          new Part.Controls(
              List.of(
                  new Control.Button(
                      Meeting.HAND_OVER,
                      setting.words().label("meeting.hand-over"),
                      Pointer.to(setting.plan().place(), conversation).code()))));
    }
    return Optional.of(new Card(said, parts));
  }

  private Prose line(Ownership.Month month) {
    String name =
        month
            .month()
            .getMonth()
            .getDisplayName(TextStyle.FULL_STANDALONE, setting.words().locale());
    return setting
        .words()
        .say(
            "meeting.share",
            Map.of(
                "month", Prose.plain(name + " " + month.month().getYear()),
                "members", Prose.plain(Integer.toString(month.byMembers())),
                "all", Prose.plain(Integer.toString(month.all())),
                "percent", Prose.plain(Integer.toString(month.percent()))));
  }
}
