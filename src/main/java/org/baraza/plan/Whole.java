package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Entry;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Level;
import org.baraza.flow.Row;

/**
 * All that a channel has gathered, on one day.
 *
 * @param edition the flows and words in which it is looked at
 * @param conversations that were not replaced, oldest first
 * @param dismissals those that hold
 * @param commitments without drafts, oldest first
 * @param today in the plan's time zone
 */
public record Whole(
    Plan plan,
    FlowBook.Edition edition,
    List<Conversation> conversations,
    List<PlanList> lists,
    List<Dismissal> dismissals,
    List<Commitment> commitments,
    LocalDate today) {
  public Whole {
    requireNonNull(plan);
    requireNonNull(edition);
    conversations = List.copyOf(conversations);
    lists = List.copyOf(lists);
    dismissals = List.copyOf(dismissals);
    commitments = List.copyOf(commitments);
    requireNonNull(today);
  }

  public Occasions occasions() {
    return Occasions.of(conversations, lists);
  }

  /** The facts of a visit, a meeting or a row; of the plan itself when it is empty. */
  public PlanFacts facts(String occasion) {
    return new PlanFacts(edition.flows(), conversations, lists, occasions().layers(occasion));
  }

  public Surroundings surroundings() {
    return new Surroundings(plan, edition, conversations, today);
  }

  /** The right next step, if there is one whose flow is known. */
  public Optional<Next> next() {
    String visit = occasions().currentVisit();
    return new NextSteps(
            plan.purposes(),
            List.copyOf(edition.flows().values()),
            conversations,
            facts(visit),
            visit,
            today)
        .next()
        .filter(step -> edition.flows().containsKey(step.flow()));
  }

  /** The latest conversation of a flow for an occasion. */
  public Optional<Conversation> conversation(String flow, String occasion) {
    return conversations.stream()
        .filter(it -> it.flow().equals(flow) && it.occasion().equals(occasion))
        .reduce((one, later) -> later);
  }

  /** What its checks say stop to, less what somebody set aside with a reason. */
  public List<Finding> stops(Summaries summaries) {
    List<Finding> stops = new ArrayList<>();
    for (Conversation conversation : conversations) {
      Flow flow = edition.flows().get(conversation.flow());
      if (flow != null) {
        summaries.findings(flow, conversation, facts(conversation.occasion())).stream()
            .filter(finding -> finding.level() == Level.STOP)
            .filter(finding -> !setAside(conversation, finding))
            .forEach(stops::add);
      }
    }
    return stops;
  }

  private boolean setAside(Conversation conversation, Finding finding) {
    return dismissals.stream()
        .anyMatch(
            it ->
                it.conversation().equals(conversation.id()) && it.check().equals(finding.check()));
  }

  /** When somebody did something here last. */
  public Instant latest() {
    return Stream.of(
            Stream.of(plan.createdAt()),
            commitments.stream()
                .map(it -> it.latest(any -> true).map(Entry::at).orElse(it.createdAt())),
            conversations.stream().map(it -> it.latest().at()),
            lists.stream().flatMap(list -> list.rows().stream()).map(Row::at))
        .flatMap(times -> times)
        .max(Instant::compareTo)
        .orElse(plan.createdAt());
  }

  /** Who answered, filled in or spoke for a promise since a moment, by id in Slack, by name. */
  public Set<String> activeSince(Instant since) {
    Stream<Conversation.Touch> answered =
        conversations.stream().flatMap(it -> it.answers().values().stream()).map(Whole::touch);
    Stream<Conversation.Touch> filledIn =
        lists.stream()
            .flatMap(list -> list.rows().stream())
            .map(row -> new Conversation.Touch(row.by(), row.at()));
    Stream<Conversation.Touch> promised =
        commitments.stream()
            .flatMap(it -> it.history().stream())
            .map(entry -> new Conversation.Touch(entry.by(), entry.at()));
    return Stream.of(answered, filledIn, promised)
        .flatMap(touches -> touches)
        .filter(touch -> !touch.by().isEmpty() && !touch.at().isBefore(since))
        .map(Conversation.Touch::by)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Conversation.Touch touch(Answer answer) {
    return new Conversation.Touch(answer.by(), answer.at());
  }
}
