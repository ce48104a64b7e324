/** Editing a message of one's own, in its row. */

import { post } from "./api.js";
import { el } from "./dom.js";
import { decode, encode } from "./mentions.js";
import { refresh } from "./refresh.js";
import { changed, store } from "./state.js";
import { toast } from "./toast.js";
import { errorText, t } from "./words.js";

let editedTs = "";

export function editing(ts) {
  return ts === editedTs;
}

export function startEditing(ts) {
  editedTs = ts;
  changed();
  document.querySelector(".edit-form textarea")?.focus();
}

function stop() {
  editedTs = "";
  changed();
}

export function editForm(message, channelId) {
  const { text, picked } = decode(message.text ?? "");
  const field = el("textarea", {
    class: "field",
    rows: Math.min(8, text.split("\n").length + 1),
    "aria-label": t("message.edit"),
    value: text,
    data: { hook: `edit/${message.ts}` },
  });
  const save = async () => {
    const answer = await post("edit", {
      as: store.me,
      channel: channelId,
      ts: message.ts,
      text: encode(field.value, picked),
    });
    if (answer.ok === false) return toast(errorText(answer.error));
    editedTs = "";
    await refresh("channel", "thread");
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      stop();
    }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  const buttons = [
    el("button", { type: "button", class: "button", onclick: stop }, t("dialog.cancel")),
    el("button", { type: "button", class: "button primary", onclick: save }, t("message.save")),
  ];
  return el("div", { class: "edit-form" }, field, el("div", { class: "edit-buttons" }, buttons));
}
