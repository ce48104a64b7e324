package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;

/** What Baraza does, where a channel stands, and one button for what comes next. */
final class StandingCards {
  private final Setting setting;

  StandingCards(Setting setting) {
    this.setting = setting;
  }

  Card card() {
    Words words = setting.words();
    Prose about = words.say("command.about");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(about));
    parts.addAll(new NextStep(setting).parts(true));
    parts.add(new Part.Note(words.say("command.more")));
    return new Card(about, parts);
  }
}
