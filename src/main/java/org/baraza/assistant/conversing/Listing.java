package org.baraza.assistant.conversing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Turns.Taken;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.conversation.Event;
import org.baraza.conversation.Input;
import org.baraza.flow.Field;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Question;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;

/** A list in a form: its rows, each with its menu; and the list question that it answers. */
public final class Listing {
  private final Desk desk;

  public Listing(Desk desk) {
    this.desk = desk;
  }

  /** Where a list is: the channel, the conversation that asks for it, and its id. */
  record Spot(Place place, String conversation, String list) {
    Memo memo() {
      return Memo.of(place.channel()).with(Memo.CONVERSATION, conversation).with(Memo.LIST, list);
    }

    static Spot of(Actor actor, Memo memo) {
      return new Spot(
          new Place(actor.workspace(), memo.value(Memo.CHANNEL)),
          memo.value(Memo.CONVERSATION),
          memo.value(Memo.LIST));
    }
  }

  /** What a list's form and its rows' forms need. */
  record Found(Setting setting, Conversation conversation, ListShape shape, PlanList list) {}

  Optional<Found> find(Records records, Spot spot) {
    Optional<Plan> plan = records.plans().find(spot.place());
    Optional<Conversation> conversation =
        records.conversations().find(spot.place(), spot.conversation());
    if (plan.isEmpty() || conversation.isEmpty()) {
      return Optional.empty();
    }
    Setting setting = Setting.of(plan.get(), desk.book(), records, desk.clock().instant());
    return setting
        .shape(spot.list())
        .map(shape -> new Found(setting, conversation.get(), shape, rows(records, spot)));
  }

  private static PlanList rows(Records records, Spot spot) {
    return records.lists().find(spot.place(), "", spot.list());
  }

