package org.baraza.practice.person;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Person;
import org.baraza.practice.space.SpaceState;

/** Turns what somebody typed into Slack's markup: mentions, channels, links, escapes. */
final class Typing {
  private static final Pattern MARKUP =
      Pattern.compile("<(?:@U[A-Z0-9]+|#C[A-Z0-9]+|!(?:here|channel|everyone))(?:\\|[^<>]*)?>");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|]*[^\\s<>|.,;:!?)]");

  private Typing() {}

  /** As it stands in a message. */
  static String message(SpaceState state, String writer, String typed) {
    return resolve(names(state, writer, false), typed);
  }

  /** As it is sent with a command, where mentions carry the name too. */
  static String command(SpaceState state, String writer, String typed) {
    return resolve(names(state, writer, true), typed);
  }

  private static String resolve(Map<String, String> names, String typed) {
    String alternatives =
        names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Pattern special =
        Pattern.compile(
            MARKUP.pattern()
                + "|(?<![\\w&])(?:"
                + alternatives
                + ")(?![\\w-])|"
                + LINK.pattern()
                + "|[&<>]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    Matcher matcher = special.matcher(typed);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(replaced(names, found.group())));
  }

  private static String replaced(Map<String, String> names, String found) {
    String named = names.get(found);
    if (named != null) {
      return named;
    }
    return switch (found) {
      case "&" -> "&amp;";
      case "<" -> "&lt;";
      case ">" -> "&gt;";
      default -> found.startsWith("http") ? "<" + found + ">" : found;
    };
  }

  /** What may be typed for people and channels, the longest first, and what becomes of it. */
  private static Map<String, String> names(SpaceState state, String writer, boolean withNames) {
    Map<String, String> names =
        new TreeMap<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(String.CASE_INSENSITIVE_ORDER));
    for (Person person : state.people().values()) {
      String markup = "<@" + person.id() + (withNames ? "|" + person.name() : "") + ">";
      for (String name : List.of(person.name(), person.realName())) {
        names.put("@" + name, markup);
      }
    }
    for (Channel channel : state.channels().values()) {
      if (channel.kind() != Channel.Kind.DM && channel.visibleTo(writer)) {
        names.put(
            "#" + channel.name(),
            "<#" + channel.id() + (withNames ? "|" + channel.name() : "") + ">");
      }
    }
    return names;
  }
}
