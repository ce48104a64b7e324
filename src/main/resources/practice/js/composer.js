/** Where a person writes: Enter sends, Shift and Enter begin a new line. */

import { fileToSend, post } from "./api.js";
import { completion } from "./completion.js";
import { el, icon, iconButton } from "./dom.js";
import { startEditing } from "./editmessage.js";
import { encode } from "./mentions.js";
import { refresh } from "./refresh.js";
import { store } from "./state.js";
import { toast } from "./toast.js";
import { errorText, hasWord, t } from "./words.js";

const TALLEST_PX = 220;
const drafts = new Map();

/** A composer for a channel, or for one of its threads. */
export function composer({ label, channelId, threadTs = "" }) {
  const draftKey = `${store.me}/${channelId}/${threadTs}`;
  const draft = drafts.get(draftKey) ?? { text: "", picked: new Map(), files: [] };
  drafts.set(draftKey, draft);
  const field = el("textarea", {
    rows: 1,
    "aria-label": label,
    placeholder: label,
    autocomplete: "off",
    value: draft.text,
  });
  const chips = el("ul", { class: "chips" });
  const suggestions = completion(field, {
    inThread: Boolean(threadTs),
    onPick: (shown, written) => draft.picked.set(shown, written),
  });
  const sendButton = el(
    "button",
    { type: "button", class: "send", "aria-label": t("composer.send"), title: t("composer.send") },
    icon("send"),
  );

  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, TALLEST_PX)}px`;
    sendButton.disabled = !field.value.trim() && !draft.files.length;
  };
  const drawChips = () => {
    chips.replaceChildren(
      ...draft.files.map((file) =>
        fileChip(file, () => ((draft.files = draft.files.filter((each) => each !== file)), drawChips())),
      ),
    );
    grow();
  };
  const attach = async (files) => {
    draft.files.push(...(await Promise.all([...files].map(fileToSend))));
    drawChips();
  };
  const clear = () => {
    Object.assign(draft, { text: "", files: [], picked: new Map() });
    field.value = "";
    suggestions.close();
    drawChips();
  };
  const send = async () => {
    const kept = { text: field.value, files: draft.files, picked: draft.picked };
    if (!kept.text.trim() && !kept.files.length) return;
    clear();
    const problem = await say(kept, channelId, threadTs);
    if (!problem) return;
    toast(problem);
    Object.assign(draft, kept);
    field.value = kept.text;
    drawChips();
  };

  field.addEventListener("input", () => {
    draft.text = field.value;
    grow();
    suggestions.look();
  });
  field.addEventListener("blur", suggestions.close);
  field.addEventListener(
    "paste",
    (event) =>
      event.clipboardData.files.length && (event.preventDefault(), attach(event.clipboardData.files)),
  );
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || suggestions.key(event)) return;
    if (event.key === "ArrowUp" && !field.value && editLastOwn(threadTs)) event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  });
  sendButton.addEventListener("click", send);
  const chooser = el("input", {
    type: "file",
    multiple: true,
    hidden: true,
    "aria-label": t("composer.attach"),
    onchange: () => attach(chooser.files).then(() => (chooser.value = "")),
  });
  queueMicrotask(drawChips);
  return el(
    "div",
    {
      class: "composer",
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => (event.preventDefault(), attach(event.dataTransfer.files)),
    },
    suggestions.list,
    el(
      "div",
      { class: "composer-box" },
      chips,
      field,
      el(
        "div",
        { class: "composer-row" },
        iconButton("clip", t("composer.attach"), () => chooser.click()),
        chooser,
        el("span", { class: "composer-hint quiet" }, t("composer.hint")),
        sendButton,
      ),
    ),
  );
}

/** As in Slack, the arrow up in an empty composer edits what one wrote last. */
function editLastOwn(threadTs) {
  const messages = (threadTs ? store.thread?.replies : store.channel?.messages) ?? [];
  const last = messages.findLast(
    (message) => message.user === store.me && !message.bot_id && !message.subtype,
  );
  if (last) startEditing(last.ts);
  return Boolean(last);
}

function fileChip(file, remove) {
  return el(
    "li",
    { class: "chip" },
    icon("file"),
    file.name,
    el(
      "button",
      { type: "button", "aria-label": t("composer.removeFile", { name: file.name }), onclick: remove },
      icon("close"),
    ),
  );
}

async function say({ text, files, picked }, channel, threadTs) {
  const body = {
    as: store.me,
    channel,
    text: encode(text, picked),
    ...(threadTs ? { threadTs } : {}),
    ...(files.length ? { files } : {}),
  };
  const answer = await post("say", body);
  if (answer.ok === false)
    return hasWord(`error.${answer.error}`)
      ? errorText(answer.error)
      : t("error.notSent", { code: answer.error });
  await refresh("state", "channel", "thread");
  return "";
}
