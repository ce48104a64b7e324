package org.baraza.assistant.document;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.baraza.flow.wording.Prose;

/**
 * A document about a plan.
 *
 * @param opening what stands below the title
 * @param locale the language that it is in, and how that writes days
 * @param zone in which its moments are shown
 * @param sections in the order in which they are read
 * @param lists the plan's lists as they stand, for formats that can be counted and filtered with
 * @param rest the title of what is not a table, where tables stand apart
 */
public record Document(
    String title,
    List<Prose> opening,
    Locale locale,
    ZoneId zone,
    List<Section> sections,
    List<Passage.Table> lists,
    String rest) {
  public Document {
    requireNonNull(title);
    opening = List.copyOf(opening);
    requireNonNull(locale);
    requireNonNull(zone);
    sections = List.copyOf(sections);
    lists = List.copyOf(lists);
    requireNonNull(rest);
  }

  /** How this document's days and moments are written. */
  public PlainText text() {
    return new PlainText(locale, zone);
  }

  /** The same document with its prose revised. */
  public Document revised(UnaryOperator<Prose> revision) {
    return new Document(
        title,
        opening.stream().map(revision).toList(),
        locale,
        zone,
        sections.stream().map(section -> section.revised(revision)).toList(),
        lists.stream().map(table -> table.revised(revision)).toList(),
        rest);
  }

  /**
   * What stands below one heading.
   *
   * @param level 1 for a part of the document, 2 for what it consists of
   */
  public record Section(int level, String heading, List<Passage> passages) {
    public Section {
      requireNonNull(heading);
      passages = List.copyOf(passages);
    }

    Section revised(UnaryOperator<Prose> revision) {
      return new Section(
          level, heading, passages.stream().map(passage -> passage.revised(revision)).toList());
    }
  }
}
