/** Fetches anew what has changed; many wishes that come close together make one round. */

import { fetchJson, post } from "./api.js";
import { changed, channelById, store } from "./state.js";

let wanted = { state: false, channel: false, thread: false };
let running = null;

/** Fetches the named parts ("state", "channel", "thread") and draws; resolves when what is shown is that new. */
export async function refresh(...parts) {
  for (const part of parts) wanted[part] = true;
  // A wish made while a round is ending needs a round of its own.
  while (running || wanted.state || wanted.channel || wanted.thread) {
    running ??= run().finally(() => {
      running = null;
    });
    await running;
  }
}

async function run() {
  // One turn of the event loop gathers the changes that one action of the app causes.
  await new Promise((resolve) => setTimeout(resolve, 15));
  while (wanted.state || wanted.channel || wanted.thread) {
    const now = wanted;
    wanted = { state: false, channel: false, thread: false };
    await Promise.all([now.state && readState(), now.channel && readChannel(), now.thread && readThread()]);
    changed();
    markRead();
  }
}

async function readState() {
  const me = store.me;
  const snapshot = await fetchJson("state", { as: me });
  if (snapshot.ok === false || me !== store.me) return;
  store.snapshot = snapshot;
  store.readAt = Date.now();
}

async function readChannel() {
  const id = store.channelId;
  if (!id) return;
  const answer = await fetchJson("channel", { as: store.me, id });
  if (id === store.channelId)
    store.channel = answer.messages ? answer : { channel: channelById(id), messages: [] };
}

async function readThread() {
  const { channelId, threadTs } = store;
  if (!threadTs) return;
  const answer = await fetchJson("thread", { as: store.me, channel: channelId, ts: threadTs });
  if (threadTs === store.threadTs) store.thread = answer.root ? answer : null;
}

async function markRead() {
  const channel = channelById(store.channelId);
  if (!channel || !channel.unread || document.hidden || store.tab !== "messages") return;
  channel.unread = 0;
  channel.mention = false;
  await post("read", { as: store.me, channel: channel.id });
}

/** What a pushed change makes stale. */
export function refreshFor(change) {
  const here = !change.channel || change.channel === store.channelId;
  if (change.what === "all" || change.what === "people") return refresh("state", "channel", "thread");
  if (change.what === "message" && here) return refresh("state", "channel", "thread");
  if (change.what === "channel" && here) return refresh("state", "channel");
  return refresh("state");
}
