package org.baraza.assistant.listing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Actions;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Memo;
import org.baraza.assistant.conversing.OccasionNames;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.flow.Flow;
import org.baraza.flow.ListShape;
import org.baraza.flow.Repeats;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Occasions;
import org.baraza.plan.PlanList;

/** {@code /baraza lists}: all lists of a plan, each to be opened. */
public final class Lists {
  /** How many lists a page holds. */
  private static final int PAGE = 20;

  private final Desk desk;
  private final Listing listing;

  public Lists(Desk desk, Listing listing) {
    this.desk = requireNonNull(desk);
    this.listing = requireNonNull(listing);
  }

  /** One list of the plan, or one that could be begun. */
  private record Shown(ListShape shape, String occasion, Prose name, int rows) {}

  /** The verb. */
  public Reaction show(Actor actor, Place place, String rest) {
    if (!desk.access().maySee(actor, place)) {
      return desk.whisper(actor, "problem.no-such-channel");
    }
    Words words = desk.words(actor);
    List<Shown> shown = all(place, words);
    return shown.isEmpty()
        ? new Reaction.Whisper(Card.of(words.say("lists.none")))
        : new Reaction.Open(form(place, words, shown, 0));
  }

  /** Shows another page; the value is the first list on it. */
  public Reaction page(Click click) {
    Place place = place(click);
    if (!desk.access().mayTakePart(click.actor(), place)) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    Words words = desk.words(click.actor());
    List<Shown> shown = all(place, words);
    int from = Memo.asNumber(click.value()).orElse(0);
    return new Reaction.Redraw(form(place, words, shown, from));
  }

  private List<Shown> all(Place place, Words words) {
    return desk.work()
        .read(records -> desk.find(records, place))
        .map(setting -> all(setting, words))
        .orElse(List.of());
  }

  private static Form form(Place place, Words words, List<Shown> shown, int wanted) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Note(words.say("lists.about")));
    int from = Math.max(0, Math.min(wanted, shown.size() - 1)) / PAGE * PAGE;
    int to = Math.min(from + PAGE, shown.size());
    int number = from;
    for (Shown list : shown.subList(from, to)) {
      String value = list.shape().id() + "|" + list.occasion();
      parts.add(
          new Part.Paragraph(
              line(words, list),
              new Control.Button(
                  Actions.LIST_AT + ":" + number++, words.label("lists.open"), value)));
    }
    if (shown.size() > PAGE) {
      parts.addAll(pages(words, from, to, shown.size()));
    }
    return new Form(
        Actions.LIST_FORM,
        new Spot(place, "", "").memo().code(),
        words.label("lists.form"),
        null,
        words.label("form.close"),
        parts);
  }

  private static List<Part> pages(Words words, int from, int to, int lists) {
    List<Control> pages = new ArrayList<>();
    if (from > 0) {
      String before = Integer.toString(from - PAGE);
      pages.add(
          new Control.Button(
              Actions.LISTS_PAGE + ":previous", words.label("lists.previous"), before));
    }
    if (to < lists) {
      String after = Integer.toString(to);
      pages.add(new Control.Button(Actions.LISTS_PAGE + ":next", words.label("lists.next"), after));
    }
    Prose numbers =
        words.say(
            "lists.page",
            Map.of(
                "from", Prose.plain(Integer.toString(from + 1)),
                "to", Prose.plain(Integer.toString(to)),
                "lists", Prose.plain(Integer.toString(lists))));
    return List.of(new Part.Note(numbers), new Part.Controls(pages));
  }

  private static Prose line(Words words, Shown list) {
    Prose title = Prose.bold(list.shape().title());
    Prose named = list.name().isEmpty() ? title : title.then(" · ").then(list.name());
    String key = list.rows() == 0 ? "lists.empty" : "lists.rows";
    Prose count = Prose.plain(Integer.toString(list.rows()));
    return named.then("\n").then(words.say(key, "rows", count));
  }

  /** What was filled in, and what the flows that were begun ask for. */
  private static List<Shown> all(Setting setting, Words words) {
    List<Shown> shown = new ArrayList<>();
    for (Flow flow : setting.flows()) {
      for (ListShape shape : flow.lists()) {
        List<Shown> known = kept(setting, words, flow, shape);
        shown.addAll(known);
        String home = setting.home(shape.id(), "");
        boolean begun =
            setting.conversations().stream().anyMatch(it -> it.flow().equals(flow.id()));
        boolean placeless =
            flow.repeats() instanceof Repeats.EachRow && !isPlanWide(setting, shape);
        if (begun && !placeless && known.stream().noneMatch(it -> it.occasion().equals(home))) {
          shown.add(new Shown(shape, home, name(setting, words, flow, home), 0));
        }
      }
    }
    return shown;
  }

  /** Whether a list stays where it is, from whichever row one looks at it. */
  private static boolean isPlanWide(Setting setting, ListShape shape) {
    return setting.home(shape.id(), "some-row").isEmpty();
  }

  private static List<Shown> kept(Setting setting, Words words, Flow flow, ListShape shape) {
    return setting.lists().stream()
        .filter(list -> list.list().equals(shape.id()))
        .filter(list -> list.version() > 0)
        .sorted(Comparator.comparing(PlanList::occasion))
        .map(
            list ->
                new Shown(
                    shape,
                    list.occasion(),
                    name(setting, words, flow, list.occasion()),
                    list.rows().size()))
        .toList();
  }

  /** A lone visit needs no name. */
  private static Prose name(Setting setting, Words words, Flow flow, String occasion) {
    boolean lone = Occasions.isVisit(occasion) && setting.occasions().visits().size() < 2;
    return lone ? Prose.empty() : new OccasionNames(setting, words).of(flow, occasion);
  }

  /** Opens one; the value is the list's id and its occasion. */
  public Reaction open(Click click) {
    String[] parts = click.value().split("\\|", 2);
    Place place = place(click);
    if (parts.length < 2 || !desk.access().mayTakePart(click.actor(), place)) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    return listing.open(click.actor(), new Spot(place, parts[1], parts[0]));
  }

  /** The channel of a message, or the one that a form remembers. */
  private static Place place(Click click) {
    String memory = click.memory();
    return memory == null ? click.place() : Spot.of(click.actor(), Memo.read(memory)).place();
  }
}
