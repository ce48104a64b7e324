/** Emoji by name: the snapshot's own, then a small set that conversations use; an unknown name stays readable as `:name:`. */

import { el } from "./dom.js";
import { store } from "./state.js";

const COMMON = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", clap: "👏", raised_hands: "🙌", wave: "👋", pray: "🙏", handshake: "🤝",
  muscle: "💪", ok_hand: "👌", point_right: "👉", point_down: "👇", raised_hand: "✋", eyes: "👀", heart: "❤️", tada: "🎉", sparkles: "✨",
  star: "⭐", fire: "🔥", rocket: "🚀", bulb: "💡", dart: "🎯", trophy: "🏆", smile: "😄", grinning: "😀", slightly_smiling_face: "🙂",
  joy: "😂", blush: "😊", thinking_face: "🤔", sweat_smile: "😅", cry: "😢", neutral_face: "😐", white_check_mark: "✅",
  heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", warning: "⚠️", no_entry: "⛔", question: "❓", grey_question: "❔",
  exclamation: "❗", information_source: "ℹ️", bell: "🔔", no_bell: "🔕", calendar: "📆", date: "📅", spiral_calendar_pad: "🗓️",
  alarm_clock: "⏰", hourglass: "⌛", hourglass_flowing_sand: "⏳", hourglass_not_done: "⏳", stopwatch: "⏱️", clock3: "🕒", memo: "📝", pencil: "📝", pencil2: "✏️",
  clipboard: "📋", bar_chart: "📊", chart_with_upwards_trend: "📈", chart_with_downwards_trend: "📉", page_facing_up: "📄", link: "🔗",
  paperclip: "📎", pushpin: "📌", round_pushpin: "📍", mag: "🔍", lock: "🔒", unlock: "🔓", key: "🔑", gear: "⚙️", hammer_and_wrench: "🛠️",
  package: "📦", moneybag: "💰", coin: "🪙", seedling: "🌱", herb: "🌿", deciduous_tree: "🌳", ear_of_rice: "🌾", corn: "🌽", cow: "🐄",
  cow2: "🐄", goat: "🐐", sheep: "🐑", camel: "🐫", dromedary_camel: "🐪", chicken: "🐔", tractor: "🚜", truck: "🚚", bus: "🚌",
  convenience_store: "🏪", house: "🏠", hospital: "🏥", world_map: "🗺️", earth_africa: "🌍", sunny: "☀️", sunrise: "🌅", rain_cloud: "🌧️",
  busts_in_silhouette: "👥", bust_in_silhouette: "👤", speech_balloon: "💬", loudspeaker: "📢", mega: "📣", telephone_receiver: "📞",
  iphone: "📱", camera: "📷", microphone: "🎤", envelope: "✉️", email: "📧", inbox_tray: "📥", outbox_tray: "📤", arrow_right: "➡️",
  arrow_left: "⬅️", arrow_up: "⬆️", arrow_down: "⬇️", arrows_counterclockwise: "🔄", repeat: "🔁", fast_forward: "⏩", black_square_for_stop: "⏹️",
  double_vertical_bar: "⏸️", pause_button: "⏸️", large_green_circle: "🟢", green_circle: "🟢", large_yellow_circle: "🟡", yellow_circle: "🟡",
  large_orange_circle: "🟠", red_circle: "🔴", large_blue_circle: "🔵", white_circle: "⚪", black_circle: "⚫", white_large_square: "⬜",
  large_green_square: "🟩", green_square: "🟩", ballot_box: "🗳️", ballot_box_with_ballot: "🗳️", scales: "⚖️", one: "1️⃣", two: "2️⃣", three: "3️⃣", four: "4️⃣",
  five: "5️⃣", 100: "💯", wastebasket: "🗑️", zzz: "💤", coffee: "☕", books: "📚", green_book: "📗", handbag: "👜", hatching_chick: "🐣",
};

/** What a reaction picker offers first. */
export const OFFERED = ["+1", "heart", "tada", "raised_hands", "eyes", "white_check_mark", "pray", "smile", "clap", "handshake", "bulb", "question", "seedling", "corn", "cow", "calendar", "fire", "100"];

export function emojiText(name) {
  const plain = name.replace(/::skin-tone-\d$/, "");
  return store.snapshot?.emoji?.[plain] ?? COMMON[plain] ?? `:${plain}:`;
}

export function emojiNode(name) {
  return el("span", { class: "emoji", role: "img", "aria-label": name.replaceAll("_", " "), title: `:${name}:` }, emojiText(name));
}

/** Plain text with its `:names:` shown as emoji. */
export function plainNodes(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(/:([a-z0-9_+-]+(?:::skin-tone-\d)?):/g)) {
    if (emojiText(match[1]).startsWith(":")) continue;
    nodes.push(text.slice(from, match.index), emojiNode(match[1]));
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== "");
}

export function plainText(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => emojiText(name));
}
