package org.baraza.assistant.ending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.WordKept;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.Value.Ternary;
import org.baraza.plan.Roads;
import org.baraza.plan.Values;

/** What a plan knows about how its group fares. */
final class GroupFacts {
  private static final List<String> HEALTH =
      List.of("interdependence", "management", "participation", "talk", "priorities", "learning");
  private static final int PERCENT = 100;

  private final Records records;
  private final Setting setting;
  private final Conversation lifecycle;

  GroupFacts(Records records, Setting setting, Conversation lifecycle) {
    this.records = records;
    this.setting = setting;
    this.lifecycle = lifecycle;
  }

  Roads.Known known() {
    List<Commitment> promises = records.commitments().inChannel(setting.plan().place());
    return new Roads.Known(
        Values.says(answer(lifecycle, "problem-solved"), Ternary.YES),
        Values.choices(answer(lifecycle, "state")).contains("lasting"),
        new HashSet<>(Values.choices(answer(lifecycle, "tired-signs"))),
        WordKept.of(promises, setting.today()),
        average(HEALTH),
        average(List.of("participation")),
        members(promises),
        lateSteps(),
        latest("reflection").flatMap(it -> answer(it, "map-change")).isPresent(),
        (int)
            rows("conflicts").stream().filter(it -> !Values.chose(it, "state", "settled")).count(),
        rows("side-dealings").size(),
        daysSinceMeeting());
  }

  private static Optional<Value> answer(Conversation conversation, String question) {
    return conversation.answer(question).map(Answer::value);
  }

  private Optional<Conversation> latest(String flow) {
    return setting.conversations().stream()
        .filter(it -> it.flow().equals(flow))
        .reduce((one, later) -> later);
  }

  private List<Row> rows(String list) {
    return setting.facts("").rows(list);
  }

  private double average(List<String> questions) {
    List<BigDecimal> marks = new ArrayList<>();
    latest("health")
        .ifPresent(
            health ->
                questions.forEach(
                    question -> Values.number(answer(health, question)).ifPresent(marks::add)));
    return marks.stream().mapToDouble(BigDecimal::doubleValue).average().orElse(0);
  }

  private int members(List<Commitment> promises) {
    Set<String> facilitators = setting.plan().facilitators();
    List<String> begun = new ArrayList<>();
    promises.forEach(it -> begun.add(it.askedBy()));
    setting.conversations().stream()
        .filter(it -> it.flow().equals("minutes"))
        .forEach(it -> begun.add(it.startedBy()));
    if (begun.isEmpty() || facilitators.isEmpty()) {
      return -1;
    }
    return (int) (PERCENT * begun.stream().filter(it -> !facilitators.contains(it)).count())
        / begun.size();
  }

  private int lateSteps() {
    return (int)
        rows("work-plan").stream()
            .filter(row -> Values.text(row, "result").isEmpty())
            .filter(
                row ->
                    Values.day(row.cell("due"))
                        .filter(day -> day.isBefore(setting.today()))
                        .isPresent())
            .count();
  }

  private long daysSinceMeeting() {
    return setting.conversations().stream()
        .filter(it -> it.flow().equals("minutes"))
        .flatMap(it -> Values.day(answer(it, "held-on")).stream())
        .max(LocalDate::compareTo)
        .map(day -> ChronoUnit.DAYS.between(day, setting.today()))
        .orElse(-1L);
  }
}
