/** Typed elements: text, number, email, address, date, time and files. */

import { fileToSend } from "../api.js";
import { el, icon } from "../dom.js";
import { plainText } from "../emoji.js";
import { t } from "../words.js";

const KINDS = {
  plain_text_input: "text",
  number_input: "text",
  email_text_input: "email",
  url_text_input: "url",
};
const DATE_SETTLES_MS = 300;

export function textInput(place) {
  const { element } = place;
  const state = place.current({ value: element.initial_value ?? null });
  const field = el(element.multiline ? "textarea" : "input", {
    class: "field",
    type: element.multiline ? null : KINDS[element.type],
    inputmode: element.type === "number_input" ? (element.is_decimal_allowed ? "decimal" : "numeric") : null,
    rows: element.multiline ? 4 : null,
    maxlength: element.max_length,
    placeholder: element.placeholder ? plainText(element.placeholder.text) : null,
    autocomplete: "off",
    "aria-label": place.input ? null : place.label,
    value: state.value ?? "",
    data: { hook: place.hook, ...(element.focus_on_load ? { first: "" } : {}) },
  });
  const value = () => ({ value: field.value === "" ? null : field.value });
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  field.addEventListener("input", () => {
    place.keep(value());
    if (place.dispatches && triggers.includes("on_character_entered")) place.send(value());
  });
  field.addEventListener("keydown", (event) => {
    if (
      event.key !== "Enter" ||
      event.shiftKey ||
      !place.dispatches ||
      !triggers.includes("on_enter_pressed")
    )
      return;
    event.preventDefault();
    place.send(value());
  });
  return field;
}

/** A date or a time; a value that is still being typed is not told to the app. */
export function whenInput(place, type, field, initialField) {
  const { element } = place;
  const state = place.current({ [field]: element[initialField] ?? null });
  let told = state[field];
  let settling = 0;
  const node = el("input", {
    class: "field when",
    type,
    value: state[field] ?? "",
    "aria-label": place.input ? null : place.label,
    data: { hook: place.hook },
  });
  const tell = async () => {
    clearTimeout(settling);
    const value = node.value || null;
    if (value === told || (type === "date" && value && value < "1900")) return;
    const before = told;
    told = value;
    if (!(await place.choose({ [field]: value }))) {
      told = before;
      node.value = before ?? "";
    }
  };
  node.addEventListener("input", () => {
    if (!place.dispatches) place.keep({ [field]: node.value || null });
  });
  node.addEventListener("change", () => {
    clearTimeout(settling);
    settling = setTimeout(tell, DATE_SETTLES_MS);
  });
  node.addEventListener("blur", tell);
  return node;
}

export function fileInput(place) {
  const { element } = place;
  const max = element.max_files ?? 10;
  let files = place.current({ files: [] }).files;
  const list = el("ul", { class: "chips" });
  const chooser = el("input", {
    type: "file",
    class: "field",
    multiple: max > 1,
    accept: element.filetypes?.map((kind) => `.${kind}`).join(","),
    data: { hook: place.hook },
  });
  const show = () => list.replaceChildren(...files.map(chip));
  const chip = (file) => {
    const remove = () => {
      files = files.filter((each) => each !== file);
      place.keep({ files });
      show();
    };
    return el(
      "li",
      { class: "chip" },
      icon("file"),
      file.name,
      el(
        "button",
        { type: "button", "aria-label": t("composer.removeFile", { name: file.name }), onclick: remove },
        icon("close"),
      ),
    );
  };
  chooser.addEventListener("change", async () => {
    files = [...files, ...(await Promise.all([...chooser.files].map(fileToSend)))].slice(-max);
    chooser.value = "";
    place.keep({ files });
    show();
  });
  show();
  return el("div", { class: "file-field" }, chooser, list);
}
