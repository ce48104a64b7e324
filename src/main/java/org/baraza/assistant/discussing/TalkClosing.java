package org.baraza.assistant.discussing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Recording;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.conversation.Conversation;
import org.baraza.decision.TalkRound;
import org.baraza.flow.Choice;
import org.baraza.flow.ListShape;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Contributions;

/** A round ends: its contributions lie before a facilitator, who edits and posts the synthesis. */
final class TalkClosing {
  private static final String SYNTHESIS = "synthesis";
  private static final int LONGEST = 2_900;

  private final Talks talks;
  private final Desk desk;
  private final Recording recording;

  TalkClosing(Talks talks) {
    this.talks = talks;
    desk = talks.desk();
    recording = new Recording(desk);
  }

  /** Its last day is over. */
  void due(String moment) {
    Pointer.Appointed.read(moment)
        .ifPresent(
            it ->
                desk.work()
                    .write(
                        records -> {
                          talks
                              .find(records, it.place(), it.decision())
                              .filter(round -> round.stage() == TalkRound.Stage.OPEN)
                              .ifPresent(round -> close(records, it.place(), round));
                          return true;
                        }));
  }

  private void close(Records records, Place place, TalkRound round) {
    TalkRound over = round.at(TalkRound.Stage.OVER);
    talks.save(records, place, over);
    talks.redraw(records, place, over);
    Optional<Conversation> conversation = talks.conversation(records, place, round.id());
    Optional<Setting> setting = desk.find(records, place);
    if (conversation.isEmpty() || setting.isEmpty()) {
      return;
    }
    Words words = setting.get().words();
    int count =
        talks.contributions(records, place, over).map(it -> it.list().rows().size()).orElse(0);
    List<Prose> waiting =
        round.asked().stream()
            .filter(person -> !round.heard().contains(person))
            .map(person -> Prose.of(new Span.Person(person)))
            .toList();
    Prose said = words.say("talk.ended", "count", Prose.plain(Integer.toString(count)));
    if (!waiting.isEmpty()) {
      Prose people = new ValueProse(words).joined(waiting);
      said = said.then(" ").then(words.say("talk.not-heard", "people", people));
    }
    Control draw =
        new Control.Button(
                Discussing.DRAW, words.label("talk.draw"), Pointer.to(place, round.id()).code())
            .primary();
    desk.scribe()
        .remark(
            records,
            conversation.get(),
            "talk-over",
            new Card(said, List.of(new Part.Paragraph(said), new Part.Controls(List.of(draw)))));
  }

  /** What is known of a round before the form with the draft is made. */
  private record Gathered(Words words, Optional<ListShape> shape, List<Row> rows, String before) {}

  /** A draft of what was said, for a facilitator to edit. */
  Reaction form(Click click) {
    Actor actor = click.actor();
    Optional<Pointer> pointer =
        talks.pointer(actor, click.value()).filter(it -> desk.access().maySteer(actor));
    if (pointer.isEmpty()) {
      return desk.whisper(actor, "problem.guest");
    }
    Place place = pointer.get().place(actor);
    Optional<Gathered> gathered =
        desk.work().read(records -> gathered(records, place, pointer.get().decision()));
    if (gathered.isEmpty()) {
      return desk.whisper(actor, "problem.gone");
    }
    String draft = gathered.get().before();
    if (draft.isEmpty()) {
      draft = draft(gathered.get(), names(actor, gathered.get().rows()));
    }
    Words words = desk.words(actor);
    return new Reaction.Open(
        new Form(
            Discussing.DRAW_FORM,
            pointer.get().code(),
            words.label("talk.draw-title"),
            words.label("talk.post"),
            words.label("form.cancel"),
            List.of(
                new Part.Input(
                    SYNTHESIS,
                    words.label("talk.draw-what"),
                    words.label("talk.draw-advice"),
                    false,
                    new Entry.Words(true, draft, null)))));
  }

