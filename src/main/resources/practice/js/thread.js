/** The pane of one thread, beside the channel; on a narrow screen over it. */

import { composer } from "./composer.js";
import { el, iconButton } from "./dom.js";
import { authorOf, drawRows } from "./messages.js";
import { asPlain } from "./mrkdwn.js";
import { closeThread } from "./navigation.js";
import { channelLabel, currentChannel, nameOf, store } from "./state.js";
import { sticky } from "./sticky.js";
import { announce } from "./toast.js";
import { count, t } from "./words.js";

const where = el("p", { class: "quiet topic" });
const root = el("ol", { class: "message-list" });
const number = el("div", { class: "reply-count" });
const replies = el("ol", { class: "message-list" });
const scroller = el("div", { class: "messages", tabindex: 0 }, root, number, replies);
const end = sticky(scroller, [root, replies]);
const foot = el("div", { class: "channel-foot" });
const pane = el("aside", { class: "thread", hidden: true });
let drawn = { key: "", last: "", loaded: false };

export function threadPane() {
  pane.setAttribute("aria-label", t("thread.name"));
  scroller.setAttribute("aria-label", t("thread.messages"));
  pane.append(
    el(
      "header",
      { class: "channel-head" },
      el("div", { class: "channel-title" }, el("h2", {}, t("thread.name")), where),
      iconButton("close", t("thread.close"), leave),
    ),
    scroller,
    foot,
  );
  pane.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) leave();
  });
  return pane;
}

function leave() {
  const ts = store.threadTs;
  closeThread();
  document.querySelector(`[data-hook="thread/${CSS.escape(ts)}"]`)?.focus();
}

export function drawThread() {
  const channel = currentChannel();
  pane.hidden = !store.threadTs || !channel || store.tab === "home";
  document.body.classList.toggle("thread-open", !pane.hidden);
  if (pane.hidden) {
    drawn = { key: "", last: "", loaded: false };
    return;
  }
  const key = `${store.me}/${store.channelId}/${store.threadTs}`;
  const fresh = key !== drawn.key;
  if (fresh) {
    where.textContent = channelLabel(channel);
    root.replaceChildren();
    replies.replaceChildren();
    foot.replaceChildren(
      composer({ label: t("composer.thread"), channelId: store.channelId, threadTs: store.threadTs }),
    );
  }
  drawMessages(key, fresh);
}

function drawMessages(key, fresh) {
  const messages = store.thread?.replies ?? [];
  const options = { channelId: store.channelId, inThread: true };
  drawRows(root, store.thread ? [store.thread.root] : [], options);
  drawRows(replies, messages, options);
  const said = messages.filter((message) => !message.ephemeral).length;
  number.textContent = said ? count("thread.replies", said) : "";
  const last = messages.at(-1);
  const loadedNow = store.thread !== null && (fresh || !drawn.loaded);
  const arrived = !fresh && drawn.loaded && last && last.ts > drawn.last;
  if (arrived && authorOf(last) !== store.me)
    announce(t("message.arrived", { name: nameOf(authorOf(last)), text: asPlain(last.text ?? "") }));
  if (loadedNow || (arrived && authorOf(last) === store.me)) end.go();
  drawn = { key, last: last?.ts ?? "", loaded: store.thread !== null };
}
