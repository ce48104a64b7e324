/** The small card of a person: who they are, their hour now, and the way to write to them. */

import { avatar } from "./avatar.js";
import { el } from "./dom.js";
import { openDm } from "./navigation.js";
import { closePopover, openPopover } from "./popover.js";
import { clockNow, person, store } from "./state.js";
import { hour } from "./time.js";
import { t } from "./words.js";

export function openProfile(anchor, id) {
  const found = person(id);
  if (!found) return;
  const write = () => {
    closePopover();
    openDm(id);
  };
  const card = el(
    "div",
    { class: "profile" },
    avatar(id, "large"),
    el(
      "strong",
      {},
      found.realName || found.name,
      " ",
      found.bot && el("span", { class: "badge" }, t("people.app")),
    ),
    found.title && el("span", { class: "quiet" }, found.title),
    found.guest && el("span", { class: "quiet" }, t("people.guest")),
    found.deleted && el("span", { class: "quiet" }, t("people.deactivated")),
    !found.bot &&
      found.tz &&
      el(
        "span",
        { class: "quiet" },
        t("people.localTime", { time: hour(clockNow(), found.tz), zone: found.tzLabel || found.tz }),
      ),
    id !== store.me && el("button", { type: "button", class: "button", onclick: write }, t("people.message")),
  );
  openPopover(anchor, card, { label: found.realName || found.name });
}
