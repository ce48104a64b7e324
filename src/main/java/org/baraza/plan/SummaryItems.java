package org.baraza.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baraza.conversation.Agenda;
import org.baraza.flow.Facts;
import org.baraza.flow.Field;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.SummaryPart;
import org.baraza.flow.Value;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Prose;

/**
 * The items of a summary: the parts that the flow's file gives, and after them, under their labels,
 * the answers that none of these shows. So no answer is lost because another one is still open.
 */
final class SummaryItems {
  private static final Prose UNKNOWN = Prose.plain("–");

  private final Surroundings surroundings;
  private final ValueProse values;
  private final Function<String, Optional<Worked>> worked;

  SummaryItems(
      Surroundings surroundings, ValueProse values, Function<String, Optional<Worked>> worked) {
    this.surroundings = surroundings;
    this.values = values;
    this.worked = worked;
  }

  /**
   * What there is to show.
   *
   * @param answers in words, by question
   */
  List<Summary.Item> of(Agenda agenda, Map<String, Prose> answers) {
    List<Summary.Item> items = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (SummaryPart part : agenda.flow().summary()) {
      if (part.when().holds(agenda)) {
        List<Summary.Item> shows = items(part, answers, agenda);
        items.addAll(shows);
        shown.addAll(answersIn(part, !shows.isEmpty(), answers.keySet(), agenda));
      }
    }
    for (Question question : agenda.applying()) {
      Prose answer = answers.get(question.id());
      if (answer != null && !shown.contains(question.id())) {
        Map<String, Prose> filling =
            Map.of("question", Prose.plain(question.label()), "answer", answer);
        items.add(
            new Summary.Item.Sentence(
                surroundings.edition().words().say("summary.answer", filling)));
      }
    }
    return items;
  }

  private List<Summary.Item> items(SummaryPart part, Map<String, Prose> answers, Facts facts) {
    if (part instanceof SummaryPart.Sentence sentence) {
      return sentence(sentence.text(), answers);
    }
    if (part instanceof SummaryPart.Worked named) {
      WorkedContext context =
          new WorkedContext(
              named.heading(),
              surroundings.edition(),
              values,
              surroundings.today(),
              surroundings.plan().rhythm().working());
      return worked
          .apply(named.name())
          .map(answer -> answer.from(facts, context))
          .orElse(List.of());
    }
    return part instanceof SummaryPart.Rows rows ? bullets(rows, facts) : List.of();
  }

  private static List<Summary.Item> sentence(Phrase text, Map<String, Prose> answers) {
    boolean complete = answers.keySet().containsAll(text.needed());
    boolean empty = !text.places().isEmpty() && text.said(answers.keySet()).isEmpty();
    return complete && !empty ? List.of(new Summary.Item.Sentence(text.with(answers))) : List.of();
  }

  /** The questions that a reader need not be told about again. */
  private static Set<String> answersIn(
      SummaryPart part, boolean visible, Set<String> answered, Agenda agenda) {
    if (part instanceof SummaryPart.LeftOut out) {
      return Set.copyOf(out.questions());
    }
    if (!visible) {
      return Set.of();
    }
    if (part instanceof SummaryPart.Sentence sentence) {
      return sentence.text().said(answered);
    }
    if (part instanceof SummaryPart.Worked named) {
      return Set.copyOf(named.shows());
    }
    String list = ((SummaryPart.Rows) part).list();
    Set<String> asked = new HashSet<>();
    for (Question question : agenda.flow().questions()) {
      if (question.kind() instanceof Kind.ListOf kind && kind.list().equals(list)) {
        asked.add(question.id());
      }
    }
    return asked;
  }

  private List<Summary.Item> bullets(SummaryPart.Rows rows, Facts facts) {
    List<Prose> bullets =
        facts.rows(rows.list()).stream()
            .map(row -> sentence(rows.list(), rows.row(), row))
            .toList();
    return bullets.isEmpty()
        ? List.of()
        : List.of(new Summary.Item.Bullets(rows.heading(), bullets));
  }

  private Prose sentence(String list, Phrase phrase, Row row) {
    return surroundings
        .edition()
        .list(list)
        .map(shape -> phrase.with(cells(shape, phrase, row)))
        .orElse(Prose.empty());
  }

  /** The row's cells; a cell that the phrase cannot do without is shown as unknown. */
  private Map<String, Prose> cells(ListShape shape, Phrase phrase, Row row) {
    Map<String, Prose> cells = new HashMap<>();
    phrase.needed().forEach(field -> cells.put(field, UNKNOWN));
    for (Field field : shape.fields()) {
      Optional<Value> value = row.cell(field.id());
      value.ifPresent(cell -> cells.put(field.id(), values.show(field.kind(), cell)));
    }
    return cells;
  }
}
