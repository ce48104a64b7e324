package org.baraza.assistant.committing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.people.Who;

/**
 * Who is mentioned at the beginning of a line, such as "@walter and @grace bring the scale".
 *
 * @param first who is asked
 * @param others who is mentioned together with them
 * @param rest the line behind them
 */
record Mentioned(Optional<Who> first, List<Who> others, String rest) {
  private static final Pattern MENTION =
      Pattern.compile("^<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>[\\s:,]*");

  Mentioned {
    others = List.copyOf(others);
  }

  /** Reads mentions that are joined by commas or by one of some words. */
  static Mentioned in(String line, List<String> joints) {
    List<Who> all = new ArrayList<>();
    String rest = line;
    Optional<String> next = Optional.of(line);
    while (next.isPresent()) {
      Matcher mention = MENTION.matcher(next.get());
      if (!mention.find()) {
        break;
      }
      all.add(new Who.Member(mention.group(1)));
      rest = next.get().substring(mention.end());
      next = Optional.of(withoutJoint(rest, joints));
    }
    List<Who> people = all.stream().distinct().toList();
    return people.isEmpty()
        ? new Mentioned(Optional.empty(), List.of(), line)
        : new Mentioned(Optional.of(people.get(0)), people.subList(1, people.size()), rest);
  }

  private static String withoutJoint(String text, List<String> joints) {
    String small = text.toLowerCase(Locale.ROOT);
    return joints.stream()
        .filter(joint -> small.startsWith(joint + " "))
        .findFirst()
        .map(joint -> text.substring(joint.length()).strip())
        .orElse(text);
  }
}
