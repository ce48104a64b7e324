package org.baraza.practice.limits;

/** Text objects, and the confirmation dialog made of them. */
final class TextRules {
  private TextRules() {}

  static void plain(Part text, int most) {
    if (text.present()) {
      check(text, "plain_text", most);
    }
  }

  static void any(Part text, int most) {
    if (text.present()) {
      check(text, "plain_text mrkdwn", most);
    }
  }

  private static void check(Part text, String types, int most) {
    if (!text.isObject()) {
      return;
    }
    text.at("type").oneOf(types);
    text.fields("type text", text.type().equals("mrkdwn") ? "verbatim" : "emoji");
    text.at("text").string(1, most);
    text.at("emoji").bool();
    text.at("verbatim").bool();
  }

  static void confirm(Part confirm) {
    if (!confirm.present() || !confirm.isObject()) {
      return;
    }
    confirm.fields("title text confirm deny", "style");
    plain(confirm.at("title"), 100);
    any(confirm.at("text"), 300);
    plain(confirm.at("confirm"), 30);
    plain(confirm.at("deny"), 30);
    confirm.at("style").oneOf("primary danger");
  }
}
