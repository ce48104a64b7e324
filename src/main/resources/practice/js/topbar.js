/** The bar above everything: the drawer's button, the workspace's name, the clock, and who one is. */

import { avatar } from "./avatar.js";
import { clockButton } from "./clock.js";
import { el, icon, iconButton } from "./dom.js";
import { openMenu } from "./popover.js";
import { clockNow, nameOf, person, store } from "./state.js";
import { hour } from "./time.js";
import { t } from "./words.js";

const who = el("button", { type: "button", class: "who", "aria-haspopup": "menu", "aria-expanded": "false" });

/** `become(id)` makes the page another person's. */
export function topbar(become) {
  who.addEventListener("click", () => openMenu(who, t("people.switch"), entries(become)));
  const toggle = () => document.body.classList.toggle("drawer-open");
  return el(
    "header",
    { class: "topbar" },
    iconButton("menu", t("sidebar.open"), toggle, {
      class: "icon-button drawer-toggle",
      "aria-controls": "sidebar",
    }),
    el(
      "div",
      { class: "workspace" },
      el("img", { src: "/practice/assets/mark.svg", alt: "", width: 26, height: 26 }),
      el("h1", {}, t("workspace.name")),
    ),
    clockButton(),
    who,
  );
}

export function drawTopbar() {
  who.setAttribute("aria-label", t("people.youAre", { name: nameOf(store.me) }));
  who.replaceChildren(
    avatar(store.me, "small"),
    el("span", { class: "who-name" }, nameOf(store.me)),
    icon("down"),
  );
  document.body.classList.toggle("unlinked", !store.linked);
}

function entries(become) {
  const people = store.snapshot.people.filter((each) => !each.bot && !each.deleted);
  return people.map((each) => ({
    node: personRow(each.id),
    checked: each.id === store.me,
    choose: () => become(each.id),
  }));
}

/** A person in a list: picture, name, what they do, and the hour where they are. */
export function personRow(id) {
  const { title, tz, bot, guest } = person(id);
  const details = [title, guest && t("people.guest"), !bot && tz && hour(clockNow(), tz)];
  return el(
    "span",
    { class: "person-row" },
    avatar(id),
    el(
      "span",
      { class: "option-text" },
      el("span", {}, nameOf(id), bot && el("span", { class: "badge" }, t("people.app"))),
      el("small", {}, details.filter(Boolean).join(" · ")),
    ),
  );
}
