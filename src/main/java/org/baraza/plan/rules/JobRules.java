package org.baraza.plan.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Row;
import org.baraza.people.Who;
import org.baraza.plan.Rule;
import org.baraza.plan.RuleContext;
import org.baraza.plan.Values;

/** Whether the jobs around a group's meetings go round among its members. */
final class JobRules {
  static final Map<String, Rule> RULES =
      Map.of(
          "rota-on-one-person", JobRules::rotaOnOnePerson,
          "same-writer-again", JobRules::sameWriterAgain,
          "facilitator-writes", JobRules::facilitatorWrites);

  private static final List<String> JOBS = List.of("plans", "writes", "follows-up");
  private static final int MEETINGS_TO_COUNT = 2;
  private static final int TOO_OFTEN = 3;

  private JobRules() {}

  private static boolean rotaOnOnePerson(RuleContext context) {
    List<Row> rota = context.rows("rota");
    Map<Who, Integer> jobs = new HashMap<>();
    for (Row meeting : rota) {
      JOBS.stream()
          .flatMap(job -> Values.people(meeting.cell(job)).stream())
          .forEach(who -> jobs.merge(who, 1, Integer::sum));
    }
    int all = jobs.values().stream().mapToInt(Integer::intValue).sum();
    return rota.size() >= MEETINGS_TO_COUNT
        && jobs.values().stream().anyMatch(count -> count * 2 > all);
  }

  private static boolean sameWriterAgain(RuleContext context) {
    List<Who> next = Values.people(context.answer("minutes.next-writer"));
    return Values.people(context.answer("minutes.writer")).stream().anyMatch(next::contains);
  }

  /** A facilitator may write for a while, if it is said until when, and not time after time. */
  private static boolean facilitatorWrites(RuleContext context) {
    List<Who> writers = Values.people(context.answer("minutes.writer"));
    return writers.stream().anyMatch(writer -> isFacilitator(writer, context))
        && (!isAgreed(writers, context) || isThirdInARow(context));
  }

  private static boolean isFacilitator(Who who, RuleContext context) {
    return who instanceof Who.Member member
        && context.surroundings().plan().facilitators().contains(member.userId());
  }

  private static boolean isAgreed(Collection<Who> writers, RuleContext context) {
    LocalDate held = Values.day(context.answer("minutes.held-on")).orElse(context.today());
    return context.rows("temporary-roles").stream()
        .filter(job -> Values.people(job.cell("who")).stream().anyMatch(writers::contains))
        .anyMatch(
            job -> Lists.day(job, "until").filter(until -> !until.isBefore(held)).isPresent());
  }

  private static boolean isThirdInARow(RuleContext context) {
    Conversation now = context.conversation();
    List<Conversation> before =
        context.conversations("minutes").stream()
            .filter(Conversation::current)
            .filter(minutes -> minutes.startedAt().isBefore(now.startedAt()))
            .sorted(Comparator.comparing(Conversation::startedAt).reversed())
            .limit(TOO_OFTEN - 1)
            .toList();
    return before.size() == TOO_OFTEN - 1
        && before.stream().allMatch(minutes -> wroteIt(minutes, context));
  }

  private static boolean wroteIt(Conversation minutes, RuleContext context) {
    return minutes.answer("writer").stream()
        .flatMap(answer -> Values.people(Optional.of(answer.value())).stream())
        .anyMatch(writer -> isFacilitator(writer, context));
  }
}
