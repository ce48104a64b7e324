package org.baraza.assistant.managing;

import java.util.Arrays;
import java.util.Optional;
import org.baraza.assistant.port.Stands.Narrowing;
import org.baraza.flow.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in a portfolio, as its buttons carry it. A client can change it: it only says
 * what is asked for.
 */
record Shelf(Narrowing narrowing, int from) {
  private static final String BETWEEN = "/";

  static Shelf first() {
    return new Shelf(Narrowing.none(), 0);
  }

  static Shelf read(String code) {
    String[] parts = code.split(BETWEEN, -1);
    if (parts.length != 4 || !parts[3].matches("\\d{1,6}")) {
      return first();
    }
    String facilitator = parts[1].matches("[A-Z0-9]{2,30}") ? parts[1] : null;
    return new Shelf(
        new Narrowing(purpose(parts[0]), facilitator, parts[2].equals("overdue")),
        Integer.parseInt(parts[3]));
  }

  String code() {
    return String.join(
        BETWEEN,
        narrowing.kind().map(Purpose::folder).orElse(""),
        narrowing.facilitatedBy().orElse(""),
        narrowing.overdueOnly() ? "overdue" : "",
        Integer.toString(from));
  }

  static @Nullable Purpose purpose(String folder) {
    Optional<Purpose> found =
        Arrays.stream(Purpose.values()).filter(it -> it.folder().equals(folder)).findFirst();
    return found.orElse(null);
  }

  Shelf at(int row) {
    return new Shelf(narrowing, row);
  }

  Shelf ofKind(@Nullable Purpose purpose) {
    return new Shelf(new Narrowing(purpose, narrowing.facilitator(), narrowing.overdueOnly()), 0);
  }

  Shelf facilitatedBy(@Nullable String member) {
    return new Shelf(new Narrowing(narrowing.purpose(), member, narrowing.overdueOnly()), 0);
  }

  Shelf overdueOnly(boolean only) {
    return new Shelf(new Narrowing(narrowing.purpose(), narrowing.facilitator(), only), 0);
  }
}
