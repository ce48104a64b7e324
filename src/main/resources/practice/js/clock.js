/** The workspace's clock: shows it in the person's zone and moves it forward. */

import { post } from "./api.js";
import { el, icon } from "./dom.js";
import { closePopover, isOpen, openPopover } from "./popover.js";
import { refresh } from "./refresh.js";
import { clockNow, myZone, store } from "./state.js";
import { toast } from "./toast.js";
import { ago, dayAndHour, fullMoment } from "./time.js";
import { errorText, t } from "./words.js";

const TICK_MS = 5000;
const face = el("span", { class: "clock-face" });
const button = el(
  "button",
  { type: "button", class: "clock", "aria-haspopup": "dialog", "aria-expanded": "false" },
  icon("clock"),
  face,
);
let moving = false;

export function clockButton() {
  button.addEventListener("click", () => (isOpen(button) ? closePopover({ refocus: true }) : openPanel()));
  setInterval(() => store.snapshot && drawClock(), TICK_MS);
  return button;
}

export function drawClock() {
  const now = dayAndHour(clockNow());
  face.textContent = now;
  button.setAttribute("aria-label", t("clock.label", { time: now }));
  button.classList.toggle("busy", moving);
}

function openPanel() {
  openPopover(button, panelContent(), { label: t("clock.title") });
}

function panelContent() {
  const due = store.snapshot.clock.nextDue && new Date(store.snapshot.clock.nextDue);
  return el(
    "div",
    { class: "clock-panel" },
    el("strong", {}, t("clock.title")),
    el("p", {}, fullMoment(clockNow())),
    el("p", { class: "quiet" }, t("clock.zone", { zone: myZone().replace("_", " ") })),
    el("p", { class: "quiet" }, t("clock.why")),
    el(
      "div",
      { class: "clock-moves" },
      ["hour", "day", "week"].map((span) => moveButton(span, t(`clock.move.${span}`))),
    ),
    moveButton("next", t("clock.move.next"), !due),
    el(
      "p",
      { class: "quiet" },
      due ? t("clock.nextDue", { time: dayAndHour(due), ago: ago(due) }) : t("clock.nothingDue"),
    ),
  );
}

function moveButton(move, label, disabled = false) {
  return el(
    "button",
    {
      type: "button",
      class: move === "next" ? "button primary" : "button",
      disabled: disabled || moving,
      onclick: () => moveTo(move),
    },
    label,
  );
}

async function moveTo(move) {
  if (moving) return;
  moving = true;
  closePopover({ refocus: true });
  drawClock();
  const answer = await post("clock", { as: store.me, move });
  moving = false;
  await refresh("state", "channel", "thread");
  toast(answer.ok === false ? errorText(answer.error) : t("clock.moved", { time: dayAndHour(clockNow()) }));
}
