/** The small forms about channels and people: create, rename, invite, write to somebody. */

import { post } from "./api.js";
import { ask, askForm, openDialog } from "./dialog.js";
import { el, freshId } from "./dom.js";
import { openChannel, openDm } from "./navigation.js";
import { refresh } from "./refresh.js";
import { channelLabel, nameOf, store, theApp } from "./state.js";
import { toast } from "./toast.js";
import { personRow } from "./topbar.js";
import { errorText, t } from "./words.js";

const CHANNEL_NAME = "[a-z0-9_\\-]{1,80}";

function nameField(value = "") {
  const id = freshId("name");
  const field = el("input", {
    id,
    class: "field",
    name: "name",
    required: true,
    pattern: CHANNEL_NAME,
    maxlength: 80,
    autocomplete: "off",
    title: t("channel.nameRule"),
    value,
  });
  field.addEventListener("input", () => {
    field.value = field.value.toLocaleLowerCase().replace(/[\s.]+/g, "-");
  });
  return [
    el("label", { class: "field-label", for: id }, t("channel.name")),
    field,
    el("p", { class: "field-hint" }, t("channel.nameRule")),
  ];
}

export function createChannel() {
  askForm({
    title: t("channel.create"),
    fields: [
      ...nameField(),
      el(
        "label",
        { class: "choice" },
        el("input", { type: "checkbox", name: "private" }),
        t("channel.makePrivate"),
      ),
    ],
    submit: t("channel.createNow"),
    send: async (data) => {
      const answer = await post("create", {
        as: store.me,
        name: data.get("name"),
        private: data.get("private") === "on",
      });
      if (answer.ok === false) return errorText(answer.error);
      await refresh("state");
      const made =
        answer.channel?.id ??
        answer.channel ??
        store.snapshot.channels.find((each) => each.name === data.get("name"))?.id;
      if (made) openChannel(made);
      return "";
    },
  });
}

export function renameChannel(channel) {
  askForm({
    title: t("channel.rename"),
    fields: nameField(channel.name),
    submit: t("channel.renameNow"),
    send: async (data) => tell("rename", { channel: channel.id, name: data.get("name") }),
  });
}

async function tell(path, body) {
  const answer = await post(path, { as: store.me, ...body });
  await refresh("state", "channel");
  return answer.ok === false ? errorText(answer.error) : "";
}

async function tellOrToast(path, body) {
  const problem = await tell(path, body);
  if (problem) toast(problem);
  return !problem;
}

export async function archiveChannel(channel) {
  const sure = await ask({
    title: t("channel.archive"),
    content: t("channel.archiveSure", { name: channelLabel(channel) }),
    yes: t("channel.archiveNow"),
    danger: true,
  });
  if (sure && (await tellOrToast("archive", { channel: channel.id }))) openChannel(firstChannel());
}

export async function leaveChannel(channel) {
  if (await tellOrToast("leave", { channel: channel.id })) openChannel(firstChannel());
}

export const joinChannel = (channel) => tellOrToast("join", { channel: channel.id });

export function firstChannel() {
  const mine = store.snapshot.channels.filter((channel) => channel.member && !channel.archived);
  return (mine.find((channel) => channel.name === "general") ?? mine[0])?.id ?? "";
}

export async function inviteTo(channel, user) {
  if (await tellOrToast("invite", { channel: channel.id, user }))
    toast(t("channel.invited", { name: nameOf(user), channel: channelLabel(channel) }));
}

export const inviteApp = (channel) => inviteTo(channel, theApp().id);

export function chooseInvite(channel) {
  const people = store.snapshot.people.filter(
    (each) => !each.deleted && each.id !== store.me && !(each.bot && channel.botIn),
  );
  const appFirst = [...people].sort((one, other) => Number(other.bot) - Number(one.bot));
  choosePerson(t("channel.inviteTo", { channel: channelLabel(channel) }), appFirst, (id) =>
    inviteTo(channel, id),
  );
}

export function writeTo() {
  choosePerson(
    t("sidebar.writeTo"),
    store.snapshot.people.filter((each) => !each.deleted && each.id !== store.me),
    openDm,
  );
}

/** A searchable list of people in a dialog. */
function choosePerson(title, people, choose) {
  const { dialog, body } = openDialog(title, { small: true });
  const search = el("input", {
    class: "field",
    type: "search",
    "aria-label": t("people.search"),
    placeholder: t("people.search"),
    autocomplete: "off",
  });
  const list = el("ul", { class: "people-list" });
  const row = ({ id }) => {
    const take = () => {
      dialog.close();
      choose(id);
    };
    return el("li", {}, el("button", { type: "button", class: "menu-item", onclick: take }, personRow(id)));
  };
  const draw = () => {
    const wanted = search.value.trim().toLocaleLowerCase();
    const fits = (each) =>
      `${each.realName} ${each.name} ${each.title ?? ""}`.toLocaleLowerCase().includes(wanted);
    const rows = people.filter(fits).map(row);
    list.replaceChildren(
      ...(rows.length ? rows : [el("li", { class: "picker-note" }, t("blocks.nothingFound"))]),
    );
  };
  search.addEventListener("input", draw);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // The button that opened the dialog gets the focus back, and would be pressed by the same key.
    event.preventDefault();
    list.querySelector("button")?.click();
  });
  draw();
  body.append(search, list);
  search.focus();
}
