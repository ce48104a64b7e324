package org.baraza.assistant.listing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.conversing.Memo;
import org.baraza.assistant.conversing.OccasionNames;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Shortcut;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.flow.Field;
import org.baraza.flow.Kind;
import org.baraza.flow.ListShape;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.PlanList;
import org.baraza.plan.Values;

/** "Add to plan": puts somebody's message into a row, with its author and a link to it. */
public final class AddingToPlan {
  public static final String SHORTCUT = "add-to-plan";
  public static final String LIST_FORM = "add-to-plan.list";
  public static final String ROW_FORM = "add-to-plan.row";
  private static final String INPUT_LIST = "list";
  private static final String INPUT_ROW = "row";
  private static final String INPUT_FIELD = "field";
  private static final String INPUT_TEXT = "text";
  private static final String AUTHOR = "author";
  private static final String MESSAGE = "message";
  private static final String WORDS = "words";
  private static final int MOST = 100;
  private static final int LONGEST = 1200;
  private static final int LONGEST_CELL = 2900;

  private final Desk desk;
  private final Listing listing;

  public AddingToPlan(Desk desk, Listing listing) {
    this.desk = requireNonNull(desk);
    this.listing = requireNonNull(listing);
  }

  /** The shortcut: asks for the list. */
  public Reaction begin(Shortcut shortcut) {
    Actor actor = shortcut.actor();
    if (!desk.access().mayTakePart(actor, shortcut.place())) {
      return desk.whisper(actor, "problem.gone");
    }
    if (shortcut.text().isBlank()) {
      return desk.whisper(actor, "adding.no-words");
    }
    Words words = desk.words(actor);
    List<Option> lists =
        desk.work()
            .read(records -> desk.find(records, shortcut.place()))
            .map(setting -> lists(setting, words))
            .orElse(List.of());
    if (lists.isEmpty()) {
      return new Reaction.Whisper(Card.of(words.say("adding.no-lists")));
    }
    Memo memo =
        Memo.of(shortcut.place().channel())
            .with(AUTHOR, shortcut.author())
            .with(MESSAGE, shortcut.message())
            .with(WORDS, oneLine(shortcut.text()));
    Entry entry = new Entry.One(lists, null, words.label("entry.choose-one"));
    return new Reaction.Open(
        form(
            LIST_FORM,
            memo,
            words,
            words.label("form.next"),
            List.of(
                new Part.Paragraph(Prose.plain(shortcut.text())),
                new Part.Input(INPUT_LIST, words.label("adding.which-list"), null, false, entry))));
  }

