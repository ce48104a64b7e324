package org.baraza.assistant.visiting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.baraza.plan.Visit;

/**
 * What the buttons of a question about dates carry. A client can change it: what it points to is
 * worked out anew before anything moves.
 *
 * @param conversation in which the visit's day changed
 * @param asked tells one question from another about the same days
 * @param old nothing when the visit had no day before
 */
record Pointer(String conversation, String asked, Optional<Visit> old, Visit now) {
  private static final String NONE = "none";

  Pointer {
    requireNonNull(conversation);
    requireNonNull(asked);
    requireNonNull(old);
    requireNonNull(now);
  }

  /** The name of the question in its thread. */
  String remark() {
    return "dates-" + asked;
  }

  String code() {
    return conversation + "|" + asked + "|" + old.map(Pointer::days).orElse(NONE) + "|" + days(now);
  }

  private static String days(Visit visit) {
    return visit.first() + "_" + visit.last();
  }

  static Optional<Pointer> read(String code) {
    String[] parts = code.split("\\|", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    Optional<Visit> now = visit(parts[3]);
    return now.map(it -> new Pointer(parts[0], parts[1], visit(parts[2]), it));
  }

  private static Optional<Visit> visit(String days) {
    String[] parts = days.split("_", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Visit(LocalDate.parse(parts[0]), LocalDate.parse(parts[1])));
    } catch (DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }
}
