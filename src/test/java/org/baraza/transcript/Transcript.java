package org.baraza.transcript;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Contribution;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Touch;
import org.baraza.conversation.Engine;
import org.baraza.conversation.Filling;
import org.baraza.conversation.Input;
import org.baraza.conversation.Step;
import org.baraza.flow.AnswerReader;
import org.baraza.flow.Field;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.Reading;
import org.baraza.flow.Row;
import org.baraza.flow.SummaryPart;
import org.baraza.flow.Value;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Place;
import org.baraza.plan.Finding;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanFacts;
import org.baraza.plan.PlanList;
import org.baraza.plan.Summaries;
import org.baraza.plan.Summary;
import org.baraza.plan.Surroundings;
import org.baraza.plan.rules.Rules;
import org.baraza.plan.worked.WorkedAnswers;

/** Holds a flow with made-up answers, and writes down all that is said. */
final class Transcript {
  private static final Place PLACE = new Place("T1", "C1");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final FlowBook.Edition edition;
  private final Flow flow;
  private final ValueProse values;
  private final AnswerReader reader;
  private final Map<String, PlanList> lists = new LinkedHashMap<>();
  private final Set<String> unseen = new TreeSet<>();
  private final StringBuilder said = new StringBuilder();
  private final boolean first;
  private Conversation conversation;

  /** Prepares to hold a flow, always with the first choice and a no, or the last and a yes. */
  private Transcript(FlowBook book, Flow flow, boolean first) {
    this.flow = flow;
    this.first = first;
    edition = book.in(FlowBook.ENGLISH);
    values = new ValueProse(edition.words());
    reader = new AnswerReader(edition.words(), "UGX", TODAY);
    conversation = Conversation.begun(PLACE, "c1", flow.id(), "", "U1", NOON);
  }

  static String of(FlowBook book, Flow flow) {
    return new Transcript(book, flow, true).held();
  }

  /** The questions whose answers cannot be seen in the summary, looked for at each turn. */
  static Set<String> unseen(FlowBook book, Flow flow, boolean first) {
    Transcript transcript = new Transcript(book, flow, first);
    transcript.held();
    return transcript.unseen;
  }

  private String held() {
    line("# " + flow.title());
    line(flow.about().prose().text());
    take(new Step.Begin());
    for (int turn = 0; conversation.openQuestion().isPresent() && turn < 100; turn++) {
      Question question = flow.question(conversation.openQuestion().get()).orElseThrow();
      ask(question);
      if (question.kind() instanceof Kind.ListOf list) {
        fill(question, list.list());
      } else {
        give(question);
      }
      lookForAnswers();
    }
    sumUp();
    return said.toString();
  }

  private void ask(Question question) {
    line("");
    line((question.required() ? "Q " : "Q (if you like) ") + asked(question));
    question.kind().offered().forEach(choice -> line("    [ ] " + choice.label()));
    line("  tip: " + words(question.tip()));
    question.example().ifPresent(example -> line("  e.g. " + example.prose().text()));
    line("  why: " + words(question.why()));
    line("  from: " + question.source().guide() + ", " + question.source().section());
  }

  private String asked(Question question) {
    Map<String, Prose> filling = new HashMap<>();
    for (String name : question.ask().places()) {
      flow.question(name)
          .ifPresent(
              earlier ->
                  agenda()
                      .answer(name)
                      .ifPresent(value -> filling.put(name, values.show(earlier.kind(), value))));
    }
    return question.ask().with(filling).text();
  }

  private static String words(Optional<Phrase> phrase) {
    return phrase.map(it -> it.prose().text()).orElse("-");
  }

  private void give(Question question) {
    Raw raw = sample(question.kind(), question.label());
    take(
        new Filling.Tap(
            question.id(),
            conversation.turn(),
            Contribution.given("a" + conversation.turn(), raw, "U1", NOON)));
    Value value = conversation.answer(question.id()).orElseThrow().value();
    line("A " + values.show(question.kind(), value).text());
  }

