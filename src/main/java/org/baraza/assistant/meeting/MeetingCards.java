package org.baraza.assistant.meeting;

import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.plan.OpenPoints;

/** Draws what is open before a meeting. */
final class MeetingCards {
  private final Setting setting;

  MeetingCards(Setting setting) {
    this.setting = setting;
  }

  /**
   * Points with a button that puts them on the agenda.
   *
   * @param conversation the minutes', or nothing for the meeting that comes next
   */
  Card points(List<OpenPoints.Point> points, String conversation, Prose title) {
    Prose said = title;
    for (OpenPoints.Point point : points) {
      Prose from = setting.words().say("meeting.from." + key(point.kind()));
      said = said.then("\n• ").then(ValueProse.text(point.text())).then(" ").then(from);
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(said));
    parts.add(
        new Part.Controls(
            List.of(
                new Control.Button(
                        Meeting.PUT,
                        setting.words().label("meeting.put"),
                        Pointer.to(setting.plan().place(), conversation).code())
                    .primary())));
    return new Card(said, parts);
  }

  private static String key(OpenPoints.Kind kind) {
    return switch (kind) {
      case STOP -> "stop";
      case CARRIED -> "carried";
      case OVERDUE -> "overdue";
      case DIFFERS -> "differs";
      case LEFT_OPEN -> "left-open";
      case QUESTION -> "question";
    };
  }
}
