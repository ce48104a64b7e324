/** A list to choose from that is searched as one types; one or many choices. */

import { el, freshId, icon } from "../dom.js";
import { closePopover, isOpen, openPopover, placeAgain } from "../popover.js";
import { t } from "../words.js";

const TYPING_SETTLES_MS = 150;

/**
 * `find(query)` resolves to `[{label, items}]` or `{note}`; an item is `{key, text, note, value}`.
 * `choose(items)` resolves to false when the choice was taken back.
 */
export function picker({ label, named, hook, placeholder, many, max, chosen, clearable, find, choose }) {
  let items = chosen;
  const show = el("span", { class: "picker-text" });
  const button = el(
    "button",
    {
      type: "button",
      class: "field picker",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      data: { hook },
    },
    show,
    icon("down"),
  );
  const draw = () => {
    show.replaceChildren(
      ...(items.length
        ? items.map((item) => el("span", { class: many ? "chip" : "" }, item.text))
        : [el("span", { class: "quiet" }, placeholder)]),
    );
    const text = items.map((item) => item.text).join(", ");
    // In an input block the label element names the button, so that the choice is told as its description.
    if (named) button.setAttribute("aria-description", text || placeholder);
    else button.setAttribute("aria-label", text ? `${label}: ${text}` : label);
  };
  const take = async (next) => {
    const before = items;
    items = next;
    draw();
    if ((await choose(next)) === false) {
      items = before;
      draw();
    }
  };
  button.addEventListener("click", () => {
    if (isOpen(button)) closePopover({ refocus: true });
    else openList({ button, label, many, max, find, clearable, items: () => items, take });
  });
  draw();
  return button;
}

function openList({ button, label, many, max, find, clearable, items, take }) {
  const listId = freshId("list");
  const list = el("div", {
    id: listId,
    class: "picker-list",
    role: "listbox",
    "aria-label": label,
    "aria-multiselectable": many ? "true" : null,
  });
  const search = el("input", {
    class: "field",
    type: "text",
    role: "combobox",
    "aria-expanded": "true",
    "aria-controls": listId,
    "aria-label": t("blocks.search"),
    placeholder: t("blocks.search"),
    autocomplete: "off",
    data: { first: "" },
  });
  let asked = 0;
  let settling = 0;
  const isChosen = (item) => items().some((each) => each.key === item.key);

  const pick = async (item) => {
    if (!many) {
      closePopover({ refocus: true });
      await take([item]);
      return;
    }
    const without = items().filter((each) => each.key !== item.key);
    const next = isChosen(item) ? without : [...without, item].slice(0, max);
    const done = take(next);
    for (const node of list.querySelectorAll("[role=option]"))
      node.setAttribute("aria-selected", String(next.some((each) => each.key === node.dataset.value)));
    placeAgain();
    await done;
  };
  const optionRow = (item) =>
    el(
      "div",
      {
        id: freshId("option"),
        class: "picker-option",
        role: "option",
        "aria-selected": String(isChosen(item)),
        data: { value: item.key },
        onclick: () => pick(item),
      },
      el(
        "span",
        { class: "option-text" },
        el("span", {}, item.text),
        item.note && el("small", {}, item.note),
      ),
      icon("check"),
    );
  const clear = () =>
    el(
      "button",
      { type: "button", class: "picker-clear", onclick: () => (closePopover({ refocus: true }), take([])) },
      t("blocks.clear"),
    );
  const draw = (found) => {
    const rows = Array.isArray(found)
      ? found.flatMap((group) => [
          group.label && el("div", { class: "picker-group", role: "presentation" }, group.label),
          ...group.items.map(optionRow),
        ])
      : [el("p", { class: "picker-note" }, found.note)];
    if (Array.isArray(found) && !found.some((group) => group.items.length))
      rows.push(el("p", { class: "picker-note" }, t("blocks.nothingFound")));
    list.replaceChildren(...rows.filter(Boolean));
    if (clearable && !many && items().length) list.append(clear());
    activate(search, list, 0);
    placeAgain();
  };
  const look = async () => {
    const mine = ++asked;
    const found = await find(search.value);
    if (mine === asked) draw(found);
  };
  search.addEventListener("input", () => {
    clearTimeout(settling);
    settling = setTimeout(look, TYPING_SETTLES_MS);
  });
  search.addEventListener("keydown", (event) => steer(event, search, list));
  openPopover(button, [search, list], { label, width: Math.max(240, button.offsetWidth) });
  look();
}

function steer(event, search, list) {
  const options = [...list.querySelectorAll("[role=option]")];
  const at = options.findIndex((node) => node.classList.contains("active"));
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    activate(
      search,
      list,
      (at + (event.key === "ArrowDown" ? 1 : options.length - 1)) % Math.max(1, options.length),
    );
  } else if (event.key === "Enter") {
    event.preventDefault();
    options[at]?.click();
  } else if (event.key === "Tab") closePopover({ refocus: true });
}

function activate(search, list, index) {
  list.querySelector(".active")?.classList.remove("active");
  const node = list.querySelectorAll("[role=option]")[index];
  if (!node) return search.removeAttribute("aria-activedescendant");
  node.classList.add("active");
  node.scrollIntoView({ block: "nearest" });
  search.setAttribute("aria-activedescendant", node.id);
}
