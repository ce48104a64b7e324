package org.baraza.assistant.document;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.commitment.Commitment;
import org.baraza.conversation.Conversation;
import org.baraza.decision.Decision;
import org.baraza.flow.Value;
import org.baraza.people.Who;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;

/**
 * Everything that a channel has gathered, complete.
 *
 * @param takenAt when it was copied
 * @param decisions those that are taken; what is open holds sealed papers, which are never copied
 * @param names of the people in it, by id, as they were then
 */
public record PlanCopy(
    Instant takenAt,
    Plan plan,
    List<Conversation> conversations,
    List<PlanList> lists,
    List<Dismissal> dismissals,
    List<Commitment> commitments,
    List<Decision> decisions,
    Map<String, String> names) {
  public PlanCopy {
    requireNonNull(takenAt);
    requireNonNull(plan);
    conversations = List.copyOf(conversations);
    lists = List.copyOf(lists);
    dismissals = List.copyOf(dismissals);
    commitments = List.copyOf(commitments);
    decisions = List.copyOf(decisions);
    names = Map.copyOf(names);
  }

  public PlanCopy withNames(Map<String, String> known) {
    return new PlanCopy(
        takenAt, plan, conversations, lists, dismissals, commitments, decisions, known);
  }

  /** The ids of the people who facilitate, answered, promised or wrote something. */
  public Set<String> people() {
    Set<String> people = new LinkedHashSet<>(plan.facilitators());
    for (Conversation conversation : conversations) {
      people.add(conversation.startedBy());
      people.add(conversation.latest().by());
      conversation.answers().values().forEach(answer -> add(answer.value(), answer.by(), people));
    }
    lists.stream()
        .flatMap(list -> list.rows().stream())
        .forEach(row -> row.cells().values().forEach(cell -> add(cell, row.by(), people)));
    for (Commitment commitment : commitments) {
      people.add(commitment.askedBy());
      add(commitment.owner(), people);
      commitment.history().forEach(entry -> people.add(entry.by()));
    }
    people.remove("");
    return people;
  }

  private static void add(Value value, String by, Set<String> people) {
    people.add(by);
    if (value instanceof Value.People named) {
      named.people().forEach(who -> add(who, people));
    }
  }

  private static void add(Who who, Set<String> people) {
    if (who instanceof Who.Member member) {
      people.add(member.userId());
    }
  }
}
