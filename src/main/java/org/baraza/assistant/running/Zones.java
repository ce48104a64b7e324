package org.baraza.assistant.running;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.incoming.Search;

/** Finds time zones as one types a place's name. */
final class Zones {
  static final String SOURCE = "zones";
  private static final int MOST = 100;

  List<Option> search(Search search) {
    String typed = search.query().strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .filter(id -> id.toLowerCase(Locale.ROOT).contains(typed))
        .sorted()
        .limit(MOST)
        .map(Zones::option)
        .toList();
  }

  static Option option(String id) {
    return new Option(id.replace('_', ' '), id);
  }

  static Optional<ZoneId> read(String id) {
    return ZoneId.getAvailableZoneIds().contains(id)
        ? Optional.of(ZoneId.of(id))
        : Optional.empty();
  }
}
