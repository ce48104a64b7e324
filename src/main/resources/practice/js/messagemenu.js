/** What can be done with a message: react, reply in its thread, edit, delete, the app's shortcuts. */

import { post } from "./api.js";
import { ask } from "./dialog.js";
import { el, iconButton } from "./dom.js";
import { startEditing } from "./editmessage.js";
import { OFFERED, emojiText, plainNodes } from "./emoji.js";
import { asPlain } from "./mrkdwn.js";
import { openThread } from "./navigation.js";
import { closePopover, openMenu, openPopover } from "./popover.js";
import { refresh } from "./refresh.js";
import { store } from "./state.js";
import { toast } from "./toast.js";
import { errorText, t } from "./words.js";

async function tell(path, body) {
  const answer = await post(path, { as: store.me, ...body });
  if (answer.ok === false) toast(errorText(answer.error));
  await refresh("state", "channel", "thread");
}

export function react(message, channelId, name) {
  return tell("react", { channel: channelId, ts: message.ts, name });
}

/** The tools that appear over a message; on a touch screen only the menu. */
export function messageTools(message, { channelId, inThread, author }) {
  if (message.ephemeral) return null;
  const mine = author === store.me;
  const reply = () => openThread(message.thread_ts ?? message.ts);
  const pick = (event) => pickEmoji(event.currentTarget, (name) => react(message, channelId, name));
  const more = (event) => {
    const anchor = event.currentTarget;
    openMenu(anchor, t("message.more"), menu({ message, channelId, inThread, mine, reply, anchor }));
  };
  return el(
    "div",
    { class: "tools", role: "toolbar", "aria-label": t("message.tools") },
    iconButton("smile", t("message.react"), pick, {
      class: "icon-button wide-only",
      "aria-haspopup": "dialog",
    }),
    !inThread && iconButton("reply", t("message.reply"), reply, { class: "icon-button wide-only" }),
    iconButton("more", t("message.more"), more, { "aria-haspopup": "menu", "aria-expanded": "false" }),
  );
}

function menu({ message, channelId, inThread, mine, reply, anchor }) {
  const shortcuts = (store.snapshot.shortcuts ?? []).map((shortcut) => ({
    text: plainNodes(shortcut.name),
    choose: () => tell("shortcut", { callbackId: shortcut.callbackId, channel: channelId, ts: message.ts }),
  }));
  return [
    { text: t("message.react"), choose: () => pickEmoji(anchor, (name) => react(message, channelId, name)) },
    ...(inThread ? [] : [{ text: t("message.reply"), choose: reply }]),
    ...(shortcuts.length ? [null, ...shortcuts] : []),
    ...(mine
      ? [
          null,
          { text: t("message.edit"), choose: () => startEditing(message.ts) },
          { text: t("message.delete"), danger: true, choose: () => remove(message, channelId) },
        ]
      : []),
  ];
}

async function remove(message, channelId) {
  const quote = el("blockquote", {}, asPlain(message.text ?? ""));
  const sure = await ask({
    title: t("message.deleteTitle"),
    content: [el("p", {}, t("message.deleteSure")), quote],
    yes: t("message.delete"),
    danger: true,
  });
  if (sure) await tell("delete", { channel: channelId, ts: message.ts });
}

function pickEmoji(anchor, choose) {
  const take = (name) => {
    closePopover({ refocus: true });
    choose(name);
  };
  const grid = el(
    "div",
    { class: "emoji-grid" },
    OFFERED.map((name) =>
      el(
        "button",
        {
          type: "button",
          "aria-label": name.replaceAll("_", " "),
          title: `:${name}:`,
          onclick: () => take(name),
        },
        emojiText(name),
      ),
    ),
  );
  openPopover(anchor, grid, { label: t("message.react") });
}
