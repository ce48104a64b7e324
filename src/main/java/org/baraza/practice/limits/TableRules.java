package org.baraza.practice.limits;

/** A table block: rows of cells, short enough to be read. */
final class TableRules {
  private static final int MOST_CHARACTERS = 10_000;

  private TableRules() {}

  static void check(Part table) {
    table.fields("type rows", "block_id column_settings");
    int characters = 0;
    for (Part row : table.at("rows").list(1, 100)) {
      for (Part cell : row.list(1, 20)) {
        characters += cell(cell);
      }
    }
    if (characters > MOST_CHARACTERS) {
      table.problem(characters + " characters in all cells, at most " + MOST_CHARACTERS);
    }
    for (Part column : table.at("column_settings").list(0, 20)) {
      if (column.present() && column.isObject()) {
        column.fields("", "align is_wrapped");
        column.at("align").oneOf("left center right");
        column.at("is_wrapped").bool();
      }
    }
  }

  private static int cell(Part cell) {
    if (!cell.isObject()) {
      return 0;
    }
    if (cell.type().equals("rich_text")) {
      RichTextRules.check(cell);
    } else if (cell.type().equals("raw_text")) {
      cell.fields("type text", "");
      cell.at("text").string(1, Integer.MAX_VALUE);
    } else {
      cell.problem("unknown cell type \"" + cell.type() + "\"");
    }
    return cell.node().findValuesAsText("text").stream().mapToInt(String::length).sum();
  }
}
