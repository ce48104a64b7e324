package org.baraza.store;

import java.sql.SQLException;
import java.util.Optional;

/** What a database says is wrong, without the values that it says it about. */
public final class DatabaseProblem {
  /** The class of states that are about a value, which such a message repeats. */
  private static final String ABOUT_A_VALUE = "22";

  private DatabaseProblem() {}

  /** Its state and the first line of its message; nothing if no database said it. */
  public static Optional<String> of(Throwable failure) {
    if (!(failure instanceof SQLException sql)) {
      return Optional.empty();
    }
    String state = String.valueOf(sql.getSQLState());
    if (state.startsWith(ABOUT_A_VALUE)) {
      return Optional.of(state);
    }
    // The lines behind the first tell of keys and rows.
    String message = String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
    return Optional.of(state + " " + message);
  }
}
