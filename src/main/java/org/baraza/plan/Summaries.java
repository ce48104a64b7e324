package org.baraza.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.conversation.Agenda;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Check;
import org.baraza.flow.Facts;
import org.baraza.flow.Field;
import org.baraza.flow.Flow;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;

/** Says what a conversation came to: the one source of every summary's words. */
public final class Summaries {
  private final Surroundings surroundings;
  private final BiPredicate<String, RuleContext> rules;
  private final Function<String, Optional<Worked>> worked;
  private final ValueProse values;

  /**
   * Prepares to summarise in the plan's language.
   *
   * @param rules tells whether a named rule has something to say
   * @param worked finds an answer that is worked out, by its name
   */
  public Summaries(
      Surroundings surroundings,
      BiPredicate<String, RuleContext> rules,
      Function<String, Optional<Worked>> worked) {
    this.surroundings = surroundings;
    this.rules = rules;
    this.worked = worked;
    values = new ValueProse(surroundings.edition().words());
  }

  /** Sums up a conversation as it stands, finished or not. */
  public Summary of(Flow flow, Conversation conversation, Facts outside) {
    Agenda agenda = new Agenda(flow, conversation, outside);
    Map<String, Prose> answers = answers(agenda);
    return new Summary(
        flow.title(),
        new SummaryItems(surroundings, values, worked).of(agenda, answers),
        findings(triggered(new RuleContext(flow, conversation, outside, surroundings)), answers),
        Stream.concat(agenda.missing().stream().map(Question::label), lacking(agenda)).toList());
  }

  /** What rows lack of the lists that were answered. */
  private Stream<String> lacking(Agenda agenda) {
    return agenda.applying().stream()
        .filter(agenda::isAnswered)
        .map(Question::kind)
        .filter(Kind.ListOf.class::isInstance)
        .map(kind -> ((Kind.ListOf) kind).list())
        .distinct()
        .flatMap(list -> surroundings.edition().list(list).stream())
        .flatMap(shape -> lacking(shape, agenda.rows(shape.id())).stream());
  }

  private Optional<String> lacking(ListShape shape, List<Row> rows) {
    List<String> fields = shape.missing(rows).stream().map(Field::label).toList();
    Map<String, Prose> filling =
        Map.of(
            "list", Prose.plain(shape.title()),
            "fields", Prose.plain(String.join(", ", fields)));
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(surroundings.edition().words().say("summary.lacking", filling).text());
  }

  /** What a conversation's checks have to say, the most serious first. */
  public List<Finding> findings(Flow flow, Conversation conversation, Facts outside) {
    RuleContext context = new RuleContext(flow, conversation, outside, surroundings);
    List<Check> triggered = triggered(context);
    return triggered.isEmpty() ? List.of() : findings(triggered, answers(context.agenda()));
  }

  /** The checks of a conversation that have something to say, by id. */
  public Set<String> triggered(Flow flow, Conversation conversation, Facts outside) {
    return triggered(new RuleContext(flow, conversation, outside, surroundings)).stream()
        .map(Check::id)
        .collect(Collectors.toSet());
  }

  private Map<String, Prose> answers(Agenda agenda) {
    Map<String, Prose> answers = new LinkedHashMap<>();
    for (Question question : agenda.applying()) {
      agenda
          .answer(question.id())
          .ifPresent(value -> answers.put(question.id(), values.show(question.kind(), value)));
    }
    return answers;
  }

  private static List<Finding> findings(List<Check> triggered, Map<String, Prose> answers) {
    return triggered.stream()
        .map(
            check ->
                new Finding(
                    check.id(),
                    check.level(),
                    check.found().with(answers),
                    check.matters().with(answers),
                    check.todo().with(answers)))
        .sorted(Comparator.comparing(Finding::level))
        .toList();
  }

  private List<Check> triggered(RuleContext context) {
    return context.flow().checks().stream().filter(check -> triggered(check, context)).toList();
  }

  private boolean triggered(Check check, RuleContext context) {
    if (check.trigger() instanceof Check.Trigger.Rule rule) {
      return rules.test(rule.name(), context);
    }
    return check.trigger() instanceof Check.Trigger.When when
        && when.condition().holds(context.agenda());
  }
}
