package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.flow.Field;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;

/**
 * Rows of one list that were called something else, so that other lists, which mean them by their
 * words, can follow.
 */
public final class Renames {
  /** One row's words in one field, before and after. */
  private record Rename(String field, String from, String to) {}

  private final ListShape shape;
  private final PlanList before;
  private final List<Rename> renames = new ArrayList<>();

  /** Finds what was called otherwise between two versions of a list. */
  public Renames(ListShape shape, PlanList before, PlanList after) {
    this.shape = requireNonNull(shape);
    this.before = requireNonNull(before);
    for (Row row : after.rows()) {
      before.row(row.id()).ifPresent(was -> compare(was, row));
    }
  }

  private void compare(Row was, Row now) {
    for (Field field : shape.fields()) {
      String from = Values.text(was, field.id());
      String to = Values.text(now, field.id());
      if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
        renames.add(new Rename(field.id(), from, to));
      }
    }
  }

  public boolean isEmpty() {
    return renames.isEmpty();
  }

  /** Another list once its words have followed; the same one if none of them meant these rows. */
  public PlanList followedBy(PlanList other, ListShape itsShape, String by, Instant at) {
    PlanList followed = other;
    for (Row row : other.rows()) {
      Map<String, Value> cells = new LinkedHashMap<>(row.cells());
      for (Field field : itsShape.fields()) {
        for (Rename rename : renames) {
          if (mentions(field, rename)) {
            Optional.ofNullable(cells.get(field.id()))
                .filter(Value.Text.class::isInstance)
                .map(text -> follow(((Value.Text) text).text(), rename))
                .ifPresent(text -> cells.put(field.id(), new Value.Text(text)));
          }
        }
      }
      if (!cells.equals(row.cells())) {
        followed = followed.with(new Row(row.id(), cells, by, at));
      }
    }
    return followed;
  }

  private boolean mentions(Field field, Rename rename) {
    String naming = shape.naming().id();
    return field.mentions().stream()
        .filter(mention -> mention.list().equals(before.list()))
        .anyMatch(
            mention -> rename.field().equals(mention.field() == null ? naming : mention.field()));
  }

  private String follow(String text, Rename rename) {
    if (!Names.means(text, rename.from())) {
      return text;
    }
    Matcher whole = words(rename.from()).matcher(text);
    if (whole.find()) {
      return whole.replaceFirst(Matcher.quoteReplacement(rename.to()));
    }
    boolean onlyThisRow = Names.meant(text, before.rows(), rename.field()).size() == 1;
    return onlyThisRow && isPartOf(text, rename.from()) && !Names.means(text, rename.to())
        ? rename.to()
        : text;
  }

  /** A few telling words of a long name, which the new name may not hold any more. */
  private static boolean isPartOf(String text, String name) {
    return text.strip().length() < name.length() || Names.same(text, name);
  }

  private static Pattern words(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
