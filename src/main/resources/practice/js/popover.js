/** Small panels beside a control: menus, lists, pickers. One is open at a time; Escape and a click elsewhere close it. */

import { el } from "./dom.js";

let open = null;

/** Shows `content` beside `anchor`; returns the function that closes it. */
export function openPopover(
  anchor,
  content,
  { label, role = "dialog", onclose = () => {}, width = 0, plain = false } = {},
) {
  closePopover();
  const panel = el("div", { class: "popover", role, "aria-label": label, tabindex: -1 }, content);
  if (width) panel.style.width = `${width}px`;
  // A panel outside a modal dialog would be inert.
  (anchor.closest("dialog") ?? document.body).append(panel);
  const mine = { panel, anchor, onclose };
  open = mine;
  anchor.setAttribute("aria-expanded", "true");
  place(panel, anchor);
  if (!plain)
    (
      panel.querySelector("[data-first]") ??
      panel.querySelector("button, input, [tabindex='0']") ??
      panel
    ).focus();
  panel.addEventListener("keydown", (event) => steer(event, panel, role));
  return () => {
    if (open === mine) closePopover();
  };
}

export function closePopover({ refocus = false } = {}) {
  if (!open) return;
  const { panel, anchor, onclose } = open;
  open = null;
  panel.remove();
  anchor.setAttribute("aria-expanded", "false");
  if (refocus && anchor.isConnected) anchor.focus();
  onclose();
}

export function isOpen(anchor) {
  return open?.anchor === anchor;
}

export function placeAgain() {
  if (open) place(open.panel, open.anchor);
}

function place(panel, anchor) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: high } = panel;
  const below = box.bottom + 6 + high <= innerHeight || box.top < high + 12;
  const left = Math.max(8, Math.min(box.left, innerWidth - wide - 8));
  const top = below ? Math.min(box.bottom + 6, innerHeight - high - 8) : box.top - high - 6;
  panel.style.left = `${left}px`;
  panel.style.top = `${Math.max(8, top)}px`;
}

function steer(event, panel, role) {
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    closePopover({ refocus: true });
    return;
  }
  if (role !== "menu") return;
  const items = [...panel.querySelectorAll("[role^='menuitem']")];
  const at = items.indexOf(document.activeElement);
  const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Tab") closePopover({ refocus: true });
  if (step === undefined) return;
  event.preventDefault();
  items.at(step % items.length)?.focus();
}

document.addEventListener("pointerdown", (event) => {
  if (open && !open.panel.contains(event.target) && !open.anchor.contains(event.target)) closePopover();
});

/** A menu of `{text, choose, danger, node}`; null makes a line between groups. */
export function openMenu(anchor, label, entries) {
  if (isOpen(anchor)) return closePopover({ refocus: true });
  const items = entries.map((entry) => {
    if (!entry) return el("hr", { role: "separator" });
    const choose = () => {
      closePopover({ refocus: true });
      entry.choose();
    };
    const checked =
      entry.checked === undefined ? {} : { role: "menuitemradio", "aria-checked": String(entry.checked) };
    return el(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: entry.danger ? "menu-item danger" : "menu-item",
        onclick: choose,
        ...checked,
      },
      entry.node ?? entry.text,
    );
  });
  openPopover(anchor, items, { label, role: "menu" });
}
