package org.baraza.assistant.conversing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Part;
import org.baraza.flow.Purpose;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;

/** What Baraza does, where a channel stands, and one button for what comes next. */
final class StandingCards {
  private final Setting setting;
  private final Words words;

  StandingCards(Setting setting) {
    this.setting = setting;
    words = setting.words();
  }

  Card card() {
    Prose about = words.say("command.about");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(about));
    parts.addAll(next());
    parts.add(new Part.Note(words.say("command.more")));
    return new Card(about, parts);
  }

  /** What comes next; before that, once, what the channel is for. */
  List<Part> next() {
    if (!setting.plan().purposes().isEmpty()) {
      return new NextStep(setting).parts(true);
    }
    boolean begun = new NextStep(setting).underWay().isPresent();
    List<Part> parts = new ArrayList<>();
    if (begun) {
      parts.addAll(new NextStep(setting).parts(true));
      parts.add(new Part.Divider());
    }
    parts.addAll(Purposes.question(words, setting.plan(), !begun));
    return parts;
  }

  /** What stands where the purpose was asked, once somebody has said it. */
  Card settled(Actor actor) {
    List<Prose> purposes =
        setting.plan().purposes().stream()
            .map(Purpose::folder)
            .map(folder -> Prose.plain(words.label("purpose." + folder + ".label")))
            .toList();
    Prose said =
        words.say(
            "purpose.settled",
            Map.of(
                "person", Prose.of(new Span.Person(actor.userId())),
                "purposes", setting.values().joined(purposes)));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(said));
    parts.addAll(new NextStep(setting).parts(true));
    return new Card(said, parts);
  }
}
