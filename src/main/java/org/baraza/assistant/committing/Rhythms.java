package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Option;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Recurrence.Every;
import org.baraza.commitment.Recurrence.Unit;
import org.baraza.flow.wording.Words;

/** The rhythms that a form offers; each option's value is its count and unit. */
final class Rhythms {
  static final String ONCE = "once";
  private static final List<String> OFFERED = List.of("1-WEEKS", "2-WEEKS", "1-MONTHS", "3-MONTHS");

  private Rhythms() {}

  static List<Option> options(Words words) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(words.label("commit.rhythm.once"), ONCE));
    OFFERED.forEach(value -> options.add(new Option(words.label(key(value)), value)));
    return options;
  }

  static String value(Recurrence recurrence) {
    return recurrence instanceof Every every ? every.count() + "-" + every.unit().name() : ONCE;
  }

  static String key(Every every) {
    return key(value(every));
  }

  private static String key(String value) {
    return switch (value) {
      case "1-WEEKS" -> "commit.rhythm.weekly";
      case "2-WEEKS" -> "commit.rhythm.fortnightly";
      case "1-MONTHS" -> "commit.rhythm.monthly";
      case "3-MONTHS" -> "commit.rhythm.quarterly";
      default -> "commit.rhythm.other";
    };
  }

  /** The rhythm that was chosen, counted from its first day; what is not offered is once. */
  static Recurrence chosen(String value, LocalDate first) {
    if (!OFFERED.contains(value)) {
      return new Recurrence.Once();
    }
    String[] parts = value.split("-", 2);
    return new Every(Integer.parseInt(parts[0]), Unit.valueOf(parts[1]), first);
  }
}
