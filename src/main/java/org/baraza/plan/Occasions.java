package org.baraza.plan;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.conversation.Conversation;
import org.baraza.flow.ListShape;
import org.baraza.flow.Repeats;

/**
 * The visits and meetings of a plan, numbered from 1. What belongs to a row of a list has that
 * row's id for its occasion, and what belongs to the plan itself has none.
 *
 * @param visits in order
 * @param meetings in order
 */
public record Occasions(List<String> visits, List<String> meetings) {
  private static final String VISIT = "visit:";
  private static final String MEETING = "meeting:";

  public Occasions {
    visits = List.copyOf(visits);
    meetings = List.copyOf(meetings);
  }

  public static Occasions of(List<Conversation> conversations, List<PlanList> lists) {
    Set<String> known = new LinkedHashSet<>();
    Stream.concat(
            conversations.stream().map(Conversation::occasion),
            lists.stream().map(PlanList::occasion))
        .forEach(known::add);
    return new Occasions(numbered(known, VISIT), numbered(known, MEETING));
  }

  private static List<String> numbered(Set<String> known, String kind) {
    return known.stream()
        .filter(occasion -> occasion.startsWith(kind))
        .sorted(Comparator.comparing(Occasions::number))
        .toList();
  }

  public static boolean isVisit(String occasion) {
    return occasion.startsWith(VISIT);
  }

  public static boolean isMeeting(String occasion) {
    return occasion.startsWith(MEETING);
  }

  public static boolean isRow(String occasion) {
    return !occasion.isEmpty() && !isVisit(occasion) && !isMeeting(occasion);
  }

  /** Which visit or meeting it is, from 1; 0 for anything else. */
  public static int number(String occasion) {
    if (!isVisit(occasion) && !isMeeting(occasion)) {
      return 0;
    }
    try {
      return Integer.parseInt(occasion.substring(occasion.indexOf(':') + 1));
    } catch (NumberFormatException notNumbered) {
      return 0;
    }
  }

  /** The visit that is planned or was held last; the first one before any was. */
  public String currentVisit() {
    return last(visits, VISIT);
  }

  public String currentMeeting() {
    return last(meetings, MEETING);
  }

  private static String last(List<String> known, String kind) {
    return known.isEmpty() ? kind + 1 : known.get(known.size() - 1);
  }

  public String nextVisit() {
    return visits.isEmpty() ? VISIT + 1 : VISIT + (number(currentVisit()) + 1);
  }

  public String nextMeeting() {
    return meetings.isEmpty() ? MEETING + 1 : MEETING + (number(currentMeeting()) + 1);
  }

  /** Whether this would begin another visit than those there are. */
  public boolean isFurtherVisit(String occasion) {
    return isVisit(occasion) && !visits.isEmpty() && !visits.contains(occasion);
  }

  /** The visit before this one. */
  public Optional<String> visitBefore(String visit) {
    return isVisit(visit)
        ? visits.stream()
            .filter(candidate -> number(candidate) < number(visit))
            .reduce((one, later) -> later)
        : Optional.empty();
  }

  /** What counts at an occasion, from what matters least to what matters most. */
  public List<String> layers(String occasion) {
    return isVisit(occasion) || occasion.isEmpty()
        ? List.of("", occasion.isEmpty() ? currentVisit() : occasion)
        : List.of("", currentVisit(), occasion);
  }

  /**
   * To which occasion a list belongs when it is looked at from another.
   *
   * @param declaring how the flow repeats that declares the list
   */
  public String home(ListShape list, Repeats declaring, String occasion) {
    if (list.shared()) {
      return "";
    }
    if (declaring instanceof Repeats.EachVisit) {
      return isVisit(occasion) ? occasion : currentVisit();
    }
    if (declaring instanceof Repeats.EachMeeting) {
      return isMeeting(occasion) ? occasion : currentMeeting();
    }
    return declaring instanceof Repeats.EachRow && isRow(occasion) ? occasion : "";
  }
}