  /** A form remembers lines; what is longer than it can hold is shown to be cut, and editable. */
  private static String oneLine(String text) {
    String line = text.strip().replace("\r", "").replace('\n', '\u2028');
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private static Form form(
      String callback, Memo memo, Words words, String submit, List<Part> parts) {
    return new Form(
        callback,
        memo.code(),
        words.label("adding.form"),
        submit,
        words.label("form.cancel"),
        parts);
  }

  /** The lists that have rows, each with a field for words. */
  private static List<Option> lists(Setting setting, Words words) {
    List<Option> options = new ArrayList<>();
    for (PlanList list : setting.lists()) {
      Optional<ListShape> shape = setting.shape(list.list());
      if (shape.isPresent() && !list.rows().isEmpty() && options.size() < MOST) {
        String name =
            setting
                .declaring(list.list())
                .map(flow -> new OccasionNames(setting, words).of(flow, list.occasion()))
                .orElse(Prose.empty())
                .text();
        options.add(
            new Option(
                shape.get().title(),
                list.list() + "|" + list.occasion(),
                name.isEmpty() ? null : name));
      }
    }
    return options;
  }

  /** The list was chosen: asks for the row and the field. */
  public Reaction listChosen(Submission submission) {
    Memo memo = Memo.read(submission.memory());
    String[] list = picked(submission, INPUT_LIST).split("\\|", 2);
    Place place = new Place(submission.actor().workspace(), memo.value(Memo.CHANNEL));
    if (list.length < 2 || !desk.access().mayTakePart(submission.actor(), place)) {
      return new Reaction.CloseAll();
    }
    Spot spot = new Spot(place, list[1], list[0]);
    return desk.work()
        .read(records -> listing.find(records, spot))
        .filter(found -> !found.list().rows().isEmpty())
        .<Reaction>map(found -> new Reaction.Redraw(rowForm(submission.actor(), memo, found)))
        .orElseGet(Reaction.CloseAll::new);
  }

  private Form rowForm(Actor actor, Memo memo, Found found) {
    Words words = desk.words(actor);
    String choose = words.label("entry.choose-one");
    List<Option> rows =
        found.list().rows().stream()
            .map(row -> new Option(name(found.shape(), row), row.id()))
            .toList();
    List<Option> fields =
        texts(found.shape()).stream().map(it -> new Option(it.label(), it.id())).toList();
    String suggested =
        texts(found.shape()).stream()
            .map(Field::id)
            .filter(id -> List.of("result", "detail", "happened", "follow-up").contains(id))
            .findFirst()
            .orElse(fields.get(fields.size() - 1).value());
    Memo more =
        found.spot().memo().with(AUTHOR, memo.value(AUTHOR)).with(MESSAGE, memo.value(MESSAGE));
    String text = memo.value(WORDS).replace('\u2028', '\n');
    return form(
        ROW_FORM,
        more,
        words,
        words.label("form.save"),
        List.of(
            new Part.Input(
                INPUT_ROW,
                words.label("adding.which-row"),
                null,
                false,
                new Entry.One(rows, null, choose)),
            new Part.Input(
                INPUT_FIELD,
                words.label("adding.which-field"),
                null,
                false,
                new Entry.One(fields, suggested, choose)),
            new Part.Input(
                INPUT_TEXT,
                words.label("adding.text"),
                words.label("adding.text-advice"),
                false,
                new Entry.Words(true, text, null))));
  }

  private static List<Field> texts(ListShape shape) {
    return shape.fields().stream()
        .filter(
            field ->
                field.kind() instanceof Kind.LongText || field.kind() instanceof Kind.ShortText)
        .toList();
  }

  private static String name(ListShape shape, Row row) {
    String name = Values.text(row, shape.naming().id());
    return name.isEmpty() ? shape.row() : name;
  }

  /** The row was chosen: the message's words are put behind what the field holds. */
  public Reaction rowChosen(Submission submission) {
    Memo memo = Memo.read(submission.memory());
    Spot spot = Spot.of(submission.actor(), memo);
    if (!desk.access().mayTakePart(submission.actor(), spot.place())) {
      return new Reaction.CloseAll();
    }
    Source source = source(submission.actor(), memo, spot.place());
    return desk.work()
        .write(
            records ->
                listing
                    .find(records, spot)
                    .flatMap(found -> add(records, submission, found, source)))
        .orElseGet(Reaction.CloseAll::new);
  }

  /** Who wrote the message and where it stands, as words to keep. */
  private record Source(String author, Optional<String> link) {}

  private Source source(Actor actor, Memo memo, Place place) {
    String author =
        desk.directory()
            .person(new Actor(actor.workspace(), memo.value(AUTHOR)))
            .map(person -> person.name())
            .orElse(memo.value(AUTHOR));
    return new Source(author, desk.directory().link(place, memo.value(MESSAGE)));
  }

  private Optional<Reaction> add(
      Records records, Submission submission, Found found, Source source) {
    Optional<Row> row = found.list().row(picked(submission, INPUT_ROW));
    Optional<Field> field = found.shape().field(picked(submission, INPUT_FIELD));
    if (row.isEmpty() || field.filter(texts(found.shape())::contains).isEmpty()) {
      return Optional.empty();
    }
    Words words = desk.words(submission.actor());
    String typed = submission.input(INPUT_TEXT) instanceof Raw.Typed it ? it.text().strip() : "";
    String said =
        words
            .say(
                source.link().isPresent() ? "adding.said" : "adding.said-without-link",
                Map.of(
                    "text", Prose.plain(typed),
                    "person", Prose.plain(source.author()),
                    "link", Prose.plain(source.link().orElse(""))))
            .text();
    String before = Values.text(row.get(), field.get().id());
    String together = before.isEmpty() ? said : before + "\n" + said;
    if (together.length() > LONGEST_CELL) {
      return Optional.of(new Reaction.Problems(Map.of(INPUT_TEXT, words.say("adding.too-long"))));
    }
    Map<String, Value> cells = new LinkedHashMap<>(row.get().cells());
    cells.put(field.get().id(), new Value.Text(together));
    String by = submission.actor().userId();
    Row changed = new Row(row.get().id(), cells, by, desk.clock().instant());
    listing.save(records, submission.actor(), found, found.list().with(changed));
    Prose done =
        words.say(
            "adding.done",
            Map.of(
                "row", Prose.plain(name(found.shape(), row.get())),
                "field", Prose.plain(field.get().label())));
    return Optional.of(new Reaction.Whisper(Card.of(done)));
  }

  private static String picked(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Picked picked && !picked.ids().isEmpty()
        ? picked.ids().get(0)
        : "";
  }
}
