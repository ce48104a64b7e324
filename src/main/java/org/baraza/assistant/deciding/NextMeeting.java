package org.baraza.assistant.deciding;

import java.util.List;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.people.Place;
import org.baraza.plan.Occasions;

/** The meeting whose points can still be added to. */
final class NextMeeting {
  static final String AGENDA = "agenda";
  static final String POINT = "point";
  private static final String FLOW = "minutes";

  private NextMeeting() {}

  /** The one whose minutes are not finished yet, or else the one after it. */
  static String of(Records records, Place place) {
    List<Conversation> conversations = records.conversations().all(place);
    Occasions occasions = Occasions.of(conversations, records.lists().all(place));
    boolean held =
        conversations.stream()
            .filter(it -> it.flow().equals(FLOW))
            .filter(it -> it.occasion().equals(occasions.currentMeeting()))
            .anyMatch(it -> it.status() == Conversation.Status.FINISHED);
    return held ? occasions.nextMeeting() : occasions.currentMeeting();
  }
}
