package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.flow.Field;
import org.baraza.flow.ListShape;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;

/** A plan's list in words. */
final class ListProse {
  private final Setting setting;
  private final String occasion;

  ListProse(Setting setting, String occasion) {
    this.setting = setting;
    this.occasion = occasion;
  }

  /** All rows as bullets, or a word that there are none. */
  Prose rows(String list) {
    List<Row> rows = setting.facts(occasion).rows(list);
    Optional<ListShape> shape = setting.shape(list);
    if (rows.isEmpty() || shape.isEmpty()) {
      return setting.words().say("list.empty");
    }
    Prose text = Prose.empty();
    for (Row row : rows.subList(0, Math.min(ListForms.PAGE, rows.size()))) {
      text = text.then(text.isEmpty() ? "• " : "\n• ").then(row(shape.get(), row));
    }
    if (rows.size() > ListForms.PAGE) {
      Prose more = Prose.plain(Integer.toString(rows.size() - ListForms.PAGE));
      text = text.then("\n").then(setting.words().say("list.more", "rows", more));
    }
    return text;
  }

  /** One row: its name, then what else is known, then what is missing. */
  Prose row(ListShape shape, Row row) {
    Prose name = name(shape, row);
    List<Prose> rest = new ArrayList<>();
    for (Field field : shape.fields().subList(1, shape.fields().size())) {
      row.cell(field.id()).ifPresent(value -> rest.add(cell(field, value)));
    }
    Prose text = rest.isEmpty() ? name : name.then(" · ").then(Prose.join(" · ", rest));
    List<String> missing = shape.missing(row).stream().map(Field::label).toList();
    if (missing.isEmpty()) {
      return text;
    }
    Prose fields = Prose.plain(String.join(", ", missing));
    return text.then(" ")
        .then(setting.words().say("list.row-missing", "fields", fields).styled(Span.Style.ITALIC));
  }

  /** A yes alone says nothing: what it was said to stands before it. */
  private Prose cell(Field field, Value value) {
    Prose said = setting.values().show(field.kind(), value);
    return value instanceof Value.Truth ? Prose.plain(field.label() + ": ").then(said) : said;
  }

  /** What names a row. */
  Prose name(ListShape shape, Row row) {
    return row.cell(shape.naming().id())
        .map(value -> setting.values().show(shape.naming().kind(), value))
        .orElse(Prose.plain(shape.row()));
  }
}
