/** Every word on the page, by key, as the server hands them out. */

let byKey = {};

export function useWords(words) {
  byKey = words;
}

/** The text of a key below `page.`, with `{name}` replaced from `values`; a missing word shows as its key. */
export function t(key, values = {}) {
  const text = byKey[`page.${key}`] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Like `t` for a number of things: `key.one` or `key.many`. */
export function count(key, number, values = {}) {
  return t(`${key}.${number === 1 ? "one" : "many"}`, { count: number, ...values });
}

export function hasWord(key) {
  return `page.${key}` in byKey;
}

/** What to tell a person about an error code of the server. */
export function errorText(code) {
  return hasWord(`error.${code}`) ? t(`error.${code}`) : t("error.other", { code });
}
