package org.baraza.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Facts;
import org.baraza.flow.Flow;
import org.baraza.flow.Row;
import org.baraza.flow.Value;

/**
 * Everything that a channel has gathered, as conditions and checks look at it: other flows' answers
 * as {@code flow.question}, and lists.
 */
public final class PlanFacts implements Facts {
  private final Map<String, Flow> flows;
  private final Map<String, Conversation> latest = new HashMap<>();
  private final Map<String, PlanList> lists = new HashMap<>();
  private final List<PlanList> everywhere;

  /**
   * Gathers the facts of one occasion: what belongs to it comes before what belongs to the plan.
   *
   * @param flows by id, of an edition, which changes no more
   * @param conversations oldest first
   * @param occasion the visit, meeting or row that is looked at; empty for the plan itself
   */
  public PlanFacts(
      Map<String, Flow> flows,
      List<Conversation> conversations,
      List<PlanList> lists,
      String occasion) {
    this(flows, conversations, lists, occasion.isEmpty() ? List.of("") : List.of("", occasion));
  }

  /**
   * Gathers the facts of several occasions, of which a later one covers those before.
   *
   * @param occasions from what matters least to what matters most
   */
  public PlanFacts(
      Map<String, Flow> flows,
      List<Conversation> conversations,
      List<PlanList> lists,
      List<String> occasions) {
    this.flows = flows;
    everywhere = List.copyOf(lists);
    for (String each : occasions) {
      conversations.stream()
          .filter(conversation -> conversation.occasion().equals(each))
          .forEach(conversation -> latest.put(conversation.flow(), conversation));
      lists.stream()
          .filter(list -> list.occasion().equals(each))
          .forEach(list -> this.lists.put(list.list(), list));
    }
  }

  @Override
  public Optional<Value> answer(String question) {
    int dot = question.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String flowId = question.substring(0, dot);
    Flow flow = flows.get(flowId);
    Conversation conversation = latest.get(flowId);
    if (flow == null || conversation == null) {
      return Optional.empty();
    }
    return new Agenda(flow, conversation, this).answer(question.substring(dot + 1));
  }

  @Override
  public List<Row> rows(String list) {
    PlanList found = lists.get(list);
    return found == null ? List.of() : found.rows();
  }

  @Override
  public Map<String, List<Row>> everywhere(String list) {
    Map<String, List<Row>> found = new LinkedHashMap<>();
    everywhere.stream()
        .filter(candidate -> candidate.list().equals(list))
        .forEach(kept -> found.put(kept.occasion(), kept.rows()));
    return found;
  }
}
