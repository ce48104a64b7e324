/** Slack's rich text to page nodes. */

import { el } from "../dom.js";
import { emojiNode } from "../emoji.js";
import { channelMention, linkNode, userMention } from "../mrkdwn.js";
import { dateTokens } from "../time.js";

const PARTS = {
  rich_text_section: (part) => el("div", { class: "rich-section" }, part.elements.map(leaf)),
  rich_text_list: listNode,
  rich_text_preformatted: (part) => el("pre", {}, el("code", {}, part.elements.map(leaf))),
  rich_text_quote: (part) => el("blockquote", {}, part.elements.map(leaf)),
};

export function richText(parts) {
  return parts.map((part) => (PARTS[part.type] ? PARTS[part.type](part) : leaf(part)));
}

function listNode(part) {
  const tag = part.style === "ordered" ? "ol" : "ul";
  const start = tag === "ol" && part.offset ? part.offset + 1 : null;
  return el(
    tag,
    { class: "rich-list", start, data: { depth: part.indent ?? 0 }, style: { "--depth": part.indent ?? 0 } },
    part.elements.map((item) => el("li", {}, richText([item]))),
  );
}

const LEAVES = {
  text: (leafData) => leafData.text.split("\n").flatMap((line, index) => (index ? [el("br"), line] : [line])),
  link: (leafData) => [linkNode(leafData.url, leafData.text ?? leafData.url)],
  emoji: (leafData) => [emojiNode(leafData.name)],
  user: (leafData) => [userMention(leafData.user_id)],
  channel: (leafData) => [channelMention(leafData.channel_id)],
  usergroup: (leafData) => [el("span", { class: "mention" }, `@${leafData.usergroup_id}`)],
  broadcast: (leafData) => [el("span", { class: "mention mention-me" }, `@${leafData.range}`)],
  date: (leafData) => [
    el(
      "time",
      { datetime: new Date(leafData.timestamp * 1000).toISOString() },
      dateTokens(leafData.timestamp, leafData.format ?? "{date_long}"),
    ),
  ],
  color: (leafData) => [el("span", { class: "colour" }, leafData.value)],
};

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };

function leaf(data) {
  const nodes = LEAVES[data.type]?.(data) ?? [data.text ?? ""];
  const styles = Object.entries(STYLES).filter(([name]) => data.style?.[name]);
  return styles.reduce((inner, [, tag]) => [el(tag, {}, inner)], nodes);
}
