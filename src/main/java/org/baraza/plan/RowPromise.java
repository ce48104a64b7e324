package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Event;
import org.baraza.commitment.Status;
import org.baraza.flow.Field;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.people.Who;

/**
 * Where the rows of a list say who does what by when, so that one can become a commitment.
 *
 * @param what the field that says what is to be done
 * @param who the field that names who does it
 * @param day the field with the day; empty where rows have none
 * @param serves the field that names a solution or an issue; empty where rows have none
 */
public record RowPromise(ListShape shape, String what, String who, String day, String serves) {
  private static final String STATUS = "status";
  private static final String DONE = "done";
  private static final Set<Status> LET_GO = Set.of(Status.DECLINED, Status.RELEASED);

  public RowPromise {
    requireNonNull(shape);
    requireNonNull(what);
    requireNonNull(who);
    requireNonNull(day);
    requireNonNull(serves);
  }

  /** Nothing for a list whose rows are not for anybody to do. */
  public static Optional<RowPromise> of(ListShape shape) {
    return switch (shape.id()) {
      case "follow-up-actions" -> of(shape, "action", "owner", "due", "");
      case "logistics" -> of(shape, "item", "owner", "due", "");
      case "buyers" -> of(shape, "next-step", "owner", "", "");
      case "decisions" -> of(shape, "decision", "carried-by", "", "");
      case "own-resources" -> of(shape, "contribution", "from", "", "solution");
      case "solutions" -> of(shape, "solution", "who-does", "", "solution");
      case "work-plan" -> of(shape, "step", "who-does", "due", "solution");
      case "occasions" -> of(shape, "occasion", "host", "day", "");
      default -> Optional.empty();
    };
  }

  private static Optional<RowPromise> of(
      ListShape shape, String what, String who, String day, String serves) {
    return shape.field(what).isPresent() && shape.field(who).isPresent()
        ? Optional.of(new RowPromise(shape, what, who, day, serves))
        : Optional.empty();
  }

  /** Whether a commitment still speaks for its row; once it is let go, the row is free again. */
  public static boolean stands(Commitment commitment) {
    return !LET_GO.contains(commitment.status());
  }

  public String what(Row row) {
    return Values.text(row, what);
  }

  /** Everybody who is named; one of them has to answer for it. */
  public List<Who> named(Row row) {
    return Values.people(row.cell(who)).stream().distinct().toList();
  }

  public Optional<LocalDate> day(Row row) {
    return Values.day(row.cell(day));
  }

  public String serves(Row row) {
    return Values.text(row, serves);
  }

  public boolean isDone(Row row) {
    return Values.choice(row, STATUS).equals(DONE);
  }

  /** Whether a commitment is what its row says. */
  public boolean agree(Row row, Commitment commitment) {
    List<Who> named = Values.people(row.cell(who));
    boolean sameDay = shape.field(day).isEmpty() || day(row).equals(commitment.due());
    return sameDay
        && (named.isEmpty() || named.contains(commitment.owner()))
        && (!isDone(row) || commitment.status() == Status.KEPT);
  }

  /**
   * The row's cells once its commitment has had its say: who does it, by when, and whether done.
   */
  public Map<String, Value> following(Row row, Commitment commitment) {
    Map<String, Value> cells = new LinkedHashMap<>(row.cells());
    if (!stands(commitment)) {
      return cells;
    }
    cells.put(who, new Value.People(people(row, commitment)));
    Optional<Field> dated = shape.field(day).filter(field -> field.kind() instanceof Kind.Date);
    if (dated.isPresent()) {
      commitment.due().ifPresent(due -> cells.put(day, new Value.Day(due)));
    }
    if (commitment.status() == Status.KEPT && hasDone()) {
      cells.put(STATUS, new Value.Chosen(List.of(DONE)));
    }
    return cells;
  }

  private List<Who> people(Row row, Commitment commitment) {
    boolean one = shape.field(who).filter(field -> field.kind() instanceof Kind.Person).isPresent();
    List<Who> people = new ArrayList<>(one ? List.of() : Values.people(row.cell(who)));
    commitment
        .latest(Event.HandedOver.class::isInstance)
        .ifPresent(
            entry -> {
              if (entry.event() instanceof Event.HandedOver over) {
                people.remove(over.from());
              }
            });
    if (!people.contains(commitment.owner())) {
      people.add(0, commitment.owner());
    }
    return people;
  }

  private boolean hasDone() {
    return shape
        .field(STATUS)
        .filter(
            field ->
                field.kind() instanceof Kind.OneChoice choices
                    && choices.choices().stream().anyMatch(it -> it.id().equals(DONE)))
        .isPresent();
  }
}
