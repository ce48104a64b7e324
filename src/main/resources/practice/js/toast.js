/** Short notes that go away by themselves, and the voice that tells a screen reader of new messages. */

import { el } from "./dom.js";

const SHOWN_MS = 6000;
const host = el("div", { class: "toasts", role: "status", "aria-live": "polite", popover: "manual" });
const voice = el("div", { class: "unseen", role: "log", "aria-live": "polite" });

export function prepareNotes() {
  document.body.append(host, voice);
}

export function toast(text) {
  const note = el("div", { class: "toast" }, text);
  host.append(note);
  // Shown anew each time, so that it lies above a dialog that opened since.
  if (host.matches(":popover-open")) host.hidePopover();
  host.showPopover();
  setTimeout(() => {
    note.remove();
    if (!host.childElementCount) host.hidePopover();
  }, SHOWN_MS);
}

export function announce(text) {
  voice.replaceChildren(el("p", {}, text));
}
