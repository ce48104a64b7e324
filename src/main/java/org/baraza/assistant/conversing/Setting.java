package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.ListShape;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanFacts;
import org.baraza.plan.PlanList;
import org.baraza.plan.Summaries;
import org.baraza.plan.Surroundings;
import org.baraza.plan.rules.Rules;
import org.baraza.plan.worked.WorkedAnswers;

/** A channel's plan with everything around it, as one transaction sees it. */
final class Setting {
  private final Plan plan;
  private final FlowBook.Edition edition;
  private final List<Conversation> conversations;
  private final List<PlanList> lists;
  private final LocalDate today;

  private Setting(
      Plan plan,
      FlowBook.Edition edition,
      List<Conversation> conversations,
      List<PlanList> lists,
      LocalDate today) {
    this.plan = requireNonNull(plan);
    this.edition = requireNonNull(edition);
    this.conversations = List.copyOf(conversations);
    this.lists = List.copyOf(lists);
    this.today = requireNonNull(today);
  }

  static Setting of(Plan plan, FlowBook book, Records records, Instant now) {
    Place place = plan.place();
    return new Setting(
        plan,
        book.in(plan.language()),
        records.conversations().all(place),
        records.lists().all(place),
        now.atZone(plan.zone()).toLocalDate());
  }

  /** The same once this conversation's turn was taken. */
  Setting after(Conversation turned) {
    List<Conversation> now = new ArrayList<>(conversations);
    now.removeIf(conversation -> conversation.id().equals(turned.id()));
    now.add(turned);
    return new Setting(plan, edition, now, lists, today);
  }

  Plan plan() {
    return plan;
  }

  Words words() {
    return edition.words();
  }

  Optional<Flow> flow(String id) {
    return Optional.ofNullable(edition.flows().get(id));
  }

  List<Flow> flows() {
    return List.copyOf(edition.flows().values());
  }

  List<Conversation> conversations() {
    return conversations;
  }

  PlanFacts facts(String occasion) {
    return new PlanFacts(edition.flows(), conversations, lists, occasion);
  }

  ValueProse values() {
    return new ValueProse(words());
  }

  Optional<ListShape> shape(String list) {
    return edition.list(list);
  }

  Summaries summaries() {
    return new Summaries(
        new Surroundings(plan, edition, conversations, today), Rules::holds, WorkedAnswers::of);
  }
}
