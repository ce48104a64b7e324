package org.baraza.assistant.conversing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.baraza.assistant.Tongues;
import org.baraza.assistant.card.Part;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;

/** A person's Home: what Baraza is and how to begin. */
public final class Welcome {
  private final Tongues tongues;

  public Welcome(Tongues tongues) {
    this.tongues = requireNonNull(tongues);
  }

  public List<Part> home(Actor actor) {
    Words words = tongues.words(actor);
    return List.of(
        new Part.Heading(words.label("home.title")),
        new Part.Paragraph(words.say("home.about")),
        new Part.Paragraph(words.say("home.first")),
        new Part.Paragraph(words.say("home.steps")));
  }
}
