package org.baraza.assistant.nudging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.conversation.Conversation;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.nudge.Addressee;
import org.baraza.nudge.Call;
import org.baraza.nudge.Circle;
import org.baraza.nudge.Digest;
import org.baraza.nudge.GroupCalls;
import org.baraza.nudge.Pending;
import org.baraza.nudge.Promises;
import org.baraza.nudge.VisitCalls;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanFacts;
import org.baraza.plan.PlanList;
import org.baraza.plan.Values;
import org.jspecify.annotations.Nullable;

/** What the store holds, as the computation of what is due wants it. */
record Truth(Records records, FlowBook book) {
  /** Under which it is noted that a quiet channel wants to go on. */
  static final String WENT_ON = "went-on";

  /** Everything that a person promised, or passes on for somebody else. */
  List<Commitment> promised(Actor person) {
    return records.commitments().ofMember(person.workspace(), person.userId()).stream()
        .filter(it -> it.isSpokenForBy(person.userId()))
        .toList();
  }

  Addressee addressee(Actor person, ZoneId zone) {
    List<Commitment> promised = promised(person);
    Map<String, Plan> plans = plans(promised);
    List<Pending> pending =
        promised.stream()
            .flatMap(
                it ->
                    Optional.ofNullable(plans.get(it.place().channel()))
                        .flatMap(plan -> Promises.pending(it, plan))
                        .stream())
            .toList();
    return new Addressee(
        zone,
        records.nudges().preferences(person),
        pending,
        records.nudges().mentioned(person.workspace(), person.userId()),
        records.nudges().lastDay(person.workspace(), person.userId()).orElse(null));
  }

  /** In the order of their ids, so that two transactions lock them in one order. */
  private Map<String, Plan> plans(List<Commitment> commitments) {
    Map<String, Plan> plans = new TreeMap<>();
    new TreeSet<>(commitments.stream().map(it -> it.place().channel()).toList())
        .forEach(
            channel ->
                records
                    .plans()
                    .find(new Place(commitments.get(0).place().workspace(), channel))
                    .ifPresent(plan -> plans.put(channel, plan)));
    return plans;
  }

  Circle circle(Plan plan, Instant now) {
    Place place = plan.place();
    List<Commitment> commitments = records.commitments().inChannel(place);
    List<Conversation> conversations = records.conversations().all(place);
    List<PlanList> lists = records.lists().all(place);
    Map<String, LocalDate> said = records.nudges().mentioned(place.workspace(), place.channel());
    LocalDate today = LocalDate.ofInstant(now, plan.zone());
    List<Call> dated = new ArrayList<>();
    for (String visit : visits(conversations)) {
      dated.addAll(visit(plan, conversations, lists, visit));
    }
    dated.addAll(group(plan, conversations, lists, today));
    Set<LocalDate> kept =
        commitments.stream()
            .flatMap(it -> Digest.keptOn(it, plan.zone()).stream())
            .collect(Collectors.toSet());
    boolean waiting = commitments.stream().anyMatch(Commitment::isLive);
    LocalDate last = lastDay(plan, commitments, conversations, lists, said.get(WENT_ON));
    return new Circle(plan, dated, new Circle.Busy(waiting, kept, last), said.keySet());
  }

  private List<Call> visit(
      Plan plan, List<Conversation> conversations, List<PlanList> lists, String visit) {
    PlanFacts facts = facts(plan, conversations, lists, visit);
    Set<String> visited =
        conversations.stream()
            .filter(it -> it.flow().equals("adoption"))
            .map(Conversation::occasion)
            .collect(Collectors.toSet());
    List<String> unvisited =
        facts.rows("participants").stream()
            .filter(row -> !visited.contains(row.id()))
            .map(row -> Values.text(row, "participant"))
            .filter(name -> !name.isEmpty())
            .toList();
    boolean begun =
        conversations.stream()
            .anyMatch(it -> it.flow().equals("during") && it.occasion().equals(visit));
    return new VisitCalls(visit, facts, plan.rhythm(), begun, unvisited).calls();
  }

  private List<Call> group(
      Plan plan, List<Conversation> conversations, List<PlanList> lists, LocalDate today) {
    LocalDate reflected =
        conversations.stream()
            .filter(it -> it.flow().equals("reflection"))
            .filter(it -> it.status() == Conversation.Status.FINISHED)
            .map(it -> LocalDate.ofInstant(it.latest().at(), plan.zone()))
            .max(LocalDate::compareTo)
            .orElse(null);
    return new GroupCalls(facts(plan, conversations, lists, ""), reflected, today).calls();
  }

  /** The plan's facts as one visit sees them. */
  PlanFacts facts(Plan plan, String occasion) {
    return facts(
        plan,
        records.conversations().all(plan.place()),
        records.lists().all(plan.place()),
        occasion);
  }

  private PlanFacts facts(
      Plan plan, List<Conversation> conversations, List<PlanList> lists, String occasion) {
    return new PlanFacts(book.in(plan.language()).flows(), conversations, lists, occasion);
  }

  private static Set<String> visits(List<Conversation> conversations) {
    return conversations.stream()
        .filter(it -> it.flow().equals("logistics"))
        .map(Conversation::occasion)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static LocalDate lastDay(
      Plan plan,
      List<Commitment> commitments,
      List<Conversation> conversations,
      List<PlanList> lists,
      @Nullable LocalDate wentOn) {
    Instant last =
        Stream.of(
                Stream.of(plan.createdAt()),
                commitments.stream().map(Truth::lastChange),
                conversations.stream().map(it -> it.latest().at()),
                lists.stream().flatMap(list -> list.rows().stream()).map(Row::at))
            .flatMap(times -> times)
            .max(Instant::compareTo)
            .orElse(plan.createdAt());
    LocalDate day = LocalDate.ofInstant(last, plan.zone());
    return wentOn != null && wentOn.isAfter(day) ? wentOn : day;
  }

  private static Instant lastChange(Commitment commitment) {
    return commitment.latest(any -> true).map(it -> it.at()).orElse(commitment.createdAt());
  }

  /** The members whom a channel's commitments name, as owners or in their words. */
  Set<String> named(Place place) {
    Set<String> named = new HashSet<>();
    for (Commitment commitment : records.commitments().inChannel(place)) {
      Prose words = ValueProse.person(commitment.owner()).then(ValueProse.text(commitment.what()));
      words.spans().stream()
          .filter(Span.Person.class::isInstance)
          .forEach(span -> named.add(((Span.Person) span).userId()));
    }
    return named;
  }

  /** Who speaks for what waits in a channel. */
  Set<String> speakers(Place place) {
    Set<String> speakers = new HashSet<>();
    records.commitments().inChannel(place).stream()
        .filter(Commitment::isLive)
        .forEach(
            it ->
                Stream.of(member(it), it.terms().relay())
                    .filter(Objects::nonNull)
                    .forEach(speakers::add));
    return speakers;
  }

  private static @Nullable String member(Commitment commitment) {
    return commitment.owner() instanceof Who.Member member ? member.userId() : null;
  }
}
