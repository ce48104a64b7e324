package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.port.Ids;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Flow;
import org.baraza.flow.ListShape;
import org.baraza.flow.Repeats;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.plan.LeadTime;
import org.baraza.plan.NextVisit;
import org.baraza.plan.PlanList;
import org.baraza.plan.Visit;
import org.baraza.plan.VisitDates;

/**
 * Puts in the rows that a list begins with: those of the visit before, or those that its flow
 * gives. A list that somebody has touched, even to empty it, is left alone.
 */
final class StartingRows {
  private final Ids ids;
  private final InstantSource clock;

  StartingRows(Ids ids, InstantSource clock) {
    this.ids = requireNonNull(ids);
    this.clock = requireNonNull(clock);
  }

  /** Whether a list would get rows if it were opened now. */
  static boolean wanting(Setting setting, PlanList list) {
    return list.version() == 0 && !begin(setting, list).isEmpty();
  }

  /** The plan with the list's first rows stored. */
  Setting put(Records records, Setting setting, String list, String occasion, String by) {
    String home = setting.home(list, occasion);
    PlanList found = records.lists().find(setting.plan().place(), home, list);
    if (!wanting(setting, found)) {
      return setting;
    }
    List<Row> rows =
        begin(setting, found).stream()
            .map(cells -> new Row(ids.next(), cells, by, clock.instant()))
            .toList();
    PlanList begun = found.with(dated(setting, found, rows));
    records.lists().save(begun, by, clock.instant());
    return setting.with(begun);
  }

  /** A further visit takes over every list of the one before that still is a plan. */
  Setting putAll(Records records, Setting setting, String visit, String by) {
    Setting begun = setting;
    for (Flow flow : setting.flows()) {
      if (flow.repeats() instanceof Repeats.EachVisit) {
        for (ListShape shape : flow.lists()) {
          if (!visitBefore(setting, shape, visit).isEmpty()) {
            begun = put(records, begun, shape.id(), visit, by);
          }
        }
      }
    }
    return begun;
  }

  private static List<Map<String, Value>> begin(Setting setting, PlanList list) {
    Optional<ListShape> shape = setting.shape(list.list());
    List<Map<String, Value>> earlier =
        shape.map(it -> visitBefore(setting, it, list.occasion())).orElse(List.of());
    if (!earlier.isEmpty()) {
      return earlier;
    }
    Optional<Visit> visit = Visit.of(setting.facts(list.occasion()));
    return shape
        .map(
            it ->
                visit
                    .map(day -> dates(setting, it, list.occasion()).starting(day))
                    .orElseGet(() -> VisitDates.undated(it)))
        .orElse(List.of());
  }

  private static List<Map<String, Value>> visitBefore(
      Setting setting, ListShape shape, String occasion) {
    boolean plans =
        setting.declaring(shape.id()).map(Flow::id).filter(NextVisit::takesOver).isPresent();
    Optional<String> before = setting.occasions().visitBefore(occasion).filter(earlier -> plans);
    return before.stream()
        .flatMap(
            visit ->
                setting.lists().stream()
                    .filter(list -> list.list().equals(shape.id()))
                    .filter(list -> list.occasion().equals(visit)))
        .flatMap(list -> NextVisit.of(shape, list.rows()).stream())
        .map(Row::cells)
        .toList();
  }

  private static List<Row> dated(Setting setting, PlanList list, List<Row> rows) {
    Optional<Visit> visit = Visit.of(setting.facts(list.occasion()));
    Optional<ListShape> shape = setting.shape(list.list());
    if (visit.isEmpty() || shape.isEmpty()) {
      return rows;
    }
    List<Row> dated = new ArrayList<>(rows);
    for (VisitDates.Move move :
        dates(setting, shape.get(), list.occasion()).dated(rows, visit.get())) {
      Row row = move.row();
      dated.set(dated.indexOf(row), new Row(row.id(), move.cells(), row.by(), row.at()));
    }
    return dated;
  }

  private static VisitDates dates(Setting setting, ListShape shape, String occasion) {
    LeadTime leadTime =
        LeadTime.of(setting.facts(occasion)).resting(setting.plan().rhythm().working().restDays());
    return new VisitDates(shape, leadTime, setting.today());
  }
}
