package org.baraza.slack.draw;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.baraza.assistant.card.Control;
import org.jspecify.annotations.Nullable;

/** Draws what can be tapped. */
final class ControlDrawing {
  private static final int VALUE = 2000;
  private static final int URL = 3000;
  private static final int MENU = 5;

  private ControlDrawing() {}

  static ObjectNode draw(Control control) {
    if (control instanceof Control.Button button) {
      return button(button);
    } else if (control instanceof Control.LinkButton link) {
      return link(link);
    } else if (control instanceof Control.Menu menu) {
      return menu(menu);
    } else if (control instanceof Control.Pick pick) {
      return EntryDrawing.draw(pick.action(), pick.entry(), EntryDrawing.Stand.AMONG_CONTROLS);
    }
    throw new Undrawable("no drawing for " + control.action());
  }

  private static ObjectNode button(Control.Button button) {
    ObjectNode drawn = labelled(button.action(), button.label());
    if (button.value().length() > VALUE) {
      throw new Undrawable(button.action() + ": a value of " + button.value().length());
    }
    if (!button.value().isEmpty()) {
      drawn.put("value", button.value());
    }
    if (button.tone() != Control.Tone.QUIET) {
      drawn.put("style", button.tone().name().toLowerCase(Locale.ROOT));
    }
    confirm(drawn, button.confirm(), button.tone());
    return drawn;
  }

  private static ObjectNode link(Control.LinkButton link) {
    if (link.url().length() > URL) {
      throw new Undrawable(link.action() + ": an address of " + link.url().length());
    }
    return labelled(link.action(), link.label()).put("url", link.url());
  }

  private static ObjectNode menu(Control.Menu menu) {
    if (menu.options().size() > MENU) {
      throw new Undrawable(menu.action() + ": a menu of " + menu.options().size() + " options");
    }
    ObjectNode drawn = Texts.node().put("type", "overflow");
    drawn.put("action_id", ActionId.of(menu.action(), ""));
    drawn.set("options", EntryDrawing.options(menu.options()));
    return drawn;
  }

  private static ObjectNode labelled(String action, String label) {
    ObjectNode drawn = Texts.node().put("type", "button");
    drawn.put("action_id", ActionId.of(action, ""));
    drawn.set("text", Texts.plain(label, Texts.BUTTON));
    return drawn;
  }

  private static void confirm(
      ObjectNode button, Control.@Nullable Confirm confirm, Control.Tone tone) {
    if (confirm == null) {
      return;
    }
    ObjectNode dialog = button.putObject("confirm");
    dialog.set("title", Texts.plain(confirm.title(), 100));
    dialog.set("text", Texts.plain(confirm.text(), 300));
    dialog.set("confirm", Texts.plain(confirm.yes(), 30));
    dialog.set("deny", Texts.plain(confirm.no(), 30));
    if (tone == Control.Tone.DANGER) {
      dialog.put("style", "danger");
    }
  }
}
