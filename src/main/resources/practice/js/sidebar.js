/** The list of channels, direct messages and the app. */

import { avatar } from "./avatar.js";
import { createChannel, writeTo } from "./channelforms.js";
import { el, focusHook, icon, iconButton, restoreFocus } from "./dom.js";
import { openChannel } from "./navigation.js";
import { channelName, isAppDm, namesStamp, person, store } from "./state.js";
import { count, t } from "./words.js";

const body = el("nav", { class: "sidebar-body" });
let drawn = "";

export function sidebar() {
  body.setAttribute("aria-label", t("sidebar.name"));
  return el("aside", { class: "sidebar", id: "sidebar" }, body);
}

export function drawSidebar() {
  // An unneeded redraw could take a button away between press and release.
  const stamp = JSON.stringify([store.snapshot.channels, store.channelId, namesStamp()]);
  if (stamp === drawn) return;
  drawn = stamp;
  const channels = store.snapshot.channels.filter((channel) => !channel.archived);
  const rooms = channels.filter((channel) => channel.kind !== "dm");
  const direct = channels.filter((channel) => channel.kind === "dm" && !isAppDm(channel));
  const others = rooms.filter((channel) => !channel.member);
  const focused = focusHook(body);
  body.replaceChildren(
    part(
      t("sidebar.channels"),
      rooms.filter((channel) => channel.member),
      [t("sidebar.createChannel"), createChannel],
    ),
    part(t("sidebar.apps"), channels.filter(isAppDm)),
    part(t("sidebar.directMessages"), direct, [t("sidebar.writeTo"), writeTo]),
    ...(others.length ? [part(t("sidebar.otherChannels"), others)] : []),
  );
  restoreFocus(body, focused);
}

function part(title, channels, add) {
  return el(
    "section",
    { class: "sidebar-part" },
    el("div", { class: "sidebar-title" }, el("h2", {}, title), add && iconButton("plus", add[0], add[1])),
    el(
      "ul",
      { "aria-label": title },
      channels.map((channel) => el("li", {}, entry(channel))),
    ),
  );
}

function entry(channel) {
  const here = channel.id === store.channelId;
  const unread = channel.unread > 0 && !here;
  const label = [
    channelName(channel),
    unread && count("sidebar.unread", channel.unread),
    channel.kind === "private" && t("channel.private"),
  ]
    .filter(Boolean)
    .join(", ");
  return el(
    "button",
    {
      type: "button",
      class: unread ? "sidebar-entry unread" : "sidebar-entry",
      "aria-current": here ? "page" : null,
      "aria-label": label,
      data: { hook: `side/${channel.id}`, channel: channel.id },
      onclick: () => openChannel(channel.id, channel.id === store.channelId ? { tab: store.tab } : {}),
    },
    mark(channel),
    el("span", { class: "sidebar-name" }, channelName(channel)),
    isAppDm(channel) && el("span", { class: "badge" }, t("people.app")),
    unread &&
      (channel.mention || channel.kind === "dm") &&
      el("span", { class: "unread-count", "aria-hidden": "true" }, channel.unread),
  );
}

function mark(channel) {
  if (channel.kind !== "dm") return icon(channel.kind === "private" ? "lock" : "hash");
  const present = person(channel.with) && !person(channel.with).deleted;
  return el(
    "span",
    { class: present ? "with-presence present" : "with-presence" },
    avatar(channel.with, "small"),
  );
}
