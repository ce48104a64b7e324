/** One message as a row, and a list of them with day dividers. */

import { avatar } from "./avatar.js";
import { renderBlocks } from "./blocks/blocks.js";
import { formOf } from "./blocks/form.js";
import { el, icon, reconcile } from "./dom.js";
import { emojiNode } from "./emoji.js";
import { editing, editForm } from "./editmessage.js";
import { messageTools, react } from "./messagemenu.js";
import { mrkdwn } from "./mrkdwn.js";
import { openThread } from "./navigation.js";
import { openProfile } from "./profile.js";
import { changed, nameOf, namesStamp, store, theApp } from "./state.js";
import { ago, dayKey, dayLabel, fullMoment, hour, momentOf } from "./time.js";
import { count, t } from "./words.js";

const GROUPED_WITHIN_S = 300;

export function authorOf(message) {
  if (message.bot_id) return theApp()?.id ?? message.user;
  return message.user ?? "";
}

/** Draws the rows of `messages` into `list`; rows that did not change are left alone. */
export function drawRows(list, messages, { channelId, inThread = false }) {
  const rows = [];
  let before = null;
  for (const message of messages.filter((each) => !store.dismissed.has(each.ts))) {
    const day = dayKey(momentOf(message.ts));
    const newDay = !before || day !== dayKey(momentOf(before.ts));
    if (newDay && !inThread) rows.push({ key: `day-${day}`, day: momentOf(message.ts) });
    rows.push({ key: message.ts, message, grouped: !newDay && follows(message, before) });
    before = message;
  }
  const names = namesStamp();
  reconcile(
    list,
    rows,
    (row) => row.key,
    (row) =>
      row.day
        ? dayLabel(row.day)
        : JSON.stringify([row.message, row.grouped, editing(row.message.ts), names]),
    (row) =>
      row.day ? dayDivider(row.day) : messageRow(row.message, { channelId, inThread, grouped: row.grouped }),
  );
}

function follows(message, before) {
  const near = Number(message.ts) - Number(before.ts) < GROUPED_WITHIN_S;
  return (
    near &&
    authorOf(message) === authorOf(before) &&
    !message.ephemeral &&
    !before.ephemeral &&
    !isNotice(message) &&
    !isNotice(before) &&
    !before.replyCount
  );
}

function isNotice(message) {
  return [
    "channel_join",
    "channel_leave",
    "channel_name",
    "channel_archive",
    "channel_topic",
    "channel_purpose",
  ].includes(message.subtype);
}

function dayDivider(date) {
  return el("li", { class: "day" }, el("span", {}, dayLabel(date)));
}

function messageRow(message, { channelId, inThread, grouped }) {
  const author = authorOf(message);
  const classes = [
    "message",
    grouped && "grouped",
    message.ephemeral && "ephemeral",
    isNotice(message) && "notice",
  ]
    .filter(Boolean)
    .join(" ");
  const moment = momentOf(message.ts);
  return el(
    "li",
    {
      class: classes,
      "aria-label": t("message.by", { name: nameOf(author), time: hour(moment) }),
      data: { ts: message.ts },
    },
    message.ephemeral && onlyYou(message),
    el("div", { class: "gutter" }, grouped ? el("time", { class: "quiet" }, hour(moment)) : avatar(author)),
    el(
      "div",
      { class: "message-main" },
      !grouped && head(message, author, moment),
      editing(message.ts) ? editForm(message, channelId) : content(message, channelId),
      message.files?.length > 0 && el("div", { class: "files" }, message.files.map(fileCard)),
      message.reactions?.length > 0 && reactions(message, channelId),
      !inThread && message.replyCount > 0 && threadLink(message),
    ),
    !isNotice(message) && messageTools(message, { channelId, inThread, author }),
  );
}

