package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.flow.Facts;
import org.baraza.flow.Flow;
import org.baraza.flow.Purpose;
import org.baraza.flow.Question;
import org.baraza.flow.Repeats;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;

/**
 * Finds a plan's right next step: what is open now, then what the day asks for, then what was put
 * aside, then the flows in their order, and last what was left out.
 *
 * @param purposes what the channel is for; if nobody said so, what was begun tells, and in the
 *     beginning all flows may come
 * @param flows in the order in which they are usually held
 * @param conversations of the whole plan
 * @param facts of the visit that is looked at
 * @param visit that visit's occasion
 * @param today in the plan's time zone
 */
public record NextSteps(
    Set<Purpose> purposes,
    List<Flow> flows,
    List<Conversation> conversations,
    Facts facts,
    String visit,
    LocalDate today) {
  /** These look at what came of a visit, so they wait until it is over. */
  private static final Set<String> AFTER_THE_VISIT =
      Set.of("after-action", "adoption", "business-case", "business-model", "linkages");

  private static final String DURING = "during";

  public NextSteps {
    flows = List.copyOf(flows);
    conversations =
        conversations.stream()
            .filter(Conversation::current)
            .sorted(Comparator.comparing(conversation -> conversation.latest().at()))
            .toList();
    purposes = purposes.isEmpty() ? begun(flows, conversations) : Set.copyOf(purposes);
    requireNonNull(facts);
    requireNonNull(visit);
    requireNonNull(today);
  }

  private static Set<Purpose> begun(List<Flow> flows, List<Conversation> conversations) {
    Set<String> held =
        conversations.stream().map(Conversation::flow).collect(Collectors.toUnmodifiableSet());
    return flows.stream()
        .filter(flow -> held.contains(flow.id()))
        .map(Flow::purpose)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The next step; none when everything was asked. */
  public Optional<Next> next() {
    return Stream.<Supplier<Optional<Next>>>of(
            () -> open(Status.ACTIVE, "under-way"),
            () -> new DatedSteps(this).next(),
            () -> open(Status.PAUSED, "put-aside"),
            this::inOrder,
            this::leftOut)
        .flatMap(step -> step.get().stream())
        .findFirst();
  }

  private Optional<Next> open(Status status, String reason) {
    return conversations.stream()
        .filter(conversation -> conversation.status() == status)
        .filter(conversation -> flow(conversation.flow()).isPresent())
        .reduce((one, later) -> later)
        .map(
            conversation ->
                new Next(
                    conversation.flow(),
                    conversation.occasion(),
                    reason,
                    Map.of("title", title(conversation.flow()))));
  }

  private Optional<Next> inOrder() {
    List<Flow> candidates =
        flows.stream().filter(this::isWanted).filter(this::itsTimeHasCome).toList();
    return Stream.concat(
            candidates.stream().filter(flow -> before(flow).allMatch(this::wasHeld)),
            candidates.stream())
        .flatMap(flow -> notHeld(flow).map(occasion -> begin(flow, occasion)).stream())
        .findFirst();
  }

  private Next begin(Flow flow, String occasion) {
    List<Flow> done = before(flow).filter(this::wasHeld).toList();
    if (flow.repeats() instanceof Repeats.EachRow each) {
      return new Next(flow.id(), occasion, "each-row", Map.of("name", name(each.list(), occasion)));
    }
    if (done.isEmpty()) {
      String reason = before(flow).findAny().isEmpty() ? "first" : "in-order";
      return new Next(flow.id(), occasion, reason, Map.of());
    }
    Flow last = done.get(done.size() - 1);
    return new Next(flow.id(), occasion, "after", Map.of("title", Prose.plain(last.title())));
  }

  private Optional<Next> leftOut() {
    for (Conversation conversation : conversations) {
      Optional<Flow> flow = flow(conversation.flow()).filter(this::isWanted);
      if (flow.isPresent() && conversation.status() == Status.FINISHED) {
        List<String> missing =
            new Agenda(flow.get(), conversation, facts)
                .missing().stream().map(Question::label).toList();
        if (!missing.isEmpty()) {
          return Optional.of(
              new Next(
                  conversation.flow(),
                  conversation.occasion(),
                  "left-out",
                  Map.of("questions", Prose.plain(String.join(", ", missing)))));
        }
      }
    }
    return Optional.empty();
  }

  boolean isWanted(Flow flow) {
    return purposes.isEmpty() || purposes.contains(flow.purpose());
  }

  private boolean itsTimeHasCome(Flow flow) {
    Optional<Visit> planned = Visit.of(facts);
    if (flow.id().equals(DURING)) {
      return false;
    }
    return !AFTER_THE_VISIT.contains(flow.id())
        || planned.filter(days -> days.isOver(today)).isPresent();
  }

  /** The flows that naturally come before, as far as this channel wants them. */
  private Stream<Flow> before(Flow flow) {
    return flow.after().stream().flatMap(id -> flow(id).stream()).filter(this::isWanted);
  }

  private boolean wasHeld(Flow flow) {
    return flow.id().equals(DURING)
        || conversations.stream()
            .filter(conversation -> conversation.flow().equals(flow.id()))
            .anyMatch(
                conversation ->
                    !(flow.repeats() instanceof Repeats.EachVisit)
                        || conversation.occasion().equals(visit));
  }

  /** An occasion for which a flow was not held yet. */
  Optional<String> notHeld(Flow flow) {
    Set<String> held = new LinkedHashSet<>();
    conversations.stream()
        .filter(conversation -> conversation.flow().equals(flow.id()))
        .forEach(conversation -> held.add(conversation.occasion()));
    if (flow.repeats() instanceof Repeats.EachRow each) {
      return facts.rows(each.list()).stream()
          .map(Row::id)
          .filter(row -> !held.contains(row))
          .findFirst();
    }
    if (flow.repeats() instanceof Repeats.EachVisit) {
      return held.contains(visit) ? Optional.empty() : Optional.of(visit);
    }
    return held.isEmpty() ? Optional.of("") : Optional.empty();
  }

  /** The answer that counts in a flow's latest conversation, for whichever occasion it was held. */
  Optional<Value> latest(String flow, String question) {
    return conversations.stream()
        .filter(conversation -> conversation.flow().equals(flow))
        .reduce((one, later) -> later)
        .flatMap(conversation -> conversation.answer(question))
        .map(Answer::value);
  }

  Optional<Flow> flow(String id) {
    return flows.stream().filter(flow -> flow.id().equals(id)).findFirst();
  }

  Prose title(String flow) {
    return flow(flow).map(Flow::title).map(Prose::plain).orElse(Prose.plain(flow));
  }

  Prose name(String list, String row) {
    for (Flow flow : flows) {
      for (String naming : flow.list(list).map(shape -> shape.naming().id()).stream().toList()) {
        return facts.rows(list).stream()
            .filter(candidate -> candidate.id().equals(row))
            .findFirst()
            .map(candidate -> Prose.plain(Values.text(candidate, naming)))
            .orElse(Prose.empty());
      }
    }
    return Prose.empty();
  }
}
