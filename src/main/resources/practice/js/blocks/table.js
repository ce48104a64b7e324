/** Slack's table block: the first row is its head. */

import { el } from "../dom.js";
import { plainNodes } from "../emoji.js";
import { t } from "../words.js";
import { richText } from "./richtext.js";

export function tableNode(block) {
  const settings = block.column_settings ?? [];
  const cell = (tag) => (data, column) => {
    const { align = "left", is_wrapped: wraps = true } = settings[column] ?? {};
    const props = {
      class: `align-${align} ${wraps ? "" : "one-line"}`,
      ...(tag === "th" ? { scope: "col" } : {}),
    };
    return el(tag, props, data.type === "rich_text" ? richText(data.elements) : plainNodes(data.text ?? ""));
  };
  const [head = [], ...rows] = block.rows;
  return el(
    "div",
    { class: "table-scroll", tabindex: 0, role: "region", "aria-label": t("blocks.table") },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, head.map(cell("th")))),
      el(
        "tbody",
        {},
        rows.map((row) => el("tr", {}, row.map(cell("td")))),
      ),
    ),
  );
}
