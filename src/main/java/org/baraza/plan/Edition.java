package org.baraza.plan;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One edition of what a group has learnt: for its own team, for the sector, or for members. */
public enum Edition {
  TEAM("team"),
  SECTOR("sector"),
  MEMBERS("members");

  private static final Pattern MENTION = Pattern.compile("<@[UW][A-Z0-9]+(\\|[^>]*)?>");

  private final String id;

  Edition(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The questions whose answers it tells, in its order. */
  public List<String> questions() {
    return switch (this) {
      case TEAM -> List.of("changed", "helped", "hindered", "unfinished", "for-team");
      case SECTOR -> List.of("changed", "helped", "hindered", "unfinished", "for-sector");
      case MEMBERS -> List.of("changed", "for-members");
    };
  }

  /** The people whom a text names, mentions and whole names alike. */
  public static boolean names(String text, Collection<String> known) {
    return MENTION.matcher(text).find()
        || known.stream().anyMatch(name -> whole(name).matcher(text).find());
  }

  /** A text with somebody in the place of each person whom it names. */
  public static String withoutNames(String text, Collection<String> known, String somebody) {
    String instead = Matcher.quoteReplacement(somebody);
    String without = MENTION.matcher(text).replaceAll(instead);
    for (String name : known.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
      without = whole(name).matcher(without).replaceAll(instead);
    }
    return without;
  }

  private static Pattern whole(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