  /** Two rows, made up, in a list that this flow or another one declares. */
  private void fill(Question question, String list) {
    ListShape shape = edition.list(list).orElseThrow();
    List<Row> rows = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      Map<String, Value> cells = new LinkedHashMap<>();
      for (Field field : shape.fields()) {
        Raw raw = sample(field.kind(), shape.row() + " " + number);
        if (reader.read(field.kind(), raw) instanceof Reading.Understood understood) {
          cells.put(field.id(), understood.value());
        }
      }
      rows.add(new Row("r" + number, cells, "U1", NOON));
      line("  + " + row(shape, cells));
    }
    lists.put(list, PlanList.empty(PLACE, "", list).with(rows));
    Touch touch = new Touch("U1", NOON);
    take(
        new Filling.ListDone(
            question.id(), conversation.turn(), rows.size(), "a" + conversation.turn(), touch));
    line("A " + shape.title() + ": " + rows.size());
  }

  private String row(ListShape shape, Map<String, Value> cells) {
    List<String> shown = new ArrayList<>();
    for (Field field : shape.fields()) {
      Value value = cells.get(field.id());
      if (value != null) {
        shown.add(field.label() + ": " + values.show(field.kind(), value).text());
      }
    }
    return String.join(" | ", shown);
  }

  /** Something that somebody could have said; always the same. */
  private Raw sample(Kind kind, String label) {
    if (kind instanceof Kind.YesNo) {
      return new Raw.Picked(List.of((first ? Value.Ternary.NO : Value.Ternary.YES).id()));
    }
    if (kind instanceof Kind.Scale scale) {
      return new Raw.Picked(List.of(Integer.toString((scale.from() + scale.to()) / 2)));
    }
    if (!kind.offered().isEmpty()) {
      return new Raw.Picked(
          List.of(kind.offered().get(first ? 0 : kind.offered().size() - 1).id()));
    }
    if (kind instanceof Kind.Numeric number) {
      BigDecimal least = number.least() == null ? BigDecimal.ONE : number.least();
      return new Raw.Picked(List.of(least.add(BigDecimal.ONE).toPlainString()));
    }
    if (kind instanceof Kind.Money) {
      return new Raw.TypedMoney("250000", "UGX");
    }
    if (kind instanceof Kind.Date) {
      return new Raw.PickedDay(TODAY.plusDays(40));
    }
    if (kind instanceof Kind.Person || kind instanceof Kind.People) {
      return new Raw.PickedPeople(List.of(), "Achen");
    }
    return new Raw.Typed("(" + label + ")");
  }

  private void sumUp() {
    Summary summary = summary(conversation);
    line("");
    line("= " + summary.title());
    summary.items().forEach(this::item);
    for (Finding finding : summary.findings()) {
      line(finding.level() + ": " + finding.found().text());
      line("    " + finding.matters().text() + " -> " + finding.todo().text());
    }
    if (!summary.missing().isEmpty()) {
      line("still open: " + String.join(", ", summary.missing()));
    }
  }

  private Summary summary(Conversation stands) {
    Plan plan =
        new Plan(PLACE, Set.of(flow.purpose()), "en", ZoneOffset.UTC, "UGX", Set.of(), true, NOON);
    Surroundings surroundings = new Surroundings(plan, edition, List.of(stands), TODAY);
    return new Summaries(surroundings, Rules::holds, WorkedAnswers::of).of(flow, stands, facts());
  }

  /** An answer is seen if the summary is another one without it; a list, if its rows are there. */
  private void lookForAnswers() {
    Set<String> leftOut = new HashSet<>();
    for (SummaryPart part : flow.summary()) {
      if (part instanceof SummaryPart.LeftOut out) {
        leftOut.addAll(out.questions());
      }
    }
    List<Summary.Item> shown = summary(conversation).items();
    for (Question question : agenda().applying()) {
      boolean looked = agenda().isAnswered(question) && !leftOut.contains(question.id());
      boolean seen =
          question.kind() instanceof Kind.ListOf list
              ? shown.toString().contains(edition.list(list.list()).orElseThrow().row() + " 1)")
              : !shown.equals(summary(without(question.id())).items());
      if (looked && !seen) {
        unseen.add(question.id());
      }
    }
  }

  private Conversation without(String question) {
    Map<String, Answer> answers = new LinkedHashMap<>(conversation.answers());
    answers.remove(question);
    return new Conversation(
        conversation.place(),
        conversation.id(),
        conversation.flow(),
        conversation.occasion(),
        conversation.status(),
        conversation.sitting(),
        conversation.turn(),
        conversation.openQuestion().orElse(null),
        answers,
        conversation.skipped(),
        conversation.asked(),
        conversation.offers(),
        conversation.startedBy(),
        conversation.startedAt(),
        conversation.latest());
  }

  private void item(Summary.Item item) {
    if (item instanceof Summary.Item.Sentence sentence) {
      line(sentence.text().text());
    } else if (item instanceof Summary.Item.Bullets bullets) {
      line(bullets.heading());
      bullets.bullets().forEach(bullet -> line("  - " + bullet.text()));
    } else if (item instanceof Summary.Item.Grid grid) {
      line(grid.heading());
      line("  | " + String.join(" | ", grid.columns()));
      grid.rows().forEach(row -> line("  | " + Prose.join(" | ", row).text()));
    }
  }

  private void take(Input input) {
    conversation = new Engine(flow, facts(), reader::read).take(conversation, input).conversation();
  }

  private Agenda agenda() {
    return new Agenda(flow, conversation, facts());
  }

  private PlanFacts facts() {
    return new PlanFacts(edition.flows(), List.of(conversation), List.copyOf(lists.values()), "");
  }

  private void line(String text) {
    said.append(text).append('\n');
  }
}
