package org.baraza.assistant.deciding;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Vote;
import org.baraza.flow.Field;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Kind;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;
import org.baraza.plan.Values;

/** {@code /baraza vote}: what holds the market back, gathered by everybody, and the vote on it. */
final class Gathering {
  static final String LIST = "constraints";
  static final String NAME = "constraint";
  private static final String WHERE = "where";
  private static final int SHOWN = 30;

  /** What else a group votes on; another feature's. */
  private static final String CHOOSE_LEADER = "leader.offer";

  private static final String FIND_TIME = "meet.make";

  private final Means means;

  Gathering(Means means) {
    this.means = means;
  }

  Reaction show(Actor actor, Place place, String rest) {
    if (!means.access().mayTakePart(actor, place)) {
      return means.whisper(actor, "problem.invite-me");
    }
    ZoneId zone = means.zone(actor);
    Words words = means.words(actor);
    return new Reaction.Whisper(
        means
            .work()
            .write(
                records -> {
                  Plan plan = means.plan(records, place, zone);
                  return standing(records, plan, actor, words);
                }));
  }

  private Card standing(Records records, Plan plan, Actor actor, Words words) {
    Optional<Vote> vote = means.latestVote(records, plan.place());
    boolean leads = means.access().mayLead(actor, plan);
    if (vote.filter(Vote::open).isPresent()) {
      return withOthers(underWay(plan.place(), vote.get(), words, leads), plan.place(), words);
    }
    List<Row> rows = records.lists().find(plan.place(), "", LIST).rows();
    List<Part> parts = new ArrayList<>();
    Prose text = rows.isEmpty() ? words.say("vote.nothing-yet") : gathered(rows, words);
    parts.add(new Part.Paragraph(text));
    List<Control> controls =
        new ArrayList<>(controls(plan.place(), words, leads && rows.size() > 1));
    boolean quiet = records.quietVoices().all(plan.place()).contains(actor.userId());
    controls.add(Casting.quietButton(words, Pointer.to(plan.place(), ""), quiet));
    controls.add(Preparing.button(words, plan.place()));
    parts.add(new Part.Controls(controls));
    vote.filter(it -> leads && it.taken().isEmpty())
        .flatMap(
            it -> it.outcome().map(result -> new OutcomeCards(words, plan.place(), it, result)))
        .ifPresent(
            cards -> {
              parts.add(new Part.Divider());
              parts.add(new Part.Paragraph(words.say("vote.not-taken-yet")));
              parts.addAll(cards.choosing());
            });
    return withOthers(new Card(text, parts), plan.place(), words);
  }

  /** Beside issues a group also votes on who leads, and on when and where it meets. */
  private static Card withOthers(Card card, Place place, Words words) {
    String code = Pointer.to(place, "").code();
    List<Part> parts = new ArrayList<>(card.parts());
    parts.add(new Part.Divider());
    parts.add(new Part.Paragraph(words.say("vote.others")));
    parts.add(
        new Part.Controls(
            List.of(
                new Control.Button(CHOOSE_LEADER, words.label("vote.choose-leader"), code),
                new Control.Button(FIND_TIME, words.label("vote.find-time"), code))));
    return new Card(card.spoken(), parts);
  }

  private static List<Control> controls(Place place, Words words, boolean opens) {
    String code = Pointer.to(place, "").code();
    Control.Button add = new Control.Button(Actions.VOTE_ADD, words.label("vote.add"), code);
    return opens
        ? List.of(
            new Control.Button(Actions.VOTE_OPEN, words.label("vote.open"), code).primary(), add)
        : List.of(add.primary());
  }

  private static Prose gathered(List<Row> rows, Words words) {
    Prose text = words.say("vote.gathered");
    for (Row row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
      text = text.then("\n• ").then(ValueProse.text(Values.text(row, NAME)));
    }
    return rows.size() > SHOWN
        ? text.then("\n")
            .then(words.say("vote.more", "rows", VoteCards.number(rows.size() - SHOWN)))
        : text;
  }

