/** One element at its place on a surface: what it holds, and what happens when a person changes it. */

import { post } from "../api.js";
import { ask } from "../dialog.js";
import { plainText } from "../emoji.js";
import { mrkdwn } from "../mrkdwn.js";
import { store } from "../state.js";
import { toast } from "../toast.js";
import { errorText, t } from "../words.js";

/**
 * A surface is `{kind: "message"|"modal"|"home", form, container}`; `input` is the input block around the element,
 * `near` the text beside it, which names it for those who cannot see it.
 */
export class Place {
  constructor(surface, element, blockId, index, { input = null, near = "" } = {}) {
    this.surface = surface;
    this.element = element;
    this.blockId = blockId;
    this.actionId = element.action_id ?? `a${index}`;
    this.input = input;
    this.near = near;
  }

  /** Names the control for focus that must survive redrawing, and for tests. */
  get hook() {
    return `${this.blockId}/${this.actionId}`;
  }

  get label() {
    if (this.input) return plainText(this.input.label?.text ?? "");
    const { accessibility_label: spoken, placeholder } = this.element;
    return spoken || this.near || (placeholder ? plainText(placeholder.text) : t("blocks.choose"));
  }

  get dispatches() {
    return !this.input || this.input.dispatch_action === true;
  }

  /** The state kept for this element; `initial` holds the fields beside `type`. */
  current(initial) {
    return this.surface.form.read(this.blockId, this.actionId, { type: this.element.type, ...initial });
  }

  keep(value) {
    this.surface.form.write(this.blockId, this.actionId, { type: this.element.type, ...value });
  }

  /** Keeps a new choice, and tells the app where the element says so; false when the person took it back. */
  async choose(value) {
    if (this.dispatches && !(await this.confirmed())) return false;
    this.keep(value);
    if (this.dispatches) await this.send(value);
    return true;
  }

  /** A button's or overflow's press: told to the app, not kept. */
  async press(value) {
    if (await this.confirmed()) await this.send(value);
  }

  async confirmed() {
    const { confirm } = this.element;
    if (!confirm) return true;
    const text = confirm.text ?? {};
    return ask({
      title: plainText(confirm.title?.text ?? ""),
      content: text.type === "mrkdwn" ? mrkdwn(text.text) : plainText(text.text ?? ""),
      yes: plainText(confirm.confirm?.text ?? t("dialog.yes")),
      no: plainText(confirm.deny?.text ?? t("dialog.cancel")),
      danger: confirm.style === "danger",
    });
  }

  async send(value) {
    const { container, form } = this.surface;
    const { blockId, actionId, element } = this;
    const state = { values: form.values() };
    const answer = await post("action", {
      as: store.me,
      container,
      blockId,
      actionId,
      element,
      value,
      state,
    });
    if (answer.ok === false) toast(errorText(answer.error));
  }

  /** The app's suggestions for what was typed into an external select. */
  async suggest(query) {
    const { surface, blockId, actionId } = this;
    return post("suggest", { as: store.me, container: surface.container, blockId, actionId, query });
  }
}
