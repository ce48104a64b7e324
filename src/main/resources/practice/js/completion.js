/** Completion in the composer: slash commands, people and channels. */

import { el, freshId } from "./dom.js";
import { plainNodes } from "./emoji.js";
import { channelName, nameOf, store } from "./state.js";
import { personRow } from "./topbar.js";
import { t } from "./words.js";

const MOST = 8;

/** What can complete the text before the caret: `[{show, insert, token, written}]`. */
function candidates(before, inThread) {
  const command = /^\/(\S*)$/.exec(before);
  if (command) return inThread ? [] : commands(command[1]);
  const mention = /(?:^|\s)([@#])([^\s@#]*(?: [^\s@#]*)?)$/.exec(before);
  if (!mention) return [];
  const token = mention[1] + mention[2];
  const wanted = mention[2].toLocaleLowerCase();
  return (mention[1] === "@" ? people(wanted) : channels(wanted)).map((each) => ({ ...each, token }));
}

function commands(typed) {
  const own = [
    { command: "/invite", hint: t("command.inviteHint"), description: t("command.invite") },
    { command: "/leave", hint: "", description: t("command.leave") },
  ];
  const known = [
    ...store.snapshot.commands,
    ...own.filter((each) => !store.snapshot.commands.some((other) => other.command === each.command)),
  ];
  return known
    .filter((each) => each.command.startsWith(`/${typed}`))
    .map(({ command, hint, description }) => ({
      token: `/${typed}`,
      insert: `${command} `,
      show: el(
        "span",
        { class: "option-text" },
        el("span", {}, el("strong", {}, command), " ", el("span", { class: "quiet" }, hint)),
        el("small", {}, plainNodes(description ?? "")),
      ),
    }));
}

function people(wanted) {
  const fits = (each) =>
    [each.realName, each.name].some(
      (name) =>
        name?.toLocaleLowerCase().startsWith(wanted) || name?.toLocaleLowerCase().includes(` ${wanted}`),
    );
  return store.snapshot.people
    .filter((each) => !each.deleted && fits(each))
    .map((each) => ({
      insert: `@${nameOf(each.id)} `,
      shown: `@${nameOf(each.id)}`,
      written: `<@${each.id}>`,
      show: personRow(each.id),
    }));
}

function channels(wanted) {
  return store.snapshot.channels
    .filter((each) => each.kind !== "dm" && !each.archived && channelName(each).includes(wanted))
    .map((each) => ({
      insert: `#${each.name} `,
      shown: `#${each.name}`,
      written: `<#${each.id}>`,
      show: `#${each.name}`,
    }));
}

/** A list above `field`; `onPick(shown, written)` hears of each mention chosen. */
export function completion(field, { inThread, onPick }) {
  const id = freshId("completion");
  const list = el("div", {
    id,
    class: "completion",
    role: "listbox",
    "aria-label": t("composer.suggestions"),
    hidden: true,
  });
  let found = [];
  let active = 0;
  field.setAttribute("aria-controls", id);
  field.setAttribute("aria-autocomplete", "list");

  const close = () => {
    found = [];
    list.hidden = true;
    field.removeAttribute("aria-activedescendant");
  };
  const take = (each) => {
    const caret = field.selectionStart;
    field.setRangeText(each.insert, caret - each.token.length, caret, "end");
    if (each.written) onPick(each.shown, each.written);
    close();
    field.focus();
    field.dispatchEvent(new Event("input"));
  };
  const draw = () => {
    const rows = found.map((each, index) =>
      el(
        "div",
        {
          id: `${id}-${index}`,
          class: index === active ? "picker-option active" : "picker-option",
          role: "option",
          "aria-selected": String(index === active),
          onpointerdown: (event) => (event.preventDefault(), take(each)),
        },
        each.show,
      ),
    );
    list.replaceChildren(...rows);
    list.hidden = !found.length;
    if (found.length) field.setAttribute("aria-activedescendant", `${id}-${active}`);
    rows[active]?.scrollIntoView({ block: "nearest" });
  };
  const look = () => {
    found = candidates(field.value.slice(0, field.selectionStart), inThread).slice(0, MOST);
    active = 0;
    if (found.length) draw();
    else close();
  };
  /** True when the key was for the list. */
  const key = (event) => {
    if (!found.length) return false;
    const chosen = found[active];
    const typedWhole = field.value.trim() === chosen.insert.trim() && !chosen.written;
    const named = chosen.written && chosen.token.toLowerCase() === chosen.insert.trim().toLowerCase();
    if (event.key === "Enter" && !event.shiftKey && named) {
      // The whole name stands there already: it becomes the mention, and Enter sends.
      take(chosen);
      return false;
    }
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      active = (active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
      draw();
    } else if (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey && !typedWhole)) take(chosen);
    else return false;
    event.preventDefault();
    return true;
  };
  return { list, look, close, key };
}
