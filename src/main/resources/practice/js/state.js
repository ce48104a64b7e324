/** What the page knows and shows now, and who wants to hear when that changes. */

const listeners = new Set();

export const store = {
  me: "",
  snapshot: null,
  channelId: "",
  tab: "messages",
  threadTs: "",
  channel: null,
  thread: null,
  linked: true,
  readAt: 0,
  dismissed: new Set(),
};

export function onChange(listener) {
  listeners.add(listener);
}

export function changed() {
  for (const listener of listeners) listener();
}

export function person(id) {
  return store.snapshot?.people.find((each) => each.id === id) ?? null;
}

export function channelById(id) {
  return store.snapshot?.channels.find((each) => each.id === id) ?? null;
}

export function currentChannel() {
  return channelById(store.channelId) ?? store.channel?.channel ?? null;
}

export function nameOf(id) {
  const found = person(id);
  return found ? found.realName || found.name : id;
}

/** The app itself among the people. */
export function theApp() {
  return store.snapshot?.people.find((each) => each.bot) ?? null;
}

export function isAppDm(channel) {
  return channel?.kind === "dm" && Boolean(person(channel.with)?.bot);
}

/** The channel's name as people read it, without its mark. */
export function channelName(channel) {
  if (!channel) return "";
  return channel.kind === "dm" && channel.with ? nameOf(channel.with) : channel.name;
}

/** The channel's name with "#" in front where it has one. */
export function channelLabel(channel) {
  return channel?.kind === "dm" ? channelName(channel) : `#${channelName(channel)}`;
}

export function myZone() {
  return person(store.me)?.tz || store.snapshot?.clock.zone || "UTC";
}

/** The workspace's clock now, which runs on from the snapshot's moment. */
export function clockNow() {
  const base = store.snapshot ? Date.parse(store.snapshot.clock.now) : Date.now();
  return new Date(base + (Date.now() - store.readAt));
}

/** Changes whenever a name or zone that messages show changes, and with each hour, for "3 hours ago". */
export function namesStamp() {
  const { people = [], channels = [] } = store.snapshot ?? {};
  return [
    store.me,
    myZone(),
    Math.floor(clockNow().getTime() / 3_600_000),
    ...people.map((each) => each.id + each.realName + each.name + each.deleted),
    ...channels.map((each) => each.id + each.name),
  ].join("|");
}
