/** Builds page nodes without ever parsing HTML, so that no message can inject any. */

const SVG = "http://www.w3.org/2000/svg";
const stamps = new WeakMap();

/** An element; props starting with "on" are listeners, `data` and `style` are objects, false and null are left out. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "style")
      for (const [key, text] of Object.entries(value)) node.style.setProperty(key, text);
    else if (name === "value") node.value = value;
    else node.setAttribute(name === "class" ? "class" : name, value === true ? "" : String(value));
  }
  node.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}

/** Line drawings of our own, 20 units square, drawn in the colour of the text around them. */
const DRAWINGS = {
  hash: "M7.500 3.500 6 16.500M14 3.500l-1.500 13M3.500 7.500h13.200M3.200 12.500h13.200",
  lock: "M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9",
  plus: "M10 4v12M4 10h12",
  close: "M5 5l10 10M15 5 5 15",
  menu: "M3.500 5.500h13M3.500 10h13M3.500 14.500h13",
  more: "M4.800 10h.4M9.800 10h.4M14.800 10h.4",
  reply: "M3.500 4.500h13v9h-7l-3.500 3v-3H3.500z",
  smile: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7 12c1.500 2 4.500 2 6 0M7.600 8v.3M12.400 8v.3",
  clip: "M14.500 9.500 9.200 14.800a3.300 3.300 0 0 1-4.700-4.700l6-6a2.200 2.200 0 0 1 3.100 3.100l-5.800 5.800a1 1 0 0 1-1.500-1.500l5-5",
  send: "M3.500 4 17 10 3.500 16l2-6zM5.500 10H11",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.200l2.800 1.800",
  down: "M5.500 8l4.500 4.500L14.500 8",
  back: "M12 5l-5 5 5 5",
  eye: "M2.500 10c2-3.500 4.500-5 7.500-5s5.500 1.500 7.500 5c-2 3.500-4.500 5-7.500 5s-5.500-1.500-7.500-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  invite:
    "M8 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2.500 16.500c.5-3 2.500-4.500 5.500-4.500s5 1.500 5.500 4.500M15.500 6v5M13 8.500h5",
  file: "M5 3h6l4 4v10H5zM11 3v4h4",
  search: "M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM12.800 12.800 16.500 16.500",
  check: "M4.500 10.500l3.500 3.500 7.500-8",
  home: "M3.500 9.500 10 4l6.500 5.500V16.500h-4.500v-4H8v4H3.500z",
  alert: "M10 3.500 17.500 16.500h-15zM10 8v4M10 14.200v.2",
};

/** One of our drawings; always decorative, the control around it carries the name. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", DRAWINGS[name]);
  svg.append(path);
  return svg;
}

/** A square button with a drawing and a spoken name. */
export function iconButton(name, label, onclick, props = {}) {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...props },
    icon(name),
  );
}

/**
 * Makes the children of `parent` show `items`, keeping the node of an item whose stamp has not changed:
 * what a person has focused or typed there stays.
 */
export function reconcile(parent, items, keyOf, stampOf, build) {
  const kept = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  let cursor = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const stamp = stampOf(item);
    let node = kept.get(key);
    kept.delete(key);
    if (!node || stamps.get(node) !== stamp) {
      const fresh = build(item);
      fresh.dataset.key = key;
      stamps.set(fresh, stamp);
      if (node) {
        const focused = focusHook(node);
        if (cursor === node) cursor = fresh;
        node.replaceWith(fresh);
        restoreFocus(fresh, focused);
      }
      node = fresh;
    }
    if (node === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
  for (const node of kept.values()) node.remove();
}

/** The hook of the focused control inside `node`, so that a redrawn copy can be focused again. */
export function focusHook(node) {
  const active = document.activeElement;
  if (!active || !node.contains(active)) return null;
  return { hook: active.dataset.hook, start: active.selectionStart, end: active.selectionEnd };
}

export function restoreFocus(node, focused) {
  if (!focused?.hook) return;
  const control = node.querySelector(`[data-hook="${CSS.escape(focused.hook)}"]`);
  control?.focus();
  if (control && focused.start !== null && focused.start !== undefined && control.setSelectionRange) {
    try {
      control.setSelectionRange(focused.start, focused.end);
    } catch {
      // Inputs of type number, email and date have no selection.
    }
  }
}

let lastId = 0;

export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