function onlyYou(message) {
  const dismiss = () => {
    store.dismissed.add(message.ts);
    changed();
  };
  return el(
    "div",
    { class: "only-you" },
    icon("eye"),
    el("span", {}, t("message.onlyYou")),
    el("button", { type: "button", class: "link-button", onclick: dismiss }, t("message.dismiss")),
  );
}

function head(message, author, moment) {
  return el(
    "div",
    { class: "message-head" },
    el(
      "button",
      { type: "button", class: "author", onclick: (event) => openProfile(event.currentTarget, author) },
      nameOf(author),
    ),
    message.bot_id && el("span", { class: "badge" }, t("people.app")),
    el("time", { class: "quiet", datetime: moment.toISOString(), title: fullMoment(moment) }, hour(moment)),
  );
}

/** The blocks, or the text where there are none; Slack shows the text of a message with blocks only in notifications. */
function content(message, channelId) {
  const typed = message.blocks?.every((block) => block.type === "rich_text") && !message.bot_id;
  const edited = message.edited && el("span", { class: "quiet edited" }, t("message.edited"));
  if (!message.blocks?.length || typed) {
    return message.text ? el("div", { class: "text" }, mrkdwn(message.text), edited && [" ", edited]) : null;
  }
  const container = {
    type: "message",
    channel: channelId,
    ts: message.ts,
    ...(message.ephemeral ? { ephemeral: true } : {}),
  };
  const surface = { kind: "message", form: formOf(`m/${channelId}/${message.ts}`), container };
  return el("div", {}, renderBlocks(message.blocks, surface), edited);
}

function fileCard(file) {
  const address = file.permalink ?? file.url_private ?? file.url_private_download ?? "";
  const picture = file.mimetype?.startsWith("image/") && file.url_private;
  const inner = [
    picture
      ? el("img", { src: file.url_private, alt: file.alt_txt ?? file.title ?? file.name, loading: "lazy" })
      : el("span", { class: "file-mark" }, icon("file")),
    el(
      "span",
      { class: "option-text" },
      el("span", {}, file.title || file.name),
      el(
        "small",
        {},
        [file.pretty_type ?? file.filetype ?? file.mimetype, size(file.size)].filter(Boolean).join(" · "),
      ),
    ),
  ];
  const look = picture ? "file with-picture" : "file";
  return address
    ? el(
        "a",
        {
          class: look,
          href: address,
          target: "_blank",
          rel: "noopener noreferrer",
          download: picture ? null : file.name,
        },
        inner,
      )
    : el("span", { class: look }, inner);
}

function size(bytes) {
  if (!bytes) return "";
  return bytes < 1_000_000
    ? t("message.kilobytes", { size: Math.max(1, Math.round(bytes / 1000)) })
    : t("message.megabytes", { size: (bytes / 1e6).toFixed(1) });
}

function reactions(message, channelId) {
  const chip = (reaction) => {
    const mine = reaction.users?.includes(store.me);
    const names = (reaction.users ?? []).map(nameOf).join(", ");
    return el(
      "button",
      {
        type: "button",
        class: mine ? "reaction mine" : "reaction",
        "aria-pressed": String(Boolean(mine)),
        title: names,
        "aria-label": t("message.reaction", { emoji: reaction.name, names }),
        onclick: () => react(message, channelId, reaction.name),
      },
      emojiNode(reaction.name),
      el("span", {}, reaction.count ?? reaction.users?.length ?? 1),
    );
  };
  return el("div", { class: "reactions" }, message.reactions.map(chip));
}

function threadLink(message) {
  const faces = (message.replyUsers ?? []).slice(0, 4).map((id) => avatar(id, "small"));
  return el(
    "button",
    {
      type: "button",
      class: "thread-link",
      data: { hook: `thread/${message.ts}` },
      onclick: () => openThread(message.thread_ts ?? message.ts),
    },
    faces,
    el("strong", {}, count("thread.replies", message.replyCount)),
    message.latestReply &&
      el("span", { class: "quiet" }, t("thread.last", { ago: ago(momentOf(message.latestReply)) })),
  );
}
