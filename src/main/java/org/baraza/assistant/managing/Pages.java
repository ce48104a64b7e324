package org.baraza.assistant.managing;

import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.flow.wording.Words;

/** Puts a page where the one before it stood: in a private message, in a form, over the Home. */
final class Pages {
  private Pages() {}

  static Reaction answer(Desk desk, Click click, String callback, String title, Card card) {
    if (click.message() != null) {
      return new Reaction.Rewhisper(card);
    }
    Words words = desk.words(click.actor());
    Form form =
        new Form(callback, "", words.label(title), null, words.label("form.close"), card.parts());
    return click.memory() == null ? new Reaction.Open(form) : new Reaction.Redraw(form);
  }
}
