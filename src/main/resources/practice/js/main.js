/** Starts the page: words, person, snapshot, then pushed changes. */

import { fetchJson, listen } from "./api.js";
import { channelView, drawChannel } from "./channelview.js";
import { firstChannel } from "./channelforms.js";
import { drawClock } from "./clock.js";
import { el } from "./dom.js";
import { drawModal, modalHost } from "./modal.js";
import { openChannel, readAddress } from "./navigation.js";
import { refresh, refreshFor } from "./refresh.js";
import { drawSidebar, sidebar } from "./sidebar.js";
import { changed, channelById, channelLabel, currentChannel, nameOf, onChange, store } from "./state.js";
import { drawThread, threadPane } from "./thread.js";
import { prepareNotes, toast } from "./toast.js";
import { drawTopbar, topbar } from "./topbar.js";
import { t, useWords } from "./words.js";

/** Somebody who is always there, for a first visit. */
const FIRST_PERSON = "U01";

let stopListening = () => {};

async function start() {
  useWords(await fetchJson("words"));
  const { me, channel, thread } = readAddress();
  store.me = me ?? localStorage.getItem("practice.me") ?? FIRST_PERSON;
  build();
  onChange(draw);
  await enter(channel, thread);
}

function build() {
  const shade = el("div", { class: "shade", onclick: () => document.body.classList.remove("drawer-open") });
  const unlinked = el("div", { class: "unlinked-note", role: "status" }, t("error.unlinked"));
  const toMessages = () => document.querySelector(".channel .messages").focus();
  document
    .getElementById("page")
    .append(
      el("button", { type: "button", class: "skip", onclick: toMessages }, t("workspace.skip")),
      topbar(become),
      unlinked,
      el("div", { class: "frame" }, sidebar(), channelView(), threadPane(), shade),
      modalHost(),
    );
  prepareNotes();
  document.addEventListener("visibilitychange", () => !document.hidden && refresh("state"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.body.classList.remove("drawer-open");
  });
}

/** Reads the person's snapshot and opens a channel that this person may see. */
async function enter(channel, thread) {
  await refresh("state");
  if (store.snapshot === null && store.me !== FIRST_PERSON) {
    store.me = FIRST_PERSON;
    await refresh("state");
  }
  if (store.snapshot === null) return toast(t("error.unreachable"));
  stopListening();
  stopListening = listen(store.me, { onChange: refreshFor, onToast: toast, onLink: showLink });
  const known = channel && channelById(channel);
  return openChannel(known ? channel : firstChannel(), { thread: known ? thread : "" });
}

async function become(id) {
  store.me = id;
  Object.assign(store, {
    channel: null,
    thread: null,
    threadTs: "",
    snapshot: { ...store.snapshot, modal: [], home: null },
  });
  await enter(store.channelId, "");
  toast(t("people.youAre", { name: nameOf(id) }));
}

function showLink(linked) {
  store.linked = linked;
  changed();
}

function draw() {
  if (!store.snapshot) return;
  const unread = store.snapshot.channels.some(
    (channel) => channel.unread > 0 && channel.member && channel.id !== store.channelId,
  );
  document.body.classList.toggle("has-unread", unread);
  document.title = [unread ? "•" : "", channelLabel(currentChannel()), t("workspace.name")]
    .filter(Boolean)
    .join(" ");
  drawTopbar();
  drawClock();
  drawSidebar();
  drawChannel();
  drawThread();
  drawModal();
}

start();