  private Optional<Gathered> gathered(Records records, Place place, String id) {
    Optional<Conversation> conversation = talks.conversation(records, place, id);
    return talks
        .find(records, place, id)
        .flatMap(round -> talks.contributions(records, place, round))
        .map(
            found ->
                new Gathered(
                    found.setting().words(),
                    Optional.of(found.shape()),
                    found.list().rows(),
                    conversation.map(it -> Talks.text(it, SYNTHESIS)).orElse("")));
  }

  /** Names as Slack has them, asked before anything is written. */
  private Map<String, String> names(Actor actor, List<Row> rows) {
    Map<String, String> names = new LinkedHashMap<>();
    Contributions.grouped(rows).stream()
        .flatMap(group -> group.said().stream())
        .flatMap(said -> said.from().stream())
        .filter(Who.Member.class::isInstance)
        .map(who -> ((Who.Member) who).userId())
        .distinct()
        .forEach(
            id ->
                desk.directory()
                    .person(new Actor(actor.workspace(), id))
                    .map(Directory.Person::name)
                    .ifPresent(name -> names.put(id, name)));
    return names;
  }

  private static String draft(Gathered gathered, Map<String, String> names) {
    List<String> lines = new ArrayList<>();
    for (Contributions.Group group : Contributions.grouped(gathered.rows())) {
      lines.add(heading(gathered, group.sort()));
      for (Contributions.Said said : group.said()) {
        String from = String.join(", ", said.from().stream().map(who -> name(who, names)).toList());
        lines.add("• " + said.text() + (from.isEmpty() ? "" : " (" + from + ")"));
      }
    }
    String draft = String.join("\n", lines);
    return draft.length() <= LONGEST ? draft : draft.substring(0, LONGEST) + "…";
  }

  private static String name(Who who, Map<String, String> names) {
    return who instanceof Who.Member member
        ? names.getOrDefault(member.userId(), member.userId())
        : ((Who.Named) who).name();
  }

  private static String heading(Gathered gathered, String sort) {
    return gathered
        .shape()
        .flatMap(shape -> shape.field("sort"))
        .flatMap(field -> field.kind().choice(sort))
        .map(Choice::label)
        .orElseGet(() -> gathered.words().label("talk.said"));
  }

  /** Posts what the facilitator made of it, and keeps it as the answer. */
  Reaction post(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer =
        talks.pointer(actor, submission.memory()).filter(it -> desk.access().maySteer(actor));
    if (pointer.isEmpty() || !(submission.input(SYNTHESIS) instanceof Raw.Typed typed)) {
      return new Reaction.CloseAll();
    }
    Place place = pointer.get().place(actor);
    desk.work()
        .write(
            records -> {
              talks
                  .find(records, place, pointer.get().decision())
                  .ifPresent(round -> post(records, place, round, typed, actor));
              return true;
            });
    return new Reaction.CloseAll();
  }

  private void post(
      Records records, Place place, TalkRound round, Raw.Typed synthesis, Actor actor) {
    Optional<Listing.Found> found = talks.contributions(records, place, round);
    Optional<Conversation> conversation = talks.conversation(records, place, round.id());
    if (found.isEmpty() || conversation.isEmpty()) {
      return;
    }
    recording.amend(records, place, round.id(), SYNTHESIS, synthesis, actor);
    Words words = found.get().setting().words();
    Prose said =
        words.say(
            "talk.synthesis",
            Map.of(
                "question", ValueProse.text(Talks.text(conversation.get(), "question")),
                "text", ValueProse.text(synthesis.text().strip())));
    String key = Talks.key(round) + "/synthesis";
    if (records.posts().standing(place, key) instanceof Standing.Absent) {
      records.outbox().post(place, key, null, Card.of(said), talks.now());
    } else {
      records.outbox().update(place, key, Card.of(said), talks.now());
    }
  }
}
