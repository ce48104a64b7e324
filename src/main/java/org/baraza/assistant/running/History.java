package org.baraza.assistant.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Trail.Deed;
import org.baraza.flow.Flow;
import org.baraza.flow.FlowBook;
import org.baraza.flow.ListShape;
import org.baraza.flow.Question;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** {@code /baraza history}: who did what and when in a channel, without anybody's words. */
final class History {
  /** Goes on; the value is the channel and the first row. */
  static final String MORE = "history.more";

  private static final int ROWS = 20;

  private final Desk desk;

  History(Desk desk) {
    this.desk = desk;
  }

  Reaction show(Actor actor, Place place) {
    return page(actor, place, 0)
        .<Reaction>map(Reaction.Whisper::new)
        .orElseGet(() -> refused(actor, place));
  }

  Reaction more(Click click) {
    String[] parts = click.value().split("/", 2);
    if (parts.length < 2 || !parts[1].matches("\\d{1,6}")) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    Place place = new Place(click.actor().workspace(), parts[0]);
    return page(click.actor(), place, Integer.parseInt(parts[1]))
        .<Reaction>map(Reaction.Rewhisper::new)
        .orElseGet(() -> refused(click.actor(), place));
  }

  private Reaction refused(Actor actor, Place place) {
    return desk.access().mayTakePart(actor, place)
        ? desk.whisper(actor, "history.not-yours")
        : desk.whisper(actor, "problem.no-such-channel");
  }

  private Optional<Card> page(Actor actor, Place place, int from) {
    Optional<Plan> plan = desk.work().read(records -> records.plans().find(place));
    if (!desk.access().mayRun(actor, place, plan)) {
      return Optional.empty();
    }
    List<Deed> deeds = desk.work().read(records -> records.trail().latest(place, from, ROWS + 1));
    FlowBook.Edition edition = desk.book().in(desk.tongues().of(actor));
    return Optional.of(card(edition, place, deeds, from));
  }

  private static Card card(FlowBook.Edition edition, Place place, List<Deed> deeds, int from) {
    if (deeds.isEmpty()) {
      return Card.of(edition.words().say("history.none"));
    }
    List<Prose> lines = new ArrayList<>();
    lines.add(edition.words().say("history.title"));
    deeds.stream().limit(ROWS).forEach(deed -> lines.add(line(edition, deed)));
    Prose text = Prose.join("\n", lines);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(text));
    if (deeds.size() > ROWS) {
      String value = place.channel() + "/" + (from + ROWS);
      parts.add(
          new Part.Controls(
              List.of(new Control.Button(MORE, edition.words().label("history.earlier"), value))));
    }
    return new Card(text, parts);
  }

  private static Prose line(FlowBook.Edition edition, Deed deed) {
    Map<String, Prose> filling = new LinkedHashMap<>();
    filling.put("about", about(edition, deed));
    filling.put("flow", Prose.plain(title(edition, deed.flow())));
    Prose what = edition.words().say("history.did." + deed.kind(), filling);
    Prose who =
        deed.by().isEmpty()
            ? edition.words().say("history.time")
            : Prose.of(new Span.Person(deed.by()));
    return edition
        .words()
        .say(
            "history.line",
            Map.of("when", Prose.of(new Span.Moment(deed.at())), "who", who, "what", what));
  }

  private static Prose about(FlowBook.Edition edition, Deed deed) {
    Flow flow = edition.flows().get(deed.flow());
    if (flow != null) {
      String label = flow.question(deed.about()).map(Question::label).orElse(deed.about());
      return Prose.plain(label);
    }
    return Prose.plain(edition.list(deed.about()).map(ListShape::title).orElse(deed.about()));
  }

  private static String title(FlowBook.Edition edition, String id) {
    Flow flow = edition.flows().get(id);
    return flow == null ? id : flow.title();
  }
}
