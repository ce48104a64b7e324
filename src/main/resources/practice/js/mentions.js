/** Between what a person types (`@Name`, `#channel`) and Slack's written form (`<@U01>`, `<#C01>`). */

import { asPlain } from "./mrkdwn.js";
import { channelById, nameOf } from "./state.js";

/** Replaces each picked mention by its id; `picked` maps the shown text to the written one. */
export function encode(text, picked) {
  const shown = [...picked.keys()].sort((one, other) => other.length - one.length);
  return shown.reduce((written, name) => written.replaceAll(name, picked.get(name)), text);
}

/** The text to edit, and its mentions as picked ones. */
export function decode(written) {
  const picked = new Map();
  for (const [token, kind, id] of written.matchAll(/<([@#])(\w+)[^>]*>/g)) {
    const name = kind === "@" ? nameOf(id) : channelById(id)?.name;
    if (name) picked.set(kind + name, token);
  }
  return { text: asPlain(written), picked };
}
