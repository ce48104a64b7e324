package org.baraza.practice.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What may be shown as a modal or as somebody's Home. */
public final class ViewRules {
  private static final int MOST_BYTES = 250_000;

  private ViewRules() {}

  /** One line for each problem; empty when the view is within the limits. */
  public static List<String> problems(JsonNode payload) {
    Part view = Part.root(payload);
    if (!view.isObject()) {
      return view.problems();
    }
    view.at("type").oneOf("modal home");
    boolean modal = view.type().equals("modal");
    if (modal) {
      modal(view);
    } else {
      view.fields("type blocks", "private_metadata callback_id external_id");
    }
    view.at("private_metadata").string(0, 3000);
    view.at("callback_id").string(1, 255);
    view.at("external_id").string(1, 255);
    BlockRules.check(view.at("blocks"), modal ? Surface.MODAL : Surface.HOME);
    int size = payload.toString().length();
    if (size > MOST_BYTES) {
      view.problem(size + " characters, at most " + MOST_BYTES + " are allowed");
    }
    return List.copyOf(view.problems());
  }

  private static void modal(Part view) {
    view.fields(
        "type title blocks",
        "submit close private_metadata callback_id external_id clear_on_close notify_on_close"
            + " submit_disabled");
    TextRules.plain(view.at("title"), 24);
    TextRules.plain(view.at("submit"), 24);
    TextRules.plain(view.at("close"), 24);
    view.at("clear_on_close").bool();
    view.at("notify_on_close").bool();
    view.at("submit_disabled").bool();
    boolean asks =
        view.at("blocks").items().stream().anyMatch(block -> block.type().equals("input"));
    if (asks && !view.at("submit").present()) {
      view.at("submit").problem("is missing: a modal with inputs needs it");
    }
  }
}
