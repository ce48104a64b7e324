package org.baraza.plan.worked;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.baraza.flow.Facts;
import org.baraza.flow.Row;
import org.baraza.flow.Value.Ternary;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.plan.Summary;
import org.baraza.plan.Values;
import org.baraza.plan.Worked;
import org.baraza.plan.WorkedContext;

/** Role-model candidates side by side: a column each, with a verdict and its reasons. */
final class CandidatesCompared implements Worked {
  private static final String LIST = "candidates";
  private static final List<String> CHECKS =
      List.of("route", "strong-at", "fills-gap", "relatable", "rival", "gains");
  private static final List<String> TRADE = List.of("wants-trade", "shares-know-how", "open-view");

  @Override
  public List<Summary.Item> from(Facts facts, WorkedContext context) {
    List<Row> candidates = facts.rows(LIST);
    if (candidates.isEmpty()) {
      return List.of();
    }
    boolean trade = Values.says(facts, "target-group.trade-link", Ternary.YES);
    List<String> columns = new ArrayList<>();
    columns.add(context.label("candidates.check"));
    candidates.forEach(candidate -> columns.add(Values.text(candidate, "candidate")));

    List<List<Prose>> rows = new ArrayList<>();
    for (String field : fields(trade)) {
      rows.add(
          line(
              Prose.plain(context.column(LIST, field)),
              candidates,
              candidate -> Tables.orOpen(context.cell(LIST, candidate, field), context)));
    }
    List<Row> talks = facts.rows("coaching-log");
    Function<Row, CandidateVerdict> verdict = row -> CandidateVerdict.of(row, talks, trade);
    rows.add(
        line(
            context.say("candidates.verdict.title"),
            candidates,
            verdict.andThen(
                given ->
                    context
                        .say("candidates.verdict." + given.verdict().key())
                        .styled(Span.Style.BOLD))));
    rows.add(
        line(
            context.say("candidates.because.title"),
            candidates,
            verdict.andThen(given -> because(given, context))));
    return List.of(new Summary.Item.Grid(context.heading(), columns, rows));
  }

  private static List<String> fields(boolean trade) {
    List<String> fields = new ArrayList<>(CHECKS);
    if (trade) {
      fields.addAll(TRADE);
    }
    return fields;
  }

  private static Prose because(CandidateVerdict verdict, WorkedContext context) {
    if (verdict.reasons().isEmpty()) {
      return context.say("candidates.because.nothing");
    }
    return Prose.join(
        " ",
        verdict.reasons().stream()
            .map(reason -> context.say("candidates.because." + reason))
            .toList());
  }

  private static List<Prose> line(Prose title, List<Row> candidates, Function<Row, Prose> cell) {
    List<Prose> line = new ArrayList<>();
    line.add(title);
    candidates.forEach(candidate -> line.add(cell.apply(candidate)));
    return line;
  }
}
