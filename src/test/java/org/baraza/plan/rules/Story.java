package org.baraza.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.TestPrompts;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Check;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Purpose;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.Value.Ternary;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanFacts;
import org.baraza.plan.PlanList;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Surroundings;

/**
 * A plan told in lines: {@code list: field=value; field=value} adds a row, {@code flow.question =
 * value} an answer. Names and choices must be those of the real prompts.
 */
final class Story {
  private static final FlowBook.Edition EDITION = TestPrompts.book().in(FlowBook.ENGLISH);
  private static final Place PLACE = new Place("T1", "C1");

  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private final Map<String, List<Row>> lists = new LinkedHashMap<>();
  private LocalDate today = LocalDate.of(2026, 6, 15);
  private LocalDate answered = LocalDate.of(2026, 6, 1);

  static Story of(String told) {
    Story story = new Story();
    told.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(story::line);
    return story;
  }

  boolean sets(String rule) {
    Flow flow = flowWith(rule);
    Conversation conversation =
        conversations.getOrDefault(flow.id(), begun(flow.id(), "", LocalDate.of(2026, 6, 1)));
    List<Conversation> all = List.copyOf(conversations.values());
    List<PlanList> kept =
        lists.entrySet().stream()
            .map(entry -> new PlanList(PLACE, "", entry.getKey(), 1, entry.getValue()))
            .toList();
    Plan plan =
        new Plan(
            PLACE,
            Set.of(Purpose.EXCHANGE_VISIT),
            FlowBook.ENGLISH,
            ZoneOffset.UTC,
            "UGX",
            Set.of("UFACILITATOR"),
            true,
            Instant.EPOCH);
    return Rules.holds(
        rule,
        new RuleContext(
            flow,
            conversation,
            new PlanFacts(EDITION.flows(), all, kept, ""),
            new Surroundings(plan, EDITION, all, today)));
  }

  private static Flow flowWith(String rule) {
    return EDITION.flows().values().stream()
        .filter(
            flow ->
                flow.checks().stream()
                    .map(Check::trigger)
                    .anyMatch(new Check.Trigger.Rule(rule)::equals))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no check uses " + rule));
  }

  private void line(String line) {
    if (line.startsWith("today ")) {
      today = LocalDate.parse(line.substring(6));
    } else if (line.startsWith("answered ")) {
      answered = LocalDate.parse(line.substring(9));
    } else if (line.startsWith("rated ")) {
      String[] words = line.split(" ", -1);
      rate(words[1], List.of(words).subList(2, words.length));
    } else if (line.matches("[a-z-]+(@[^.]*)?\\.[a-z-]+ = .*")) {
      answer(line);
    } else {
      row(line);
    }
  }

  private void answer(String line) {
    String where = line.substring(0, line.indexOf(" = "));
    String flowAt = where.substring(0, where.lastIndexOf('.'));
    String flowId = flowAt.split("@", -1)[0];
    String question = where.substring(where.lastIndexOf('.') + 1);
    Flow flow = Optional.ofNullable(EDITION.flows().get(flowId)).orElseThrow();
    Question asked = flow.question(question).orElseThrow(() -> new AssertionError(line));
    LocalDate day = flowAt.contains("@") ? LocalDate.parse(flowAt.split("@", -1)[1]) : answered;
    answer(flowAt, begun(flowId, "", day), asked, line.substring(line.indexOf(" = ") + 3));
  }

  private void answer(String key, Conversation begun, Question asked, String said) {
    Conversation before = conversations.getOrDefault(key, begun);
    Map<String, Answer> answers = new LinkedHashMap<>(before.answers());
    Instant at = answered.atStartOfDay(ZoneOffset.UTC).toInstant();
    answers.put(
        asked.id(),
        new Answer("a", asked.id(), value(asked.kind(), said), "U1", at, null, List.of()));
    conversations.put(
        key,
        new Conversation(
            before.place(),
            before.id(),
            before.flow(),
            before.occasion(),
            before.status(),
            before.sitting(),
            before.turn(),
            null,
            answers,
            before.skipped(),
            before.asked(),
            before.offers(),
            before.startedBy(),
            before.startedAt(),
            before.latest()));
  }

  /** Rates a solution: all that is asked is favourable, but for the questions that are named. */
  private void rate(String row, List<String> unfavourable) {
    Flow flow = Optional.ofNullable(EDITION.flows().get("feasibility")).orElseThrow();
    for (Question question : flow.questions()) {
      boolean favours = question.favourable() == Ternary.YES;
      boolean against = unfavourable.contains(question.id());
      answer(
          "feasibility " + row,
          begun("feasibility", row, answered),
          question,
          favours != against ? "yes" : "no");
    }
  }

  private void row(String line) {
    String list = line.substring(0, line.indexOf(':'));
    ListShape shape = EDITION.list(list).orElseThrow(() -> new AssertionError(line));
    Map<String, Value> cells = new LinkedHashMap<>();
    for (String cell : line.substring(line.indexOf(':') + 1).split(";", -1)) {
      if (!cell.isBlank()) {
        String[] parts = cell.strip().split("=", 2);
        Kind kind = shape.field(parts[0]).orElseThrow(() -> new AssertionError(line)).kind();
        cells.put(parts[0], value(kind, parts[1]));
      }
    }
    List<Row> rows = lists.computeIfAbsent(list, any -> new ArrayList<>());
    rows.add(new Row(list + "-" + (rows.size() + 1), cells, "U1", Instant.EPOCH));
  }

  private static Value value(Kind kind, String said) {
    if (!kind.offered().isEmpty()) {
      List<String> choices = List.of(said.split("\\+", -1));
      choices.forEach(choice -> assertThat(kind.choice(choice)).as(choice).isPresent());
      return new Value.Chosen(choices);
    }
    if (kind instanceof Kind.YesNo) {
      return new Value.Truth(
          Stream.of(Ternary.values()).filter(it -> it.id().equals(said)).findFirst().orElseThrow());
    }
    if (kind instanceof Kind.Numeric || kind instanceof Kind.Scale) {
      return new Value.Amount(new BigDecimal(said));
    }
    if (kind instanceof Kind.Money) {
      return new Value.Money(new BigDecimal(said.substring(4)), said.substring(0, 3));
    }
    if (kind instanceof Kind.Date) {
      return new Value.Day(LocalDate.parse(said));
    }
    if (kind instanceof Kind.Person || kind instanceof Kind.People) {
      return new Value.People(List.of(new Who.Member(said)));
    }
    return new Value.Text(said);
  }

  private static Conversation begun(String flow, String occasion, LocalDate day) {
    return Conversation.begun(
        PLACE, flow + day, flow, occasion, "U1", day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
