package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and where a group meets: everybody says privately what suits them, and once it closes all
 * see what suits most and who could not come.
 *
 * @param slots in the order in which they were offered
 * @param answers what suits whom, by their ids in Slack; empty until it is closed
 * @param closed whether it is over
 * @param taken the slot that the group took, by id
 */
public record MeetingPoll(
    String id,
    List<Slot> slots,
    String openedBy,
    Instant openedAt,
    Instant closesAt,
    Map<String, Set<String>> answers,
    boolean closed,
    @Nullable String taken)
    implements Decision {

  /** More would not fit one set of boxes. */
  public static final int MOST_SLOTS = 10;

  public MeetingPoll {
    requireNonNull(id);
    slots = List.copyOf(slots);
    requireNonNull(openedBy);
    requireNonNull(openedAt);
    requireNonNull(closesAt);
    Map<String, Set<String>> kept = new LinkedHashMap<>();
    answers.forEach(
        (person, suits) ->
            kept.put(person, Collections.unmodifiableSet(new LinkedHashSet<>(suits))));
    answers = Collections.unmodifiableMap(kept);
  }

  /**
   * A time with a place.
   *
   * @param where may be empty, when it is clear
   */
  public record Slot(String id, String when, String where) {
    public Slot {
      requireNonNull(id);
      requireNonNull(when);
      requireNonNull(where);
    }
  }

  /**
   * How a slot fared.
   *
   * @param cannot who answered and cannot come then
   */
  public record Standing(Slot slot, List<String> can, List<String> cannot) {
    public Standing {
      requireNonNull(slot);
      can = List.copyOf(can);
      cannot = List.copyOf(cannot);
    }
  }

  /** Every time at every place, as many as fit; without places, every time. */
  public static List<Slot> slots(List<String> times, List<String> places) {
    List<String> where = places.isEmpty() ? List.of("") : places;
    List<Slot> slots = new ArrayList<>();
    for (String time : times) {
      for (String place : where) {
        slots.add(new Slot(Integer.toString(slots.size() + 1), time, place));
      }
    }
    return List.copyOf(slots);
  }

  public Optional<Slot> slot(String wanted) {
    return slots.stream().filter(known -> known.id().equals(wanted)).findFirst();
  }

  public Optional<String> takenSlot() {
    return Optional.ofNullable(taken);
  }

  /** What somebody ticked, without what is not offered. */
  public Paper.Suits paper(Collection<String> ticked) {
    Set<String> known = new LinkedHashSet<>();
    slots.stream().map(Slot::id).filter(ticked::contains).forEach(known::add);
    return new Paper.Suits(known);
  }

  /** Closes with what everybody said; a second time it changes nothing. */
  public MeetingPoll closed(Map<String, Paper.Suits> papers) {
    if (closed) {
      return this;
    }
    Map<String, Set<String>> said = new LinkedHashMap<>();
    papers.forEach((person, paper) -> said.put(person, paper(paper.slots()).slots()));
    return new MeetingPoll(id, slots, openedBy, openedAt, closesAt, said, true, null);
  }

  public MeetingPoll taking(String slot) {
    return closed && slot(slot).isPresent()
        ? new MeetingPoll(id, slots, openedBy, openedAt, closesAt, answers, true, slot)
        : this;
  }

  /** The slots, first what suits most; equals stand as they were offered. */
  public List<Standing> standings() {
    return slots.stream()
        .map(this::standing)
        .sorted(Comparator.comparingInt((Standing it) -> it.can().size()).reversed())
        .toList();
  }

  private Standing standing(Slot slot) {
    return new Standing(
        slot,
        answers.keySet().stream().filter(it -> suits(it, slot.id())).toList(),
        answers.keySet().stream().filter(it -> !suits(it, slot.id())).toList());
  }

  private boolean suits(String person, String slot) {
    return Optional.ofNullable(answers.get(person)).orElse(Set.of()).contains(slot);
  }

  /** What the group took, or else what suits most. */
  public Optional<Standing> chosen() {
    if (!closed || answers.isEmpty()) {
      return Optional.empty();
    }
    List<Standing> all = standings();
    return all.stream()
        .filter(it -> it.slot().id().equals(taken))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  @Override
  public <T> T as(Kinds<T> kinds) {
    return kinds.meeting(this);
  }
}
