package org.baraza.assistant.conversing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Origin;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Question;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.PlanList;
import org.baraza.plan.RowPromise;

/** A list in a form: its rows, each with its menu, page by page. */
public final class Listing {
  private final Desk desk;
  private final Map<String, RowDeed> deeds;

  public Listing(Desk desk) {
    this(desk, Map.of());
  }

  /**
   * Prepares to show lists.
   *
   * @param deeds what other features do with a row, by the word in its menu
   */
  public Listing(Desk desk, Map<String, RowDeed> deeds) {
    this.desk = desk;
    this.deeds = Map.copyOf(deeds);
  }

  /**
   * What a list's form and its rows' forms need.
   *
   * @param promised what became a promise, by row
   */
  public record Found(
      Setting setting,
      ListShape shape,
      PlanList list,
      Spot spot,
      Map<String, Commitment> promised) {
    public Found {
      promised = Map.copyOf(promised);
    }

    Found at(Spot other) {
      return new Found(setting, shape, list, other, promised);
    }
  }

  /** Finds a list where it belongs; nothing for an occasion at which there is no such list. */
  public Optional<Found> find(Records records, Spot spot) {
    return desk.find(records, spot.place()).flatMap(setting -> find(records, setting, spot));
  }

  private static Optional<Found> find(Records records, Setting setting, Spot spot) {
    return setting
        .shape(spot.list())
        .filter(shape -> setting.home(spot.list(), spot.occasion()).equals(spot.occasion()))
        .map(
            shape ->
                new Found(
                    setting,
                    shape,
                    records.lists().find(spot.place(), spot.occasion(), spot.list()),
                    spot,
                    promised(records, shape, spot)));
  }

  private static Map<String, Commitment> promised(Records records, ListShape shape, Spot spot) {
    Map<String, Commitment> promised = new HashMap<>();
    if (RowPromise.of(shape).isPresent()) {
      for (Commitment commitment : records.commitments().inChannel(spot.place())) {
        if (commitment.origin() instanceof Origin.ListRow row
            && row.list().equals(spot.list())
            && row.occasion().equals(spot.occasion())
            && RowPromise.stands(commitment)) {
          promised.put(row.row(), commitment);
        }
      }
    }
    return promised;
  }

  /** The list that a conversation means. */
  Optional<Found> find(Records records, Conversation conversation, String list) {
    return desk.find(records, conversation.place())
        .flatMap(setting -> find(records, setting, spot(setting, conversation, list)));
  }

  static Spot spot(Setting setting, Conversation conversation, String list) {
    return new Spot(conversation.place(), setting.home(list, conversation.occasion()), list);
  }

  /** Opens the list that a question asks for; the value is the question's ticket. */
  public Reaction open(Click click) {
    Place place = place(click);
    return Ticket.read(click.value())
        .flatMap(ticket -> desk.work().read(records -> spot(records, place, ticket)))
        .map(spot -> open(click.actor(), spot))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private Optional<Spot> spot(Records records, Place place, Ticket ticket) {
    Optional<Conversation> conversation =
        records.conversations().find(place, ticket.conversation());
    Optional<Setting> setting = desk.find(records, place);
    if (conversation.isEmpty() || setting.isEmpty()) {
      return Optional.empty();
    }
    return list(setting.get(), conversation.get(), ticket.question())
        .map(list -> spot(setting.get(), conversation.get(), list));
  }

  /** The list that a question of a conversation asks for. */
  static Optional<String> list(Setting setting, Conversation conversation, String question) {
    return setting
        .flow(conversation.flow())
        .flatMap(flow -> flow.question(question))
        .map(Question::kind)
        .filter(Kind.ListOf.class::isInstance)
        .map(kind -> ((Kind.ListOf) kind).list());
  }

  /** Opens a list; one that nobody has touched gets the rows that it begins with. */
  public Reaction open(Actor actor, Spot spot) {
    Optional<Found> found = desk.work().read(records -> find(records, spot));
    if (found.filter(it -> StartingRows.wanting(it.setting(), it.list())).isPresent()) {
      found = desk.work().write(records -> begin(records, actor, spot));
    }
    return found
        .<Reaction>map(it -> new Reaction.Open(new ListForms(it).list("")))
        .orElseGet(() -> desk.whisper(actor, "problem.gone"));
  }

  private Optional<Found> begin(Records records, Actor actor, Spot spot) {
    return find(records, spot)
        .map(
            found -> {
              Setting begun =
                  desk.turns()
                      .startingRows()
                      .put(records, found.setting(), spot.list(), spot.occasion(), actor.userId());
              return find(records, begun, spot).orElse(found);
            });
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

  /** Opens an empty row's form. */
  public Reaction add(Click click) {
    Spot spot = spot(click);
    return desk.work()
        .read(records -> find(records, spot))
        .<Reaction>map(found -> new Reaction.Open(new ListForms(found).row(Optional.empty())))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  /** Shows another page; the value is the first row on it. */
  public Reaction page(Click click) {
    int from = Memo.asNumber(click.value()).orElse(0);
    Spot spot = spot(click).at(from);
    return desk.work()
        .read(records -> find(records, spot))
        .<Reaction>map(found -> new Reaction.Redraw(new ListForms(found).list("")))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  /** The list of the form that was clicked, if this person may be there. */
  Spot spot(Click click) {
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
    RowDeed deed = deeds.get(parts[0]);
    if (deed != null) {
      return deed.on(click.actor(), spot, parts[1]);
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
                        found ->
                            store(
                                records,
                                click.actor(),
                                found,
                                before(records, found, click),
                                false)))
        .orElseGet(() -> desk.whisper(click.actor(), "problem.gone"));
  }

  private static PlanList before(Records records, Found found, Click click) {
    Spot spot = found.spot();
    return Memo.asNumber(click.value())
        .flatMap(
            version -> records.lists().version(spot.place(), spot.occasion(), spot.list(), version))
        .map(found.list()::restored)
        .orElse(found.list());
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

  /** Stores the next version, and draws anew whatever shows the list. */
  public Found save(Records records, Actor actor, Found found, PlanList changed) {
    if (changed.version() == found.list().version()) {
      return found;
    }
    records.lists().save(changed, actor.userId(), desk.clock().instant());
    Setting setting = found.setting().with(changed);
    for (Conversation conversation : setting.conversations()) {
      if (setting.home(changed.list(), conversation.occasion()).equals(changed.occasion())) {
        desk.scribe().listChanged(records, setting, conversation, changed.list());
        desk.turns().listChanged(records, found.setting(), setting, conversation);
      }
    }
    Found after = new Found(setting, found.shape(), changed, found.spot(), found.promised());
    return new FollowingNames(desk, this).follow(records, actor, found, after);
  }
}
