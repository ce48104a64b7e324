/** Block Kit blocks to page nodes, for messages, modals and the Home. */

import { el, freshId } from "../dom.js";
import { plainNodes, plainText } from "../emoji.js";
import { markdown } from "../markdown.js";
import { mrkdwn } from "../mrkdwn.js";
import { t } from "../words.js";
import { elementNode } from "./elements.js";
import { Place } from "./place.js";
import { richText } from "./richtext.js";
import { tableNode } from "./table.js";

/** All blocks of a surface; `problems` are texts by block id, shown at the fields. */
export function renderBlocks(blocks, surface, problems = {}) {
  surface.form.begin();
  const nodes = blocks.map((block, index) => {
    const blockId = block.block_id ?? `b${index}`;
    const build = BLOCKS[block.type] ?? unknown;
    const node = build(block, { surface, blockId, problem: problems[blockId] });
    node.dataset.block = blockId;
    return node;
  });
  surface.form.end();
  return el("div", { class: `blocks on-${surface.kind}` }, nodes);
}

/** A text object, plain or mrkdwn. */
export function textNodes(text) {
  if (!text) return [];
  return text.type === "mrkdwn" ? mrkdwn(text.text) : plainNodes(text.text);
}

const BLOCKS = {
  section,
  header: (block) => el("h3", { class: "block block-header" }, plainNodes(block.text.text)),
  divider: () => el("hr", { class: "block block-divider" }),
  context,
  actions,
  image,
  input,
  rich_text: (block) => el("div", { class: "block block-rich" }, richText(block.elements)),
  markdown: (block) => el("div", { class: "block block-markdown" }, markdown(block.text)),
  table: (block) => el("div", { class: "block" }, tableNode(block)),
};

function unknown(block) {
  return el("p", { class: "block quiet" }, t("blocks.unknown", { type: block.type }));
}

function section(block, { surface, blockId }) {
  const text = block.text && el("div", { class: "text" }, textNodes(block.text));
  const near = text?.textContent ?? "";
  const accessory = block.accessory && elementNode(new Place(surface, block.accessory, blockId, 0, { near }));
  return el(
    "div",
    { class: block.accessory?.type === "image" ? "block block-section with-image" : "block block-section" },
    el(
      "div",
      { class: "section-text" },
      text,
      block.fields &&
        el(
          "div",
          { class: "fields" },
          block.fields.map((field) => el("div", { class: "text section-field" }, textNodes(field))),
        ),
    ),
    accessory && el("div", { class: "accessory" }, accessory),
  );
}

function context(block) {
  const items = block.elements.map((item) =>
    item.type === "image"
      ? el("img", {
          class: "context-image",
          src: imageAddress(item),
          alt: item.alt_text,
          title: item.alt_text,
        })
      : el("span", { class: "text" }, textNodes(item)),
  );
  return el("div", { class: "block block-context" }, items);
}

function actions(block, { surface, blockId }) {
  const nodes = block.elements.map((element, index) =>
    elementNode(new Place(surface, element, blockId, index)),
  );
  return el("div", { class: "block block-actions" }, nodes);
}

export function imageAddress(image) {
  return image.image_url ?? image.slack_file?.url ?? "";
}

function image(block) {
  return el(
    "figure",
    { class: "block block-image" },
    block.title && el("figcaption", {}, plainNodes(block.title.text)),
    el("img", { src: imageAddress(block), alt: block.alt_text, loading: "lazy" }),
  );
}

function input(block, { surface, blockId, problem }) {
  const place = new Place(surface, block.element, blockId, 0, { input: block });
  const control = elementNode(place);
  const grouped = ["checkboxes", "radio_buttons"].includes(block.element.type);
  const focusable = grouped
    ? control
    : control.matches("input, textarea, select, button")
      ? control
      : control.querySelector("input, textarea, button");
  const labelId = freshId("label");
  const noteId = freshId("note");
  if (focusable) {
    focusable.id ||= freshId("field");
    if (problem) focusable.setAttribute("aria-invalid", "true");
    if (problem || block.hint) focusable.setAttribute("aria-describedby", noteId);
    if (grouped) focusable.setAttribute("aria-labelledby", labelId);
  }
  const label = [
    el("span", {}, plainNodes(block.label.text)),
    block.optional && " ",
    block.optional && el("span", { class: "quiet optional" }, t("blocks.optional")),
  ];
  return el(
    "div",
    { class: problem ? "block block-input invalid" : "block block-input" },
    grouped || !focusable
      ? el("div", { class: "field-label", id: labelId }, label)
      : el("label", { class: "field-label", id: labelId, for: focusable.id }, label),
    control,
    el(
      "div",
      { id: noteId },
      problem && el("p", { class: "field-error", role: "alert" }, plainText(problem)),
      block.hint && el("p", { class: "field-hint" }, plainNodes(block.hint.text)),
    ),
  );
}
