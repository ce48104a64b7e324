/** The standard Markdown of Slack's `markdown` block to page nodes. */

import { el } from "./dom.js";
import { emojiNode, emojiText } from "./emoji.js";
import { channelMention, linkNode, userMention } from "./mrkdwn.js";

const LIST_ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

export function markdown(text) {
  const lines = text.replaceAll("\r", "").split("\n");
  const nodes = [];
  let at = 0;
  while (at < lines.length) {
    const [node, next] = block(lines, at);
    if (node) nodes.push(node);
    at = next;
  }
  return nodes;
}

function block(lines, at) {
  const line = lines[at];
  if (!line.trim()) return [null, at + 1];
  if (line.startsWith("```")) return fence(lines, at);
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return [el("hr"), at + 1];
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (heading)
    return [
      el(
        "p",
        {
          class: `md-heading md-h${heading[1].length}`,
          role: "heading",
          "aria-level": heading[1].length + 2,
        },
        spans(heading[2]),
      ),
      at + 1,
    ];
  if (line.startsWith(">")) return quote(lines, at);
  if (LIST_ITEM.test(line)) return list(lines, at);
  if (line.includes("|") && TABLE_RULE.test(lines[at + 1] ?? "")) return table(lines, at);
  return paragraph(lines, at);
}

function fence(lines, at) {
  let end = at + 1;
  while (end < lines.length && !lines[end].startsWith("```")) end += 1;
  return [el("pre", {}, el("code", {}, lines.slice(at + 1, end).join("\n"))), end + 1];
}

function quote(lines, at) {
  let end = at;
  while (end < lines.length && lines[end].startsWith(">")) end += 1;
  const inner = lines
    .slice(at, end)
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n");
  return [el("blockquote", {}, markdown(inner)), end];
}

function list(lines, at) {
  const first = LIST_ITEM.exec(lines[at]);
  const indent = first[1].length;
  const ordered = /\d/.test(first[2]);
  const node = el(ordered ? "ol" : "ul", ordered ? { start: Number.parseInt(first[2], 10) } : {});
  let next = at;
  while (next < lines.length) {
    const item = LIST_ITEM.exec(lines[next]);
    if (!item && node.lastChild && /^\s+\S/.test(lines[next])) {
      // An indented line goes on with the item above it.
      node.lastChild.append(el("br"), el("span", {}, spans(lines[next].trim())));
      next += 1;
      continue;
    }
    if (!item || item[1].length < indent) break;
    if (item[1].length > indent && node.lastChild) {
      const [inner, after] = list(lines, next);
      node.lastChild.append(inner);
      next = after;
    } else {
      node.append(listItem(item[3]));
      next += 1;
    }
  }
  return [node, next];
}

function listItem(text) {
  const task = /^\[([ xX])\]\s+(.*)$/.exec(text);
  if (!task) return el("li", {}, spans(text));
  return el(
    "li",
    { class: "md-task" },
    el(
      "label",
      {},
      el("input", { type: "checkbox", disabled: true, checked: task[1] !== " " }),
      spans(task[2]),
    ),
  );
}

function table(lines, at) {
  const cells = (line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim());
  let end = at + 2;
  while (end < lines.length && lines[end].includes("|")) end += 1;
  const head = el(
    "tr",
    {},
    cells(lines[at]).map((cell) => el("th", { scope: "col" }, spans(cell))),
  );
  const rows = lines.slice(at + 2, end).map((line) =>
    el(
      "tr",
      {},
      cells(line).map((cell) => el("td", {}, spans(cell))),
    ),
  );
  return [
    el(
      "div",
      { class: "table-scroll", tabindex: 0 },
      el("table", {}, el("thead", {}, head), el("tbody", {}, rows)),
    ),
    end,
  ];
}

function paragraph(lines, at) {
  const node = el("p");
  let next = at;
  do {
    if (next > at) node.append(el("br"));
    node.append(...spans(lines[next]));
    next += 1;
  } while (
    next < lines.length &&
    lines[next].trim() &&
    !/^(```|>|#{1,6}\s)/.test(lines[next]) &&
    !LIST_ITEM.test(lines[next])
  );
  return [node, next];
}

const RULES = [
  { pattern: /\\([\\`*_{}[\]()#+.!~|-])/, build: (match) => match[1] },
  { pattern: /`([^`]+)`/, build: (match) => el("code", {}, match[1]) },
  { pattern: /!?\[([^\]]*)\]\(([^)\s]+)\)/, build: (match) => linkNode(match[2], spans(match[1])) },
  { pattern: /<@(\w+)>/, build: (match) => userMention(match[1]) },
  { pattern: /<#(\w+)(?:\|([^>]*))?>/, build: (match) => channelMention(match[1], match[2]) },
  { pattern: /<?(https?:\/\/[^\s<>)]+)>?/, build: (match) => linkNode(match[1], match[1]) },
  {
    pattern: /\*\*(?=\S)(.+?\S|\S)\*\*|__(?=\S)(.+?\S|\S)__/,
    build: (match) => el("strong", {}, spans(match[1] ?? match[2])),
  },
  { pattern: /~~(?=\S)(.+?)~~/, build: (match) => el("s", {}, spans(match[1])) },
  {
    pattern: /\*(?=\S)([^*]*[^\s*])\*|(?<!\w)_(?=\S)([^_]*[^\s_])_(?!\w)/,
    build: (match) => el("em", {}, spans(match[1] ?? match[2])),
  },
  {
    pattern: /:([a-z0-9_+-]+):/,
    build: (match) => (emojiText(match[1]).startsWith(":") ? match[0] : emojiNode(match[1])),
  },
];

function spans(text) {
  let best = null;
  for (const rule of RULES) {
    const match = rule.pattern.exec(text);
    if (match && (!best || match.index < best.match.index)) best = { rule, match };
  }
  if (!best) return text ? [text] : [];
  const end = best.match.index + best.match[0].length;
  return [text.slice(0, best.match.index), best.rule.build(best.match), ...spans(text.slice(end))].filter(
    (node) => node !== "",
  );
}
