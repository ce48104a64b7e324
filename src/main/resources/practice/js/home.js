/** The app's Home tab. */

import { renderBlocks } from "./blocks/blocks.js";
import { formOf } from "./blocks/form.js";
import { el, focusHook, restoreFocus } from "./dom.js";
import { namesStamp, store } from "./state.js";
import { t } from "./words.js";

let drawn = "";

export function drawHome(parent) {
  const view = store.snapshot.home;
  const stamp = JSON.stringify([view, namesStamp()]);
  if (stamp === drawn) return;
  drawn = stamp;
  const focused = focusHook(parent);
  const surface = {
    kind: "home",
    form: formOf(`h/${store.me}`),
    container: { type: "view", viewId: view?.id },
  };
  parent.replaceChildren(
    view ? renderBlocks(view.blocks, surface) : el("p", { class: "quiet home-empty" }, t("tab.homeEmpty")),
  );
  restoreFocus(parent, focused);
}
