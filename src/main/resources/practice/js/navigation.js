/** Where the page is: person, channel, tab and thread, also kept in the address so that a reload comes back. */

import { post } from "./api.js";
import { refresh } from "./refresh.js";
import { changed, store } from "./state.js";

export function readAddress() {
  const [, me, channel, thread] = location.hash.split("/");
  const archive = linkTarget(location.href);
  return { me, channel: archive?.channel ?? channel, thread: archive?.thread ?? thread };
}

export function writeAddress() {
  const parts = ["#", store.me, store.channelId, store.threadTs].filter((part) => part);
  history.replaceState(null, "", `/${parts.join("/")}`);
  localStorage.setItem("practice.me", store.me);
}

export async function openChannel(id, { tab = "messages", thread = "" } = {}) {
  document.body.classList.remove("drawer-open");
  const moved = id !== store.channelId;
  store.channelId = id;
  store.tab = tab;
  store.threadTs = thread;
  store.thread = null;
  if (moved) store.channel = null;
  writeAddress();
  changed();
  if (tab === "home") await post("home", { as: store.me });
  await refresh("state", "channel", "thread");
  if (moved && !document.querySelector("dialog[open]")) focusComposer(".channel");
}

function focusComposer(part) {
  // On a phone the keyboard would cover half of what was opened.
  if (matchMedia("(min-width: 721px)").matches) document.querySelector(`${part} .composer textarea`)?.focus();
}

export async function openThread(ts) {
  store.threadTs = ts;
  store.thread = null;
  writeAddress();
  await refresh("thread");
  focusComposer(".thread");
}

export function closeThread() {
  store.threadTs = "";
  store.thread = null;
  writeAddress();
  changed();
}

export async function showTab(tab) {
  await openChannel(store.channelId, { tab, thread: store.threadTs });
}

export async function openDm(user) {
  const answer = await post("open", { as: store.me, user });
  if (answer.channel) {
    await refresh("state");
    await openChannel(answer.channel.id ?? answer.channel);
  }
  return answer;
}

/** The channel and message that a permalink means, if it is one. */
export function linkTarget(address) {
  const match = /\/archives\/([A-Z0-9]+)(?:\/p(\d+)(\d{6}))?/.exec(address);
  if (!match) return null;
  const root = new URL(address, location.href).searchParams.get("thread_ts");
  return { channel: match[1], ts: match[2] ? `${match[2]}.${match[3]}` : "", thread: root ?? "" };
}

export async function followLink(target) {
  await openChannel(target.channel, { thread: target.thread });
  document.querySelector(`[data-key="${CSS.escape(target.ts)}"]`)?.scrollIntoView({ block: "center" });
}
