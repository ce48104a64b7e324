package org.baraza.assistant.managing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Stands;
import org.baraza.commitment.Commitment;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** {@code /plan overdue}: promises past their day in all plans that somebody may see. */
final class OverdueList {
  /** Shows a page; the value is its first row. */
  static final String SHOW = "overdue.show";

  private static final int ROWS = 12;

  private final Desk desk;
  private final Sight sight;

  OverdueList(Desk desk) {
    this.desk = desk;
    sight = new Sight(desk);
  }

  Reaction verb(Actor actor, Place place, String rest) {
    return new Reaction.Whisper(card(actor, 0));
  }

  Reaction show(Click click) {
    int from = click.value().matches("\\d{1,6}") ? Integer.parseInt(click.value()) : 0;
    return Pages.answer(desk, click, SHOW, "manage.overdue-form", card(click.actor(), from));
  }

  private Card card(Actor actor, int first) {
    Words words = desk.words(actor);
    Stands.View view = sight.view(actor);
    Sight.Page<Commitment> page =
        sight.page(
            actor,
            first,
            ROWS,
            Commitment::place,
            (from, atMost) ->
                desk.work().read(records -> records.stands().overdue(view, from, atMost)));
    if (page.rows().isEmpty()) {
      return Card.of(words.say("manage.nothing-overdue"));
    }
    List<Prose> lines = new ArrayList<>();
    lines.add(words.say("manage.overdue-title"));
    page.rows().forEach(it -> lines.add(line(words, it)));
    Prose text = Prose.join("\n", lines);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(text));
    List<Control> turning = new ArrayList<>();
    if (first > 0) {
      turning.add(button(words, "manage.from-start", 0));
    }
    if (page.next() > 0) {
      turning.add(button(words, "form.next", page.next()));
    }
    if (!turning.isEmpty()) {
      parts.add(new Part.Controls(turning));
    }
    return new Card(text, parts);
  }

  private static Prose line(Words words, Commitment commitment) {
    return words.say(
        "manage.overdue-line",
        Map.of(
            "owner", ValueProse.person(commitment.owner()),
            "what", ValueProse.text(commitment.what()),
            "day", Prose.of(new Span.Day(commitment.due().orElseThrow())),
            "channel", Prose.of(new Span.Channel(commitment.place().channel()))));
  }

  private static Control button(Words words, String label, int from) {
    return new Control.Button(SHOW + ":" + label, words.label(label), Integer.toString(from));
  }
}
