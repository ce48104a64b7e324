/** What a person has chosen in one message, modal or Home, in the shape of Slack's `state.values`. */

const forms = new Map();

export class Form {
  #values = new Map();
  #seen = new Set();

  /** The value of an element; the first look takes `initial`. */
  read(blockId, actionId, initial) {
    const key = JSON.stringify([blockId, actionId]);
    this.#seen.add(key);
    if (!this.#values.has(key) || this.#values.get(key).type !== initial.type) this.#values.set(key, initial);
    return this.#values.get(key);
  }

  write(blockId, actionId, value) {
    this.#values.set(JSON.stringify([blockId, actionId]), value);
  }

  /** Between `begin` and `end` the surface is drawn; what was not drawn any more is forgotten. */
  begin() {
    this.#seen.clear();
  }

  end() {
    for (const key of this.#values.keys()) if (!this.#seen.has(key)) this.#values.delete(key);
  }

  values() {
    const values = {};
    for (const [key, value] of this.#values) {
      const [blockId, actionId] = JSON.parse(key);
      (values[blockId] ??= {})[actionId] = value;
    }
    return values;
  }
}

/** The form of a surface, by its key; it outlives redrawing, so that nothing typed is lost. */
export function formOf(key) {
  if (!forms.has(key)) forms.set(key, new Form());
  return forms.get(key);
}

export function forgetForm(key) {
  forms.delete(key);
}