  /** Opens the list that a question asks for; the value is the question's ticket. */
  public Reaction open(Click click) {
    Place place = place(click);
    return Ticket.read(click.value())
        .flatMap(ticket -> desk.work().read(records -> open(records, place, ticket)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  /** The channel of a message, or the one that a form remembers, if this person may be there. */
  private Place place(Click click) {
    if (click.memory() == null) {
      return click.place();
    }
    Place remembered = Spot.of(click.actor(), Memo.read(click.memory())).place();
    return desk.access().mayTakePart(click.actor(), remembered)
        ? remembered
        : new Place(click.actor().workspace(), "");
  }

  private Optional<Reaction> open(Records records, Place place, Ticket ticket) {
    return records
        .conversations()
        .find(place, ticket.conversation())
        .flatMap(conversation -> listOf(conversation, ticket.question(), place, records))
        .flatMap(list -> find(records, new Spot(place, ticket.conversation(), list)))
        .map(found -> new Reaction.Open(new ListForms(found).list("")));
  }

  private Optional<String> listOf(
      Conversation conversation, String question, Place place, Records records) {
    return records
        .plans()
        .find(place)
        .flatMap(plan -> desk.book().flow(conversation.flow(), plan.language()))
        .flatMap(flow -> flow.question(question))
        .filter(asked -> asked.kind() instanceof Kind.ListOf)
        .map(asked -> ((Kind.ListOf) asked.kind()).list());
  }

  Reaction open(Setting setting, Conversation conversation, String list, String undo) {
    ListShape shape = setting.shape(list).orElseThrow();
    PlanList rows =
        new PlanList(
            conversation.place(), "", list, 0, setting.facts(conversation.occasion()).rows(list));
    return new Reaction.Open(
        new ListForms(new Found(setting, conversation, shape, rows)).list(undo));
  }

  /** Opens an empty row's form. */
  public Reaction add(Click click) {
    Spot spot = spot(click);
    return desk.work()
        .read(records -> find(records, spot))
        .<Reaction>map(found -> new Reaction.Open(new ListForms(found).row(Optional.empty())))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Spot spot(Click click) {
    Spot spot = Spot.of(click.actor(), Memo.read(String.valueOf(click.memory())));
    return desk.access().mayTakePart(click.actor(), spot.place())
        ? spot
        : new Spot(new Place(click.actor().workspace(), ""), "", "");
  }

  /** A row's menu: edit, move up, move down, delete; the value is what and the row's id. */
  public Reaction menu(Click click) {
    String[] parts = click.value().split("\\|", 2);
    if (parts.length < 2) {
      return desk.whisper(click.actor(), "problem.gone");
    }
    Spot spot = spot(click);
    if (parts[0].equals("edit")) {
      return desk.work()
          .read(records -> find(records, spot))
          .<Reaction>map(
              found -> new Reaction.Open(new ListForms(found).row(found.list().row(parts[1]))))
          .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
    }
    boolean deletes = parts[0].equals("delete");
    return change(
        click.actor(),
        spot,
        list ->
            switch (parts[0]) {
              case "up" -> list.moved(parts[1], -1);
              case "down" -> list.moved(parts[1], 1);
              case "delete" -> list.without(parts[1]);
              default -> list;
            },
        deletes);
  }

  /** Brings the list back to how it was before a row was deleted; the value is that version. */
  public Reaction undo(Click click) {
    Spot spot = spot(click);
    return desk.work()
        .write(
            records ->
                find(records, spot)
                    .map(
                        found -> {
                          Optional<PlanList> earlier =
                              version(click.value())
                                  .flatMap(
                                      version ->
                                          records
                                              .lists()
                                              .version(spot.place(), "", spot.list(), version));
                          return store(
                              records,
                              click.actor(),
                              found,
                              earlier.map(found.list()::restored).orElse(found.list()),
                              false);
                        }))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private static Optional<Integer> version(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException changed) {
      return Optional.empty();
    }
  }

  private Reaction change(
      Actor actor, Spot spot, Function<PlanList, PlanList> edit, boolean canUndo) {
    return desk.work()
        .write(
            records ->
                find(records, spot)
                    .map(found -> store(records, actor, found, edit.apply(found.list()), canUndo)))
        .orElseGet(() -> desk.whisper(actor, "problem.gone"));
  }

  private Reaction store(
      Records records, Actor actor, Found found, PlanList changed, boolean canUndo) {
    String undo = canUndo ? Integer.toString(found.list().version()) : "";
    return new Reaction.Redraw(new ListForms(save(records, actor, found, changed)).list(undo));
  }

  /** Stores the next version and draws the question that asks for the list anew. */
  Found save(Records records, Actor actor, Found found, PlanList changed) {
    if (changed.version() == found.list().version()) {
      return found;
    }
    records.lists().save(changed, actor.userId(), desk.clock().instant());
    Setting setting =
        Setting.of(found.setting().plan(), desk.book(), records, desk.clock().instant());
    desk.scribe().listChanged(records, setting, found.conversation(), changed.list());
    return new Found(setting, found.conversation(), found.shape(), changed);
  }

  /** Lines typed in the thread of a list's question: a row for each, and a word that it is kept. */
  void type(Records records, Actor actor, Conversation conversation, String list, String text) {
    find(records, new Spot(conversation.place(), conversation.id(), list))
        .ifPresent(
            found -> {
              PlanList longer = found.list().with(typed(found.shape(), text, actor));
              Found after = save(records, actor, found, longer);
              desk.scribe()
                  .remark(records, conversation, desk.ids().next(), kept(after, conversation));
            });
  }

  private static Card kept(Found found, Conversation conversation) {
    Words words = found.setting().words();
    List<String> lacking = lacking(found);
    Prose rows = Prose.plain(Integer.toString(found.list().rows().size()));
    Prose text =
        lacking.isEmpty()
            ? words.say("list.kept", "rows", rows)
            : words.say(
                "list.kept-incomplete",
                Map.of("rows", rows, "fields", Prose.plain(String.join(", ", lacking))));
    Ticket ticket =
        new Ticket(
            conversation.id(),
            conversation.turn(),
            conversation.openQuestion().orElse(found.shape().id()));
    Control open = new Control.Button(Actions.LIST_OPEN, words.label("list.open"), ticket.code());
    Control done = new Control.Button(Actions.LIST_DONE, words.label("list.done"), ticket.code());
    return new Card(
        text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(open, done))));
  }

  /** A row for each line, with what names it filled in. */
  private List<Row> typed(ListShape shape, String text, Actor actor) {
    return text.lines()
        .map(line -> line.strip().replaceFirst("^[-*•–]\\s+", ""))
        .filter(name -> !name.isEmpty())
        .map(name -> Map.<String, Value>of(shape.naming().id(), new Value.Text(name)))
        .map(cells -> new Row(desk.ids().next(), cells, actor.userId(), desk.clock().instant()))
        .toList();
  }

  /** "That is all": answers the question, unless rows still lack what they need. */
  public Reaction done(Click click) {
    Optional<Ticket> ticket = Ticket.read(click.value());
    return ticket
        .flatMap(it -> desk.work().write(records -> done(records, click, it)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Optional<Reaction> done(Records records, Click click, Ticket ticket) {
    Optional<String> list =
        records
            .conversations()
            .find(click.place(), ticket.conversation())
            .flatMap(it -> listOf(it, ticket.question(), click.place(), records));
    Optional<Found> found =
        list.flatMap(it -> find(records, new Spot(click.place(), ticket.conversation(), it)));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<Reaction> refusal = refusal(click.actor(), found.get(), ticket);
    if (refusal.isPresent()) {
      return refusal;
    }
    Optional<Taken> taken =
        desk.turns()
            .take(
                records,
                click.place(),
                ticket.conversation(),
                any ->
                    new Input.ListDone(
                        ticket.question(),
                        ticket.turn(),
                        found.get().list().rows().size(),
                        desk.ids().next(),
                        desk.touch(click.actor())));
    return taken.map(it -> react(click.actor(), it));
  }

  private Reaction react(Actor actor, Taken taken) {
    if (!taken.outcome().has(Event.Stale.class)) {
      return new Reaction.Nothing();
    }
    Prose standing = new RootCards(taken.setting(), taken.flow(), taken.after()).progress();
    return new Reaction.Whisper(
        Card.of(desk.words(actor).say("problem.stale", "standing", standing)));
  }

  private Optional<Reaction> refusal(Actor actor, Found found, Ticket ticket) {
    List<Row> rows = found.list().rows();
    boolean required =
        found
            .setting()
            .flow(found.conversation().flow())
            .flatMap(flow -> flow.question(ticket.question()))
            .filter(Question::required)
            .isPresent();
    if (rows.isEmpty() && required) {
      Prose row = Prose.plain(found.shape().row());
      return Optional.of(refusal(actor, ticket, "list.needs-a-row", "row", row));
    }
    List<String> lacking = lacking(found);
    Prose fields = Prose.plain(String.join(", ", lacking));
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(refusal(actor, ticket, "list.incomplete", "fields", fields));
  }

  private Reaction refusal(Actor actor, Ticket ticket, String key, String place, Prose filling) {
    Words words = desk.words(actor);
    Prose text = words.say(key, place, filling);
    Control open =
        new Control.Button(Actions.LIST_OPEN, words.label("list.open"), ticket.code()).primary();
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(open)))));
  }

  /** The labels of required fields that some rows lack. */
  private static List<String> lacking(Found found) {
    return found.list().rows().stream()
        .flatMap(row -> found.shape().missing(row).stream())
        .map(Field::label)
        .distinct()
        .toList();
  }
}
