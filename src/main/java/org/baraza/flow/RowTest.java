package org.baraza.flow;

import java.math.BigDecimal;

/** Which rows of a list are meant. */
public sealed interface RowTest {

  boolean holds(Row row);

  /** Every row. */
  record EveryRow() implements RowTest {
    @Override
    public boolean holds(Row row) {
      return true;
    }
  }

  /** Rows in which a field is not filled in. */
  record Lacks(String field) implements RowTest {
    @Override
    public boolean holds(Row row) {
      return row.cell(field).isEmpty();
    }
  }

  /** Rows in which a field is filled in. */
  record Filled(String field) implements RowTest {
    @Override
    public boolean holds(Row row) {
      return row.cell(field).isPresent();
    }
  }

  /** Rows in which a choice was made, alone or among others. */
  record Chose(String field, String choice) implements RowTest {
    @Override
    public boolean holds(Row row) {
      return row.cell(field)
          .filter(
              value -> value instanceof Value.Chosen chosen && chosen.choices().contains(choice))
          .isPresent();
    }
  }

  /** Rows in which a yes / no / not sure field says so. */
  record Says(String field, Value.Ternary truth) implements RowTest {
    @Override
    public boolean holds(Row row) {
      return row.cell(field).filter(new Value.Truth(truth)::equals).isPresent();
    }
  }

  /** Rows in which a number is more, less or exactly as much. */
  record Measures(String field, Comparison comparison, BigDecimal number) implements RowTest {
    @Override
    public boolean holds(Row row) {
      return row.cell(field)
          .filter(
              value ->
                  value instanceof Value.Amount amount && comparison.holds(amount.number(), number))
          .isPresent();
    }
  }
}
