/** What Slack's own client checks before it sends a modal: required, lengths, numbers and addresses. */

import { count, t } from "./words.js";

/** The texts to show, by block id. */
export function problemsOf(view, values) {
  const problems = {};
  view.blocks.forEach((block, index) => {
    if (block.type !== "input") return;
    const blockId = block.block_id ?? `b${index}`;
    const state = values[blockId]?.[block.element.action_id ?? "a0"] ?? {};
    const problem = problemOf(block, state);
    if (problem) problems[blockId] = problem;
  });
  return problems;
}

function problemOf(block, state) {
  const { type, ...fields } = state;
  const value = Object.values(fields)[0] ?? null;
  const empty =
    value === null ||
    value === "" ||
    (Array.isArray(value) && !value.length) ||
    (typeof value === "string" && !value.trim());
  if (empty) return block.optional ? "" : t("modal.required");
  return CHECKS[type]?.(value, block.element) ?? "";
}

const CHECKS = {
  plain_text_input: (value, { min_length: least = 0 }) =>
    value.length < least ? count("modal.tooShort", least) : "",
  number_input: checkNumber,
  email_text_input: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? "" : t("modal.notEmail")),
  url_text_input: (value) => (/^https?:\/\/\S+$/i.test(value) ? "" : t("modal.notUrl")),
};

function checkNumber(value, { is_decimal_allowed: decimals, min_value: least, max_value: most }) {
  const pattern = decimals ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(value.trim())) return t(decimals ? "modal.notNumber" : "modal.notWhole");
  if (least !== undefined && Number(value) < Number(least)) return t("modal.atLeast", { least });
  if (most !== undefined && Number(value) > Number(most)) return t("modal.atMost", { most });
  return "";
}
