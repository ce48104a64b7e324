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
import org.baraza.flow.Repeats;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Occasions;
import org.baraza.plan.OwnColumns;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanFacts;
import org.baraza.plan.PlanList;
import org.baraza.plan.Summaries;
import org.baraza.plan.Surroundings;
import org.baraza.plan.rules.Rules;
import org.baraza.plan.worked.WorkedAnswers;

/** A channel's plan with everything around it, as one transaction sees it. */
public final class Setting {
  private final Plan plan;
  private final FlowBook.Edition edition;
  private final List<Conversation> conversations;
  private final List<PlanList> lists;
  private final List<Dismissal> dismissals;
  private final LocalDate today;
  private final Occasions occasions;

  private Setting(
      Plan plan,
      FlowBook.Edition edition,
      List<Conversation> conversations,
      List<PlanList> lists,
      List<Dismissal> dismissals,
      LocalDate today) {
    this.plan = requireNonNull(plan);
    this.edition = requireNonNull(edition);
    this.conversations = List.copyOf(conversations);
    this.lists = List.copyOf(lists);
    this.dismissals = List.copyOf(dismissals);
    this.today = requireNonNull(today);
    occasions = Occasions.of(conversations, lists);
  }

  static Setting of(Plan plan, FlowBook book, Records records, Instant now) {
    Place place = plan.place();
    List<PlanList> lists = records.lists().all(place);
    return new Setting(
        plan,
        OwnColumns.over(book.in(plan.language()), lists),
        records.conversations().all(place),
        lists,
        records.dismissals().all(place),
        now.atZone(plan.zone()).toLocalDate());
  }

  /** The same once a conversation has moved on. */
  Setting with(Conversation moved) {
    List<Conversation> others = new ArrayList<>(conversations);
    others.removeIf(conversation -> conversation.id().equals(moved.id()));
    if (moved.current()) {
      int before =
          (int) others.stream().filter(it -> it.startedAt().isBefore(moved.startedAt())).count();
      others.add(before, moved);
    }
    return new Setting(plan, edition, others, lists, dismissals, today);
  }

  /** The same once a list has changed. */
  Setting with(PlanList changed) {
    List<PlanList> others = new ArrayList<>(lists);
    others.removeIf(
        list -> list.list().equals(changed.list()) && list.occasion().equals(changed.occasion()));
    others.add(changed);
    return new Setting(plan, edition, conversations, others, dismissals, today);
  }

  public Plan plan() {
    return plan;
  }

  public FlowBook.Edition edition() {
    return edition;
  }

  public Words words() {
    return edition.words();
  }

  public Optional<Flow> flow(String id) {
    return Optional.ofNullable(edition.flows().get(id));
  }

  public List<Flow> flows() {
    return List.copyOf(edition.flows().values());
  }

  public List<Conversation> conversations() {
    return conversations;
  }

  public Optional<Conversation> conversation(String flow, String occasion) {
    return conversations.stream()
        .filter(it -> it.flow().equals(flow) && it.occasion().equals(occasion))
        .reduce((one, later) -> later);
  }

  public List<PlanList> lists() {
    return lists;
  }

  /** What was set aside of a conversation's findings. */
  public List<Dismissal> dismissals(Conversation conversation) {
    return dismissals.stream()
        .filter(dismissal -> dismissal.conversation().equals(conversation.id()))
        .toList();
  }

  public Occasions occasions() {
    return occasions;
  }

  /** In the plan's time zone. */
  public LocalDate today() {
    return today;
  }

  public PlanFacts facts(String occasion) {
    return new PlanFacts(edition.flows(), conversations, lists, occasions.layers(occasion));
  }

  public ValueProse values() {
    return new ValueProse(words());
  }

  public Optional<ListShape> shape(String list) {
    return edition.list(list);
  }

  /** To which occasion a list belongs when it is looked at from another. */
  public String home(String list, String occasion) {
    Repeats declaring = declaring(list).map(Flow::repeats).orElseGet(Repeats.Once::new);
    return shape(list).map(shape -> occasions.home(shape, declaring, occasion)).orElse("");
  }

  /** The flow that declares a list. */
  public Optional<Flow> declaring(String list) {
    return edition.flows().values().stream()
        .filter(flow -> flow.list(list).isPresent())
        .findFirst();
  }

  public Summaries summaries() {
    return new Summaries(
        new Surroundings(plan, edition, conversations, today), Rules::holds, WorkedAnswers::of);
  }
}
