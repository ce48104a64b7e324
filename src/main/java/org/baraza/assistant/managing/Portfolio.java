package org.baraza.assistant.managing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Stands;
import org.baraza.flow.Purpose;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Trouble;
import org.jspecify.annotations.Nullable;

/** {@code /plan portfolio}: all plans that somebody may see, the ones in trouble first. */
final class Portfolio {
  /** Shows a page; the value is a {@link Shelf}. */
  static final String SHOW = "portfolio.show";

  /** Narrows to a kind or to a facilitator; the suffix is a {@link Shelf}. */
  static final String KIND = "portfolio.kind";

  static final String FACILITATOR = "portfolio.facilitator";

  private static final int ROWS = 8;
  private static final String ANY = "any";
  private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]+)(\\|[^>]*)?>");

  private final Desk desk;
  private final Sight sight;

  Portfolio(Desk desk) {
    this.desk = desk;
    sight = new Sight(desk);
  }

  Reaction verb(Actor actor, Place place, String rest) {
    return new Reaction.Whisper(card(actor, asked(rest, desk.words(actor))));
  }

  /** A kind by its words, a facilitator by a mention, or the word for what is overdue. */
  private static Shelf asked(String rest, Words words) {
    Shelf shelf = Shelf.first();
    Matcher person = PERSON.matcher(rest);
    if (person.find()) {
      shelf = shelf.facilitatedBy(person.group(1));
    }
    List<String> typed = Arrays.asList(rest.toLowerCase(Locale.ROOT).split("[\\s,]+"));
    for (Purpose purpose : Purpose.values()) {
      if (words.synonyms("manage.kind." + purpose.folder()).stream().anyMatch(typed::contains)) {
        shelf = shelf.ofKind(purpose);
      }
    }
    boolean overdue = words.synonyms("manage.kind.overdue").stream().anyMatch(typed::contains);
    return shelf.overdueOnly(overdue);
  }

  Reaction show(Click click) {
    return answer(click, Shelf.read(click.value()));
  }

  Reaction ofKind(Click click) {
    String kind = picked(click.picked());
    return answer(click, Shelf.read(click.suffix()).ofKind(Shelf.purpose(kind)));
  }

  Reaction facilitatedBy(Click click) {
    String member = picked(click.picked());
    return answer(
        click, Shelf.read(click.suffix()).facilitatedBy(member.isEmpty() ? null : member));
  }

  private static String picked(Raw raw) {
    if (raw instanceof Raw.Picked picked && !picked.ids().isEmpty()) {
      return picked.ids().get(0);
    }
    return raw instanceof Raw.PickedPeople people && !people.userIds().isEmpty()
        ? people.userIds().get(0)
        : "";
  }

  private Reaction answer(Click click, Shelf shelf) {
    return Pages.answer(desk, click, SHOW, "manage.portfolio", card(click.actor(), shelf));
  }

  /** The rows that come first, for other surfaces. */
  Sight.Page<Trouble> first(Actor actor, int rows) {
    return page(actor, Shelf.first(), rows);
  }

  private Sight.Page<Trouble> page(Actor actor, Shelf shelf, int size) {
    Stands.View view = sight.view(actor);
    return sight.page(
        actor,
        shelf.from(),
        size,
        row -> row.stand().place(),
        (from, atMost) ->
            desk.work()
                .read(
                    records -> records.stands().worstFirst(view, shelf.narrowing(), from, atMost)));
  }

  PortfolioProse prose(Actor actor) {
    Stands.View view = sight.view(actor);
    return new PortfolioProse(desk.book().in(desk.tongues().of(actor)), view.today(), view.now());
  }

  /** A plan's two lines, with the way to its summary. */
  static Part row(Words words, Trouble row, Prose lines) {
    String channel = row.stand().place().channel();
    return new Part.Paragraph(
        lines,
        new Control.Button(
            Overviewing.SHOW + ":" + channel, words.label("manage.summary"), channel));
  }

  private Card card(Actor actor, Shelf shelf) {
    Words words = desk.words(actor);
    Sight.Page<Trouble> page = page(actor, shelf, ROWS);
    PortfolioProse prose = prose(actor);
    boolean whole = shelf.equals(Shelf.first());
    List<Part> parts = new ArrayList<>();
    List<Prose> spoken = new ArrayList<>();
    spoken.add(
        words.say(
            page.rows().isEmpty()
                ? whole ? "manage.none" : "manage.none-such"
                : "manage.portfolio-title"));
    parts.add(new Part.Paragraph(spoken.get(0)));
    for (Trouble row : page.rows()) {
      Prose lines = prose.lines(row);
      spoken.add(lines);
      parts.add(row(words, row, lines));
    }
    if (!page.rows().isEmpty() || !whole) {
      parts.add(new Part.Controls(narrowing(words, shelf)));
      parts.add(new Part.Controls(turning(words, shelf, page.next())));
    }
    return new Card(Prose.join("\n", spoken), parts);
  }

  private static List<Control> narrowing(Words words, Shelf shelf) {
    List<Option> kinds = new ArrayList<>();
    kinds.add(new Option(words.label("manage.any-kind"), ANY));
    for (Purpose purpose : Purpose.values()) {
      kinds.add(
          new Option(words.label("purpose." + purpose.folder() + ".label"), purpose.folder()));
    }
    String kind = shelf.narrowing().kind().map(Purpose::folder).orElse(ANY);
    @Nullable String facilitator = shelf.narrowing().facilitator();
    return List.of(
        new Control.Pick(
            KIND + ":" + shelf.code(), new Entry.One(kinds, kind, words.label("entry.choose-one"))),
        new Control.Pick(
            FACILITATOR + ":" + shelf.code(),
            new Entry.Person(facilitator, words.label("manage.any-facilitator"))));
  }

  private static List<Control> turning(Words words, Shelf shelf, int next) {
    List<Control> turning = new ArrayList<>();
    boolean only = shelf.narrowing().overdueOnly();
    turning.add(
        button(words, only ? "manage.with-all" : "manage.only-overdue", shelf.overdueOnly(!only)));
    if (!shelf.equals(Shelf.first())) {
      turning.add(button(words, "manage.all", Shelf.first()));
    }
    if (next > 0) {
      turning.add(button(words, "form.next", shelf.at(next)));
    }
    return turning;
  }

  private static Control button(Words words, String label, Shelf shelf) {
    return new Control.Button(SHOW + ":" + label, words.label(label), shelf.code());
  }
}
