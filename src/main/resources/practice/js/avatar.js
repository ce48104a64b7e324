/** A person's or the app's picture: initials on their colour, or the mark. */

import { el } from "./dom.js";
import { person } from "./state.js";

export function avatar(id, size = "") {
  const found = person(id);
  if (found?.bot)
    return el(
      "span",
      { class: `avatar app ${size}`, "aria-hidden": "true" },
      el("img", { src: "/practice/assets/mark.svg", alt: "" }),
    );
  const colour = found?.color ? `#${found.color.replace(/^#/, "")}` : "#8a7f72";
  const initials = found?.initials || (found?.realName ?? "?").slice(0, 1);
  return el("span", { class: `avatar ${size}`, style: { "--hue": colour }, "aria-hidden": "true" }, initials);
}
