/** Slack's mrkdwn to page nodes. */

import { el } from "./dom.js";
import { emojiNode, emojiText } from "./emoji.js";
import { followLink, linkTarget } from "./navigation.js";
import { openProfile } from "./profile.js";
import { channelById, nameOf, store } from "./state.js";
import { dateTokens } from "./time.js";
import { t } from "./words.js";

export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Blocks and lines of mrkdwn: code blocks, quotes, and lines of formatted text. */
export function mrkdwn(text) {
  const pieces = text.split(/```\n?([\s\S]*?)\n?```/);
  return pieces.flatMap((piece, index) =>
    index % 2 ? [el("pre", {}, el("code", {}, codeNodes(piece)))] : paragraphs(piece, index > 0),
  );
}

function paragraphs(text, afterCode) {
  const nodes = [];
  const lines = (afterCode ? text.replace(/^\n/, "") : text).split("\n");
  let quote = null;
  lines.forEach((line, index) => {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quoted) {
      if (quote) quote.append(el("br"));
      else nodes.push((quote = el("blockquote")));
      quote.append(...inline(quoted[1]));
      return;
    }
    const afterQuote = quote !== null;
    quote = null;
    if (index > 0 && !afterQuote) nodes.push(el("br"));
    nodes.push(...listLine(line));
  });
  return nodes;
}

function listLine(line) {
  const item = /^(\s*)([•◦▪–-]|\d+[.)])\s+(.*)$/.exec(line);
  if (!item) return inline(line);
  const depth = Math.floor(item[1].length / 2);
  return [
    el(
      "span",
      { class: "list-line", style: { "--depth": depth } },
      el("span", { class: "list-mark" }, item[2]),
      el("span", {}, inline(item[3])),
    ),
  ];
}

const RULES = [
  { pattern: /`([^`\n]+)`/, build: (match) => el("code", {}, codeNodes(match[1])) },
  { pattern: /<([^<>\n]+)>/, build: (match) => angle(match[1]) },
  {
    pattern: /:([a-z0-9_+-]+(?:::skin-tone-\d)?):/,
    build: (match) => (emojiText(match[1]).startsWith(":") ? null : emojiNode(match[1])),
  },
  {
    pattern: /(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])/,
    build: (match) => el("strong", {}, inline(match[1])),
  },
  {
    pattern: /(?<![\w_])_(?=[^\s_])([^_\n]*(?:_[^_\s\n]+)*[^\s_]|[^\s_])_(?![\w_])/,
    build: (match) => el("em", {}, inline(match[1])),
  },
  {
    pattern: /(?<![\w~])~(?=[^\s~])([^~\n]*[^\s~])~(?![\w~])/,
    build: (match) => el("s", {}, inline(match[1])),
  },
];

/** One line of formatted text. */
export function inline(text) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const found = earliest(rest);
    if (!found) break;
    if (found.match.index > 0) nodes.push(unescape(rest.slice(0, found.match.index)));
    nodes.push(found.rule.build(found.match) ?? unescape(found.match[0]));
    rest = rest.slice(found.match.index + found.match[0].length);
  }
  if (rest) nodes.push(unescape(rest));
  return nodes;
}

function earliest(text) {
  let best = null;
  for (const rule of RULES) {
    const match = rule.pattern.exec(text);
    if (match && (!best || match.index < best.match.index)) best = { rule, match };
  }
  return best;
}

/** In code only links and mentions are still read, as Slack does. */
function codeNodes(text) {
  return text
    .split(/(<[^<>\n]+>)/)
    .map((piece) => (/^<[@#!]|^<https?:/.test(piece) ? angle(piece.slice(1, -1)) : unescape(piece)));
}

function angle(body) {
  const [target, label] = splitOnce(body, "|");
  if (target.startsWith("@")) return userMention(target.slice(1), label);
  if (target.startsWith("#")) return channelMention(target.slice(1), label);
  if (target.startsWith("!date^")) return dateNode(target, label);
  if (target.startsWith("!")) return special(target.slice(1), label);
  if (/^(https?|mailto|tel):/i.test(target))
    return linkNode(unescape(target), label ? inline(label) : unescape(target));
  return null;
}

function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

export function userMention(id, label = "") {
  const mine = id === store.me;
  const name = nameOf(id) === id && label ? label : nameOf(id);
  const open = (event) => openProfile(event.currentTarget, id);
  return el(
    "button",
    { type: "button", class: mine ? "mention mention-me" : "mention", onclick: open },
    `@${name}`,
  );
}

export function channelMention(id, label = "") {
  const name = channelById(id)?.name ?? label;
  if (!name) return el("span", { class: "mention" }, t("channel.hidden"));
  return el(
    "button",
    { type: "button", class: "mention", onclick: () => followLink({ channel: id, thread: "", ts: "" }) },
    `#${name}`,
  );
}

function dateNode(target, fallback) {
  const [, seconds, pattern = "", link] = target.split("^");
  if (!/^\d+$/.test(seconds)) return unescape(fallback);
  const text = dateTokens(seconds, unescape(pattern));
  const node = el(
    "time",
    { datetime: new Date(Number(seconds) * 1000).toISOString(), title: unescape(fallback) },
    text,
  );
  return link ? linkNode(link, node) : node;
}

function special(name, label) {
  const known = ["here", "channel", "everyone"].includes(name);
  return el(
    "span",
    { class: known ? "mention mention-me" : "mention" },
    known ? `@${name}` : label || `@${name}`,
  );
}

/** A link that opens in a new tab, or inside the page when it leads to one of its messages. */
export function linkNode(address, ...children) {
  const safe = /^(https?|mailto|tel):/i.test(address) || address.startsWith("/");
  if (!safe) return el("span", {}, children);
  const target = linkTarget(address);
  const follow = (event) => {
    if (!target) return;
    event.preventDefault();
    followLink(target);
  };
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer", onclick: follow }, children);
}

/** The text as one plain line, for lists, announcements and editing. */
export function asPlain(text) {
  const named = text
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (whole, id) => `@${nameOf(id)}`)
    .replace(/<#(\w+)(?:\|([^>]*))?>/g, (whole, id, label) => `#${channelById(id)?.name ?? label ?? ""}`)
    .replace(/<!date\^(\d+)\^([^^>|]*)[^>]*>/g, (whole, seconds, pattern) => dateTokens(seconds, pattern))
    .replace(/<!(\w+)[^>]*>/g, "@$1")
    .replace(/<([^|>]+)\|([^>]+)>/g, "$2")
    .replace(/<((?:https?|mailto):[^>]+)>/g, "$1");
  return unescape(named);
}
