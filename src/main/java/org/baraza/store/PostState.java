package org.baraza.store;

import java.util.Locale;

/** How a message fared, as far as Slack has told us. */
enum PostState {
  WAITING,
  POSTED,
  REFUSED;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PostState ofColumn(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT));
  }
}
