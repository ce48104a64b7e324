package org.baraza.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baraza.conversation.Agenda;
import org.baraza.flow.Check;
import org.baraza.flow.Condition;
import org.baraza.flow.Kind;
import org.baraza.flow.Level;
import org.baraza.flow.Question;

/**
 * Decides which findings are worth a word while a conversation goes on: those that a turn set off,
 * and only once everything that they look at was asked, so that nobody is told off for a question
 * that is still to come.
 */
public final class Remarks {
  private Remarks() {}

  /**
   * What a turn newly gave reason to say.
   *
   * @param firedBefore the checks that were set off before the turn, by id
   * @param firedAfter those that are set off now
   */
  public static List<Check> newly(
      Agenda before, Set<String> firedBefore, Agenda after, Set<String> firedAfter) {
    Predicate<Check> wasDue = check -> firedBefore.contains(check.id()) && isRipe(check, before);
    return after.flow().checks().stream()
        .filter(check -> check.level() != Level.GOOD)
        .filter(check -> firedAfter.contains(check.id()))
        .filter(check -> isRipe(check, after))
        .filter(wasDue.negate())
        .toList();
  }

  private static boolean isRipe(Check check, Agenda agenda) {
    Set<String> toCome =
        agenda.applying().stream()
            .filter(question -> !agenda.isAnswered(question))
            .filter(question -> !agenda.wasSkipped(question))
            .map(Question::id)
            .collect(Collectors.toSet());
    Set<String> listsToCome =
        agenda.applying().stream()
            .filter(question -> toCome.contains(question.id()))
            .filter(question -> question.kind() instanceof Kind.ListOf)
            .map(question -> ((Kind.ListOf) question.kind()).list())
            .collect(Collectors.toSet());
    if (check.trigger() instanceof Check.Trigger.When when) {
      Condition condition = when.condition();
      return condition.questions().stream().noneMatch(toCome::contains)
          && condition.lists().stream().noneMatch(listsToCome::contains);
    }
    return check.level() == Level.STOP || listsToCome.isEmpty();
  }
}
