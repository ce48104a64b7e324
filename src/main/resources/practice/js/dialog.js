/** Modal boxes of the page itself, on the browser's own dialog: it keeps the focus inside and gives it back. */

import { el, freshId, iconButton } from "./dom.js";
import { t } from "./words.js";

/** A dialog named `title`; `onclose` runs however it is left. Returns the dialog with `body` and `foot` to fill. */
export function openDialog(title, { onclose = () => {}, small = false } = {}) {
  const id = freshId("dialog");
  const body = el("div", { class: "dialog-body" });
  const foot = el("div", { class: "dialog-foot" });
  const dialog = el(
    "dialog",
    { class: small ? "dialog small" : "dialog", "aria-labelledby": id },
    el(
      "header",
      { class: "dialog-head" },
      el("h2", { id }, title),
      iconButton("close", t("dialog.close"), () => dialog.close()),
    ),
    body,
    foot,
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    onclose();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, body, foot };
}

/** Asks once; resolves to whether the person agreed. */
export function ask({ title, content, yes, no = t("dialog.cancel"), danger = false }) {
  return new Promise((resolve) => {
    let agreed = false;
    const { dialog, body, foot } = openDialog(title, { small: true, onclose: () => resolve(agreed) });
    const agree = () => {
      agreed = true;
      dialog.close();
    };
    body.append(...[content].flat());
    foot.append(
      el("button", { type: "button", class: "button", onclick: () => dialog.close() }, no),
      el(
        "button",
        { type: "button", class: danger ? "button danger" : "button primary", onclick: agree },
        yes,
      ),
    );
    foot.lastChild.focus();
  });
}

/** A form in a dialog; `send` gets the form's data and answers an error text, or "" when it is done. */
export function askForm({ title, fields, submit, send }) {
  const { dialog, body, foot } = openDialog(title, { small: true });
  const id = freshId("form");
  const problem = el("p", { class: "field-error", role: "alert" });
  const form = el("form", { id, method: "dialog" }, fields, problem);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.textContent = await send(new FormData(form));
    if (!problem.textContent) dialog.close();
  });
  body.append(form);
  foot.append(
    el("button", { type: "button", class: "button", onclick: () => dialog.close() }, t("dialog.cancel")),
    el("button", { type: "submit", class: "button primary", form: id }, submit),
  );
  form.querySelector("input")?.focus();
}
