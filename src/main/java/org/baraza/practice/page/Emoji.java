package org.baraza.practice.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.practice.space.Json;

/** The emoji that the workspace knows, by Slack's names for them. */
final class Emoji {
  private static final String NAMED =
      """
      +1 👍 -1 👎 thumbsup 👍 thumbsdown 👎 tada 🎉 wave 👋 eyes 👀 pray 🙏 clap 👏 raised_hands 🙌
      white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ warning ⚠️ no_entry ⛔
      octagonal_sign 🛑 mag 🔍 bulb 💡 question ❓ exclamation ❗ information_source ℹ️ pushpin 📌
      round_pushpin 📍 memo 📝 pencil ✏️ pencil2 ✏️ clipboard 📋 page_facing_up 📄 bar_chart 📊
      chart_with_upwards_trend 📈 calendar 📅 date 📅 spiral_calendar_pad 🗓️ alarm_clock ⏰ clock3 🕒
      hourglass ⌛ hourglass_flowing_sand ⏳ bell 🔔 no_bell 🔕 zzz 💤 speech_balloon 💬 thought_balloon 💭
      handshake 🤝 busts_in_silhouette 👥 bust_in_silhouette 👤 family 👪 seedling 🌱 corn 🌽 ear_of_rice 🌾
      herb 🌿 sheep 🐑 goat 🐐 cow 🐄 cow2 🐄 camel 🐪 dromedary_camel 🐪 truck 🚚 bus 🚌 bike 🚲 moneybag 💰
      money_with_wings 💸 dollar 💵 scales ⚖️ gear ⚙️ wrench 🔧 hammer_and_wrench 🛠️ link 🔗 key 🔑 lock 🔒
      unlock 🔓 star ⭐ star2 🌟 sparkles ✨ fire 🔥 heart ❤️ smile 😄 smiley 😃 slightly_smiling_face 🙂
      grinning 😀 thinking_face 🤔 cry 😢 disappointed 😞 joy 😂 sunny ☀️ umbrella ☔ rain_cloud 🌧️
      arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrows_counterclockwise 🔄 rewind ⏪ repeat 🔁
      black_circle ⚫ white_circle ⚪ red_circle 🔴 large_yellow_circle 🟡 large_green_circle 🟢
      large_blue_circle 🔵 large_orange_circle 🟠 white_large_square ⬜ black_large_square ⬛ one 1️⃣ two 2️⃣
      three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 dart 🎯 trophy 🏆 flag-ug 🇺🇬
      flag-sd 🇸🇩 flag-bd 🇧🇩 earth_africa 🌍 world_map 🗺️ house 🏠 convenience_store 🏪 office 🏢 phone 📞
      iphone 📱 email 📧 envelope ✉️ inbox_tray 📥 outbox_tray 📤 paperclip 📎 camera 📷 microphone 🎤
      loudspeaker 📢 mega 📣 ok_hand 👌 ok 🆗 muscle 💪 point_right 👉 point_up ☝️ raised_hand ✋ hand ✋
      double_vertical_bar ⏸️ pause_button ⏸️ arrow_forward ▶️ fast_forward ⏩ black_square_for_stop ⏹️
      recycle ♻️ package 📦 scissors ✂️ books 📚 book 📖 label 🏷️ ballot_box_with_ballot 🗳️ crystal_ball 🔮
      """;

  private Emoji() {}

  static ObjectNode byName() {
    Map<String, String> names = new TreeMap<>();
    String[] words = NAMED.strip().split("\\s+", -1);
    for (int index = 0; index + 1 < words.length; index += 2) {
      names.put(words[index], words[index + 1]);
    }
    ObjectNode json = Json.object();
    names.forEach(json::put);
    return json;
  }
}
