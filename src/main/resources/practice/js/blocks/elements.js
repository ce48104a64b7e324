/** Block Kit's interactive elements to controls. */

import { el, freshId, icon } from "../dom.js";
import { plainNodes, plainText } from "../emoji.js";
import { linkNode, mrkdwn } from "../mrkdwn.js";
import { openMenu } from "../popover.js";
import { t } from "../words.js";
import { fileInput, textInput, whenInput } from "./inputs.js";
import { selectNode } from "./selects.js";

const ELEMENTS = {
  button,
  overflow,
  image: (place) =>
    el("img", {
      class: "accessory-image",
      src: place.element.image_url ?? place.element.slack_file?.url ?? "",
      alt: place.element.alt_text,
    }),
  checkboxes: (place) => choices(place, "checkbox"),
  radio_buttons: (place) => choices(place, "radio"),
  datepicker: (place) => whenInput(place, "date", "selected_date", "initial_date"),
  timepicker: (place) => whenInput(place, "time", "selected_time", "initial_time"),
  plain_text_input: textInput,
  number_input: textInput,
  email_text_input: textInput,
  url_text_input: textInput,
  file_input: fileInput,
};

export function elementNode(place) {
  const { type } = place.element;
  if (type.endsWith("_select")) return selectNode(place);
  return (ELEMENTS[type] ?? unknown)(place);
}

function unknown(place) {
  return el("span", { class: "quiet" }, t("blocks.unknown", { type: place.element.type }));
}

function button(place) {
  const { element } = place;
  const look = ["primary", "danger"].includes(element.style) ? `button ${element.style}` : "button";
  const value = element.value === undefined ? {} : { value: element.value };
  if (element.url) {
    const link = linkNode(element.url, plainNodes(element.text.text));
    link.className = look;
    link.addEventListener("click", () => place.press(value));
    return link;
  }
  const press = async (event) => {
    const node = event.currentTarget;
    if (node.getAttribute("aria-busy") === "true") return;
    node.setAttribute("aria-busy", "true");
    await place.press(value);
    node.removeAttribute("aria-busy");
  };
  return el(
    "button",
    {
      type: "button",
      class: look,
      "aria-label": element.accessibility_label,
      data: { hook: place.hook },
      onclick: press,
    },
    plainNodes(element.text.text),
  );
}

function overflow(place) {
  const { element } = place;
  const entries = element.options.map((option) => ({
    node: optionNode(option),
    choose: () => (
      option.url ? open(option.url, "_blank", "noopener") : null,
      place.press({ selected_option: option })
    ),
  }));
  const show = (event) => openMenu(event.currentTarget, t("blocks.more"), entries);
  return el(
    "button",
    {
      type: "button",
      class: "button overflow",
      "aria-label": t("blocks.more"),
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      data: { hook: place.hook },
      onclick: show,
    },
    icon("more"),
  );
}

export function optionNode(option) {
  return el(
    "span",
    { class: "option-text" },
    el("span", {}, optionText(option.text)),
    option.description && el("small", {}, optionText(option.description)),
  );
}

function optionText(text) {
  return text.type === "mrkdwn" ? mrkdwn(text.text) : plainNodes(text.text);
}

/** Checkboxes and radio buttons: the same list, of which many or one is chosen. */
function choices(place, kind) {
  const { element } = place;
  const many = kind === "checkbox";
  const state = place.current(
    many
      ? { selected_options: element.initial_options ?? [] }
      : { selected_option: element.initial_option ?? null },
  );
  const chosen = new Set(
    (many ? state.selected_options : [state.selected_option]).filter(Boolean).map((option) => option.value),
  );
  const name = freshId("choice");
  const boxes = element.options.map((option) =>
    el("input", {
      type: kind,
      name,
      value: option.value,
      checked: chosen.has(option.value),
      data: { hook: `${place.hook}/${option.value}` },
    }),
  );
  const change = async () => {
    const picked = element.options.filter((option, index) => boxes[index].checked);
    const value = many ? { selected_options: picked } : { selected_option: picked[0] ?? null };
    if (await place.choose(value))
      boxes.forEach((box) => (box.checked ? chosen.add(box.value) : chosen.delete(box.value)));
    else boxes.forEach((box) => (box.checked = chosen.has(box.value)));
  };
  const rows = element.options.map((option, index) =>
    el("label", { class: "choice" }, boxes[index], optionNode(option)),
  );
  return el(
    "div",
    {
      class: "choices",
      role: many ? "group" : "radiogroup",
      "aria-label": place.input ? null : plainText(place.label),
      onchange: change,
    },
    rows,
  );
}
