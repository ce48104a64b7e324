package org.baraza.assistant.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Conversation.Status;
import org.baraza.decision.Candidate;
import org.baraza.decision.Round;
import org.baraza.flow.Flow;
import org.baraza.flow.Level;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Who;
import org.baraza.plan.OpenPoints;
import org.baraza.plan.OpenPoints.Kind;
import org.baraza.plan.OpenPoints.Point;
import org.baraza.plan.Values;

/** Looks through a plan for what a meeting could talk about. */
final class Gathered {
  static final String LIST = "agenda";
  private static final String MINUTES = "minutes";
  private static final int DIFFERENCES = 2;
  private static final int QUESTIONS = 3;

  private final Records records;
  private final Setting setting;
  private final String meeting;
  private final List<Point> found = new ArrayList<>();

  Gathered(Records records, Setting setting, String meeting) {
    this.records = records;
    this.setting = setting;
    this.meeting = meeting;
  }

  /** What is open and not on this meeting's agenda yet. */
  List<Point> points() {
    carried();
    overdue();
    differences();
    leftOpen();
    setting.conversations().forEach(this::ofConversation);
    return OpenPoints.inOrder(
        found, setting.facts(meeting).everywhere(LIST).getOrDefault(meeting, List.of()));
  }

  private void add(Kind kind, String text) {
    found.add(new Point(kind, text));
  }

  private void carried() {
    Map<String, List<Row>> agendas = new LinkedHashMap<>();
    Map<String, List<Row>> all = setting.facts(meeting).everywhere(LIST);
    setting.occasions().meetings().forEach(it -> agendas.put(it, all.getOrDefault(it, List.of())));
    agendas.put("", all.getOrDefault("", List.of()));
    OpenPoints.carried(agendas, meeting)
        .forEach(row -> add(Kind.CARRIED, Values.text(row, "point")));
  }

  private void overdue() {
    for (Commitment commitment : records.commitments().inChannel(setting.plan().place())) {
      if (commitment.isOverdue(setting.today())) {
        Prose owner = named(commitment.owner());
        Prose what = ValueProse.text(commitment.terms().what());
        add(
            Kind.OVERDUE,
            setting.words().say("meeting.overdue", Map.of("what", what, "owner", owner)).text());
      }
    }
  }

  /** A member as Slack writes one, so that the list shows the name that they bear then. */
  private static Prose named(Who who) {
    return who instanceof Who.Member member
        ? Prose.plain("<@" + member.userId() + ">")
        : ValueProse.person(who);
  }

  private void differences() {
    Optional<Round> last =
        records.decisions().all(setting.plan().place()).stream()
            .filter(Round.class::isInstance)
            .map(Round.class::cast)
            .filter(round -> !round.open())
            .reduce((one, later) -> later);
    Optional<Flow> flow = setting.flow("feasibility");
    if (last.isEmpty() || flow.isEmpty()) {
      return;
    }
    for (Candidate solution : last.get().solutions()) {
      last.get()
          .rating(solution.id())
          .map(rating -> rating.differing(DIFFERENCES))
          .orElse(List.of())
          .forEach(item -> add(Kind.DIFFERS, difference(flow.get(), item, solution)));
    }
  }

  private String difference(Flow flow, String item, Candidate solution) {
    String label = flow.question(item).map(Question::label).orElse(item);
    return setting
        .words()
        .say(
            "rating.point",
            Map.of("item", Prose.plain(label), "name", Prose.plain(solution.name())))
        .text();
  }

  private void leftOpen() {
    setting.conversations().stream()
        .filter(it -> it.flow().equals(MINUTES) && !it.occasion().equals(meeting))
        .reduce((one, later) -> later)
        .flatMap(it -> it.answer("left-open"))
        .map(Answer::value)
        .map(value -> Values.text(Optional.of(value)))
        .ifPresent(text -> text.lines().forEach(line -> add(Kind.LEFT_OPEN, line.strip())));
  }

  private void ofConversation(Conversation conversation) {
    Optional<Flow> flow = setting.flow(conversation.flow());
    if (flow.isEmpty() || conversation.flow().equals(MINUTES)) {
      return;
    }
    setting
        .summaries()
        .findings(flow.get(), conversation, setting.facts(conversation.occasion()))
        .stream()
        .filter(finding -> finding.level() == Level.STOP)
        .forEach(finding -> add(Kind.STOP, finding.found().text()));
    if (conversation.status() != Status.ACTIVE) {
      new Agenda(flow.get(), conversation, setting.facts(conversation.occasion()))
          .missing().stream()
              .limit(QUESTIONS)
              .forEach(question -> add(Kind.QUESTION, question(flow.get(), question)));
    }
  }

  private String question(Flow flow, Question question) {
    return setting
        .words()
        .say(
            "meeting.question",
            Map.of("question", Prose.plain(question.label()), "talk", Prose.plain(flow.title())))
        .text();
  }
}
