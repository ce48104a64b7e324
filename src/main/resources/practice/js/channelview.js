/** The middle of the page: a channel's head, its tabs, its messages or the app's Home, and the composer. */

import {
  archiveChannel,
  chooseInvite,
  inviteApp,
  joinChannel,
  leaveChannel,
  renameChannel,
} from "./channelforms.js";
import { composer } from "./composer.js";
import { el, icon, iconButton } from "./dom.js";
import { drawHome } from "./home.js";
import { markdown } from "./markdown.js";
import { authorOf, drawRows } from "./messages.js";
import { asPlain } from "./mrkdwn.js";
import { showTab } from "./navigation.js";
import { openMenu } from "./popover.js";
import {
  channelLabel,
  channelName,
  clockNow,
  currentChannel,
  isAppDm,
  nameOf,
  person,
  store,
  theApp,
} from "./state.js";
import { sticky } from "./sticky.js";
import { announce } from "./toast.js";
import { hour } from "./time.js";
import { t } from "./words.js";

const head = el("header", { class: "channel-head" });
const list = el("ol", { class: "message-list" });
const scroller = el("div", { class: "messages", tabindex: 0 }, list);
const home = el("div", { class: "home" });
const canvas = el("div", { class: "home canvas", hidden: true });
const foot = el("div", { class: "channel-foot" });
const jump = el("button", { type: "button", class: "jump", hidden: true, onclick: () => end.go() });
const end = sticky(scroller, [list], () => (jump.hidden = true));
let drawn = { key: "", last: "", foot: "", head: "" };

export function channelView() {
  jump.append(icon("down"), t("message.new"));
  return el("main", { class: "channel" }, head, scroller, home, canvas, jump, foot);
}

export function drawChannel() {
  const channel = currentChannel();
  if (!channel) return;
  const offered = tabsOf(channel);
  const tab = offered.includes(store.tab) ? store.tab : "messages";
  drawHead(channel, offered, tab);
  scroller.hidden = tab !== "messages";
  foot.hidden = tab !== "messages";
  home.hidden = tab !== "home";
  canvas.hidden = tab !== "canvas";
  if (tab === "home") drawHome(home);
  else if (tab === "canvas") canvas.replaceChildren(...canvasNodes());
  else drawMessages(channel);
  drawFoot(channel);
}

function drawMessages(channel) {
  const key = `${store.me}/${channel.id}/${Boolean(store.channel)}`;
  const fresh = key !== drawn.key;
  const messages = store.channel?.messages ?? [];
  scroller.setAttribute("aria-label", t("message.list", { channel: channelLabel(channel) }));
  if (fresh) list.replaceChildren();
  drawRows(list, messages, { channelId: channel.id });
  list.classList.toggle("empty", store.channel !== null && !messages.length);
  list.dataset.empty = t("message.none");
  const last = messages.at(-1);
  const arrived = !fresh && last && last.ts > drawn.last;
  if (arrived && authorOf(last) !== store.me)
    announce(t("message.arrived", { name: nameOf(authorOf(last)), text: asPlain(last.text ?? "") }));
  if (fresh || (arrived && authorOf(last) === store.me)) end.go();
  else if (arrived && !end.there()) jump.hidden = false;
  drawn = { ...drawn, key, last: last?.ts ?? "" };
}

/** The views that this conversation has. */
function tabsOf(channel) {
  const canvases = store.channel?.canvases?.length ? ["canvas"] : [];
  return [...(isAppDm(channel) ? ["home"] : []), "messages", ...canvases];
}

function canvasNodes() {
  return store.channel.canvases.map((each) =>
    el(
      "article",
      { class: "block-markdown" },
      each.title && el("p", { class: "md-heading md-h1", role: "heading", "aria-level": 3 }, each.title),
      markdown(each.markdown ?? ""),
    ),
  );
}

function drawHead(channel, offered, tab) {
  const stamp = JSON.stringify([
    channel,
    offered,
    tab,
    store.me,
    person(channel.with),
    channel.kind === "dm" && hour(clockNow()),
  ]);
  if (stamp === drawn.head) return;
  drawn.head = stamp;
  const other = person(channel.with);
  const about =
    other && !other.bot
      ? [
          other.title,
          t("people.localTime", { time: hour(clockNow(), other.tz), zone: other.tzLabel || other.tz }),
        ]
          .filter(Boolean)
          .join(" · ")
      : channel.topic;
  head.replaceChildren(
    el(
      "div",
      { class: "channel-title" },
      el(
        "h2",
        {},
        channel.kind === "dm" ? null : icon(channel.kind === "private" ? "lock" : "hash"),
        channelName(channel),
        isAppDm(channel) && el("span", { class: "badge" }, t("people.app")),
      ),
      about && el("p", { class: "quiet topic", title: about }, about),
    ),
    ...(channel.kind === "dm" ? [] : channelButtons(channel)),
    ...(offered.length > 1 ? [tabs(offered, tab)] : []),
  );
}

function channelButtons(channel) {
  const entries = [
    { text: t("channel.rename"), choose: () => renameChannel(channel) },
    { text: t("channel.leave"), choose: () => leaveChannel(channel) },
    null,
    { text: t("channel.archive"), danger: true, choose: () => archiveChannel(channel) },
  ];
  return [
    channel.member &&
      el(
        "button",
        {
          type: "button",
          class: "button slim",
          "aria-label": t("channel.invite"),
          onclick: () => chooseInvite(channel),
        },
        icon("invite"),
        el("span", { class: "wide-only" }, t("channel.invite")),
      ),
    channel.member &&
      iconButton(
        "more",
        t("channel.more"),
        (event) => openMenu(event.currentTarget, t("channel.more"), entries),
        { "aria-haspopup": "menu", "aria-expanded": "false" },
      ),
  ].filter(Boolean);
}

function tabs(offered, shown) {
  const tab = (name) =>
    el(
      "button",
      { type: "button", role: "tab", "aria-selected": String(name === shown), onclick: () => showTab(name) },
      t(`tab.${name}`),
    );
  return el("div", { class: "tabs", role: "tablist", "aria-label": t("tab.all") }, offered.map(tab));
}

function drawFoot(channel) {
  const kind = channel.archived ? "archived" : channel.member || channel.kind === "dm" ? "write" : "join";
  const offersApp = kind === "write" && channel.kind !== "dm" && channel.botIn === false && theApp();
  const stamp = [store.me, channel.id, channelLabel(channel), kind, Boolean(offersApp)].join("/");
  if (stamp === drawn.foot) return;
  drawn.foot = stamp;
  const offer =
    offersApp &&
    note(
      t("channel.appMissing", { app: nameOf(theApp().id) }),
      t("channel.inviteApp", { app: nameOf(theApp().id) }),
      () => inviteApp(channel),
    );
  const ways = {
    archived: () => note(t("channel.archived")),
    join: () =>
      note(t("channel.notMember", { name: channelLabel(channel) }), t("channel.join"), () =>
        joinChannel(channel),
      ),
    write: () =>
      composer({ label: t("composer.label", { channel: channelLabel(channel) }), channelId: channel.id }),
  };
  foot.replaceChildren(...[offer, ways[kind]()].filter(Boolean));
}

function note(text, action, onclick) {
  return el(
    "div",
    { class: "foot-note" },
    el("span", {}, text),
    action && el("button", { type: "button", class: "button primary slim", onclick }, action),
  );
}
