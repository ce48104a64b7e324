package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.assistant.card.Option;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Recurrence.Every;
import org.baraza.commitment.Recurrence.Unit;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** The rhythms that a form offers; each option's value is its count and unit. */
record Rhythms(Words words) {
  static final String ONCE = "once";
  private static final Pattern VALUE = Pattern.compile("([1-9][0-9]{0,2})-(DAYS|WEEKS|MONTHS)");
  private static final List<String> OFFERED = List.of("1-WEEKS", "2-WEEKS", "1-MONTHS", "3-MONTHS");

  /** Those that are common, and the one that was agreed if it is another. */
  List<Option> options(Recurrence agreed) {
    List<String> values = new ArrayList<>(OFFERED);
    String own = value(agreed);
    if (agreed instanceof Every && !values.contains(own)) {
      values.add(0, own);
    }
    List<Option> options = new ArrayList<>();
    options.add(new Option(words.label("commit.rhythm.once"), ONCE));
    LocalDate anyDay = LocalDate.EPOCH;
    for (String value : values) {
      if (chosen(value, anyDay) instanceof Every every) {
        options.add(new Option(said(every).text(), value));
      }
    }
    return options;
  }

  static String value(Recurrence recurrence) {
    return recurrence instanceof Every every ? every.count() + "-" + every.unit().name() : ONCE;
  }

  /** Every two weeks. */
  Prose said(Every every) {
    Prose count = Prose.plain(Integer.toString(every.count()));
    return switch (value(every)) {
      case "1-DAYS" -> words.say("commit.rhythm.daily");
      case "1-WEEKS" -> words.say("commit.rhythm.weekly");
      case "2-WEEKS" -> words.say("commit.rhythm.fortnightly");
      case "1-MONTHS" -> words.say("commit.rhythm.monthly");
      case "3-MONTHS" -> words.say("commit.rhythm.quarterly");
      case "12-MONTHS" -> words.say("commit.rhythm.yearly");
      default ->
          switch (every.unit()) {
            case DAYS -> words.say("commit.rhythm.days", "count", count);
            case WEEKS -> words.say("commit.rhythm.weeks", "count", count);
            case MONTHS -> words.say("commit.rhythm.months", "count", count);
          };
    };
  }

  /** The rhythm that was chosen, counted from its first day; what is none is once. */
  static Recurrence chosen(String value, LocalDate first) {
    Matcher parts = VALUE.matcher(value);
    return parts.matches()
        ? new Every(Integer.parseInt(parts.group(1)), Unit.valueOf(parts.group(2)), first)
        : new Recurrence.Once();
  }
}
