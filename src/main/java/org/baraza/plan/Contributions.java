package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.flow.Row;
import org.baraza.people.Who;

/** What people said in a discussion, brought together by what it is. */
public final class Contributions {
  /** The sorts in the order in which a synthesis takes them; what was not sorted comes last. */
  private static final List<String> SORTS = List.of("experience", "idea", "doubt", "question", "");

  private static final int LINE = 150;

  private Contributions() {}

  /**
   * Contributions of one sort.
   *
   * @param sort a choice of the list's; empty for what nobody has sorted
   */
  public record Group(String sort, List<Said> said) {
    public Group {
      requireNonNull(sort);
      said = List.copyOf(said);
    }
  }

  /** One contribution with whoever made it, if that is known. */
  public record Said(String text, List<Who> from) {
    public Said {
      requireNonNull(text);
      from = List.copyOf(from);
    }
  }

  /** The first line of what somebody said, as long as fits. */
  public static String inOneLine(String text) {
    String first = text.strip().lines().findFirst().orElse("").strip();
    return first.length() <= LINE ? first : first.substring(0, LINE - 1).strip() + "…";
  }

  /** All of it; within a sort, what has the same theme stands together. */
  public static List<Group> grouped(List<Row> rows) {
    List<Group> groups = new ArrayList<>();
    for (String sort : SORTS) {
      Map<String, List<Said>> byTheme = new LinkedHashMap<>();
      for (Row row : rows) {
        String text = Values.text(row, "contribution");
        if (Values.choice(row, "sort").equals(sort) && !text.isEmpty()) {
          byTheme
              .computeIfAbsent(Values.text(row, "theme"), theme -> new ArrayList<>())
              .add(new Said(text, Values.people(row.cell("from"))));
        }
      }
      List<Said> said = byTheme.values().stream().flatMap(List::stream).toList();
      if (!said.isEmpty()) {
        groups.add(new Group(sort, said));
      }
    }
    return List.copyOf(groups);
  }
}