  private static Card underWay(Place place, Vote vote, Words words, boolean leads) {
    Prose text =
        words.say("vote.under-way", "closes", Prose.of(new Span.Moment(vote.terms().closesAt())));
    List<Control> controls = new ArrayList<>();
    controls.add(new VoteCards(words, place, vote).paperButton(true));
    if (leads) {
      Control.Confirm confirm =
          new Control.Confirm(
              words.label("vote.close"),
              words.label("vote.close-sure"),
              words.label("vote.close"),
              words.label("form.cancel"));
      controls.add(
          new Control.Button(
              Actions.VOTE_CLOSE,
              words.label("vote.close"),
              Pointer.to(place, vote.id()).code(),
              Control.Tone.QUIET,
              confirm));
    }
    return new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(controls)));
  }

  /** Opens the form for one more obstacle. */
  Reaction add(Click click) {
    Optional<Pointer> pointer = means.pointer(click.actor(), click.value());
    if (pointer.isEmpty()) {
      return means.whisper(click.actor(), "problem.gone");
    }
    Words words = means.words(click.actor());
    FlowBook.Edition edition = means.book().in(means.tongues().of(click.actor()));
    List<Part> parts = new ArrayList<>();
    field(edition, NAME)
        .ifPresent(
            field ->
                parts.add(
                    new Part.Input(
                        NAME,
                        field.label(),
                        words.label("vote.add-advice"),
                        false,
                        new Entry.Words(false, "", null))));
    field(edition, WHERE)
        .ifPresent(
            field ->
                parts.add(
                    new Part.Input(
                        WHERE,
                        field.label(),
                        null,
                        false,
                        new Entry.One(choices(field), null, words.label("entry.choose-one")))));
    return new Reaction.Open(
        new Form(
            Actions.VOTE_ADD_FORM,
            pointer.get().code(),
            words.label("vote.add-title"),
            words.label("form.save"),
            words.label("form.cancel"),
            parts));
  }

  private static Optional<Field> field(FlowBook.Edition edition, String field) {
    return edition.list(LIST).flatMap(shape -> shape.field(field));
  }

  private static List<Option> choices(Field field) {
    return field.kind() instanceof Kind.OneChoice one
        ? one.choices().stream().map(it -> new Option(it.label(), it.id())).toList()
        : List.of();
  }

  /** Stores one more obstacle. */
  Reaction added(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = means.pointer(actor, submission.memory());
    if (pointer.isEmpty() || !(submission.input(NAME) instanceof Raw.Typed typed)) {
      return new Reaction.CloseAll();
    }
    Map<String, Value> cells = new LinkedHashMap<>();
    cells.put(NAME, new Value.Text(typed.text().strip()));
    if (submission.input(WHERE) instanceof Raw.Picked picked) {
      cells.put(WHERE, new Value.Chosen(picked.ids()));
    }
    Place place = pointer.get().place(actor);
    Row row = new Row(means.ids().next(), cells, actor.userId(), means.now());
    return means.work().write(records -> added(records, place, row, actor));
  }

  private Reaction added(Records records, Place place, Row row, Actor actor) {
    PlanList list = records.lists().find(place, "", LIST);
    if (list.isFull()) {
      return new Reaction.Problems(Map.of(NAME, means.words(actor).say("list.full")));
    }
    records.lists().save(list.with(row), actor.userId(), means.now());
    String key = "vote/added/" + row.id();
    Words words = means.words(means.plan(records, place, ZoneOffset.UTC));
    Prose text =
        words.say(
            "vote.added",
            Map.of(
                "person", Prose.of(new Span.Person(actor.userId())),
                "name", ValueProse.text(Values.text(row, NAME))));
    Control more =
        new Control.Button(Actions.VOTE_ADD, words.label("vote.add"), Pointer.to(place, "").code());
    records
        .outbox()
        .post(
            place,
            key,
            null,
            new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(more)))),
            means.now());
    return new Reaction.Nothing();
  }
}
