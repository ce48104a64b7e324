/** The app's modals: the top of the stack as a dialog, with its form, its errors and its buttons. */

import { post } from "./api.js";
import { renderBlocks } from "./blocks/blocks.js";
import { formOf, forgetForm } from "./blocks/form.js";
import { el, focusHook, freshId, iconButton, restoreFocus } from "./dom.js";
import { plainNodes } from "./emoji.js";
import { problemsOf } from "./modalcheck.js";
import { closePopover } from "./popover.js";
import { refresh } from "./refresh.js";
import { store } from "./state.js";
import { errorText, t } from "./words.js";

const titleId = freshId("modal");
const dialog = el("dialog", { class: "dialog modal", "aria-labelledby": titleId });
const body = el("div", { class: "dialog-body" });
const banner = el("p", { class: "banner", role: "alert" });
let shown = { id: "", stamp: "" };
let busy = false;

export function modalHost() {
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close(false);
  });
  // A browser may close it without asking; if the app's view stays open, the next drawing shows it again.
  dialog.addEventListener("close", () => (shown.stamp = ""));
  return dialog;
}

export function drawModal() {
  const views = store.snapshot.modal ?? [];
  const view = views.at(-1);
  if (!view) {
    if (dialog.open) {
      closePopover();
      dialog.close();
    }
    if (shown.id) forgetForm(`v/${shown.id}`);
    shown = { id: "", stamp: "" };
    return;
  }
  const stamp = JSON.stringify([view, views.length, store.me]);
  if (stamp !== shown.stamp) draw(view, views.length, {}, view.id !== shown.id);
  shown = { id: view.id, stamp };
}

function draw(view, depth, problems, fresh) {
  closePopover();
  const focused = focusHook(dialog);
  const surface = {
    kind: "modal",
    form: formOf(`v/${view.id}`),
    container: { type: "view", viewId: view.id },
  };
  const scrolled = fresh ? 0 : body.scrollTop;
  banner.textContent = "";
  const send = (event) => {
    event.preventDefault();
    submit(view, depth);
  };
  const form = el(
    "form",
    { id: "modal-form", novalidate: true, onsubmit: send },
    banner,
    renderBlocks(view.blocks, surface, problems),
  );
  body.replaceChildren(form);
  dialog.replaceChildren(head(view, depth), body, foot(view, depth));
  if (!dialog.open) dialog.showModal();
  body.scrollTop = scrolled;
  if (fresh) firstFocus();
  else restoreFocus(dialog, focused);
}

function head(view, depth) {
  const back = depth > 1 && iconButton("back", t("modal.back"), () => close(false));
  return el(
    "header",
    { class: "dialog-head" },
    back,
    el("h2", { id: titleId }, plainNodes(view.title?.text ?? "")),
    iconButton("close", t("dialog.close"), () => close(true)),
  );
}

function foot(view) {
  const closeText = view.close
    ? plainNodes(view.close.text)
    : view.submit
      ? t("dialog.cancel")
      : t("dialog.close");
  return el(
    "footer",
    { class: "dialog-foot" },
    el("button", { type: "button", class: "button modal-close", onclick: () => close(false) }, closeText),
    view.submit &&
      el(
        "button",
        { type: "submit", class: "button primary", form: "modal-form" },
        plainNodes(view.submit.text),
      ),
  );
}

function firstFocus() {
  const first =
    body.querySelector("[data-first]") ??
    body.querySelector("input, textarea, button.picker") ??
    dialog.querySelector(".dialog-foot .primary, .modal-close");
  first?.focus();
}

async function submit(view, depth) {
  if (busy || !view.submit) return;
  const values = formOf(`v/${view.id}`).values();
  const missing = problemsOf(view, values);
  if (Object.keys(missing).length) return showProblems(view, depth, missing);
  setBusy(true);
  const answer = await post("view/submit", { as: store.me, viewId: view.id, state: { values } });
  await refresh("state", "channel", "thread");
  setBusy(false);
  if (answer.ok !== false) return undefined;
  if (answer.errors) return showProblems(view, depth, answer.errors);
  banner.textContent = errorText(answer.error);
  return undefined;
}

function showProblems(view, depth, problems) {
  draw(view, depth, problems, false);
  const field = body.querySelector(".block-input.invalid");
  field?.scrollIntoView({ block: "center" });
  field?.querySelector("input, textarea, button")?.focus();
}

function setBusy(now) {
  busy = now;
  dialog.toggleAttribute("aria-busy", now);
  for (const button of dialog.querySelectorAll("[type=submit]")) button.disabled = now;
}

async function close(clearAll) {
  const view = (store.snapshot.modal ?? []).at(-1);
  if (!view) return dialog.close();
  const answer = await post("view/close", {
    as: store.me,
    viewId: view.id,
    ...(clearAll ? { clearAll } : {}),
  });
  forgetForm(`v/${view.id}`);
  if (answer.ok === false) banner.textContent = errorText(answer.error);
  return refresh("state");
}
