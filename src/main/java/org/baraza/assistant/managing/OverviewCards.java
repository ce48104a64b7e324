package org.baraza.assistant.managing;

import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.document.ExportActions;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.Overview;

/** Draws a plan on one screen; the words are the plan room's. */
record OverviewCards(Words words, Place place) {

  Card card(Overview overview, List<Control> controls) {
    Prose title =
        words.say("manage.overview", "channel", Prose.of(new Span.Channel(place.channel())));
    List<Prose> spoken = new ArrayList<>();
    spoken.add(title);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(title));
    for (Overview.Section section : overview.sections()) {
      Prose text = text(section);
      parts.add(new Part.Paragraph(text));
      spoken.add(text);
    }
    if (!controls.isEmpty()) {
      parts.add(new Part.Controls(controls));
    }
    return new Card(Prose.join("\n", spoken), parts);
  }

  private static Prose text(Overview.Section section) {
    Prose text = Prose.bold(section.heading());
    for (Prose line : section.lines()) {
      text = text.then("\n• ").then(line);
    }
    return text;
  }

  /** A link to the channel itself. */
  Control open() {
    return new Control.LinkButton(
        "manage.open", words.label("manage.open"), "https://slack.com/archives/" + place.channel());
  }

  /** The plan as a document and in pictures. */
  List<Control> takenAlong() {
    return List.of(
        new Control.Button(
            ExportActions.EXPORT, words.label("manage.export"), "docx " + place.channel()),
        new Control.Button(
            ExportActions.PICTURES, words.label("export.pictures.button"), place.channel()));
  }
}
