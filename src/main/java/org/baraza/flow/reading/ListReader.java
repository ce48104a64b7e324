package org.baraza.flow.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Field;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;

/** Reads a list that a flow declares. */
final class ListReader {
  private final Problems problems;
  private final KindReader kinds;

  ListReader(Problems problems) {
    this.problems = problems;
    this.kinds = new KindReader(problems);
  }

  ListShape read(Tree.Branch list) {
    String id = list.textOr("id", "");
    List<Field> fields = new ArrayList<>();
    for (Tree.Branch branch : list.branches("fields")) {
      String owner = Grammar.FIELD.called(branch) + " of list \"" + id + "\"";
      Optional<Kind> kind = kind(branch, owner);
      if (fields.isEmpty()) {
        naming(branch, owner, kind);
      }
      fields.add(field(branch, kind.orElseGet(Kind.ShortText::new)));
    }
    return new ListShape(
        id,
        list.textOr("title", ""),
        list.textOr("row", ""),
        list.textOr("shared", "false").equals("true"),
        fields,
        new StartingRowReader(problems, "list \"" + id + "\"", fields).read(list));
  }

  private Optional<Kind> kind(Tree.Branch branch, String owner) {
    if (branch.textOr("kind", "").equals("list")) {
      problems.add(branch.spotOf("kind"), owner + " cannot be a list itself");
      return Optional.empty();
    }
    return kinds.read(branch, owner);
  }

  /** The first field names the row, so it must be words and must be there. */
  private void naming(Tree.Branch branch, String owner, Optional<Kind> kind) {
    if (kind.isPresent() && !(kind.get() instanceof Kind.ShortText)) {
      problems.add(branch.spotOf("kind"), owner + " names the row, so it should be short text");
    }
    if (optional(branch)) {
      problems.add(branch.spotOf("optional"), owner + " names the row, so it cannot be optional");
    }
  }

  private static Field field(Tree.Branch branch, Kind kind) {
    return new Field(
        branch.textOr("id", ""),
        kind,
        !optional(branch),
        branch.textOr("label", ""),
        branch.text("advice").orElse(null),
        branch.leaves("names").stream().map(ListReader::mention).toList());
  }

  /** A list, or list.field where it is not by its name that a row is meant. */
  static Field.Mention mention(Tree.Leaf leaf) {
    int dot = leaf.text().indexOf('.');
    return dot < 0
        ? new Field.Mention(leaf.text(), null)
        : new Field.Mention(leaf.text().substring(0, dot), leaf.text().substring(dot + 1));
  }

  static boolean optional(Tree.Branch part) {
    return part.textOr("optional", "false").equals("true");
  }
}
