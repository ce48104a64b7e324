package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Candidate;
import org.baraza.decision.Item;
import org.baraza.decision.Paper;
import org.baraza.decision.Questionnaire;
import org.baraza.decision.Round;
import org.baraza.decision.Sheet;
import org.baraza.flow.Flow;
import org.baraza.flow.Question;
import org.baraza.flow.Raw;
import org.baraza.flow.Value.Ternary;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Phrase;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** Somebody rates solutions alone: page by page, in one sitting or several. */
final class RatingAlone {
  private final Means means;

  RatingAlone(Means means) {
    this.means = means;
  }

  /** One person's sheets in an open round, within a transaction. */
  private record Mine(
      Records records, Place place, Round round, String mark, Questionnaire questions, Flow flow) {
    Paper.Ratings paper() {
      return records
          .ballots()
          .find(place, round.id(), mark)
          .filter(Paper.Ratings.class::isInstance)
          .map(Paper.Ratings.class::cast)
          .orElse(Paper.Ratings.NONE);
    }
  }

  /** The channel's button: which solutions there are, and how far one is. */
  Reaction start(Click click) {
    Words words = means.words(click.actor());
    return mine(
        click.actor(),
        click.value(),
        mine ->
            new Reaction.Open(overview(mine, Pointer.to(mine.place(), mine.round().id()), words)));
  }

  /** One solution of the overview; the form takes the overview's place. */
  Reaction solution(Click click) {
    Words words = means.words(click.actor());
    return mine(
        click.actor(),
        click.value(),
        mine ->
            Pointer.read(click.value())
                .filter(pointer -> mine.round().solution(pointer.item()).isPresent())
                .<Reaction>map(pointer -> new Reaction.Redraw(page(mine, pointer, 0, words)))
                .orElseGet(() -> means.whisper(click.actor(), "problem.gone")));
  }

  private Reaction mine(Actor actor, String code, Function<Mine, Reaction> then) {
    Optional<Pointer> pointer = means.pointer(actor, code);
    Optional<Flow> flow = means.book().flow(Solutions.FLOW, means.tongues().of(actor));
    if (pointer.isEmpty() || flow.isEmpty()) {
      return means.whisper(actor, "problem.gone");
    }
    Optional<BallotKey> key = means.keys().find(pointer.get().decision());
    return means
        .work()
        .write(records -> mine(records, actor, pointer.get(), flow.get(), key, then));
  }

  private Reaction mine(
      Records records,
      Actor actor,
      Pointer pointer,
      Flow flow,
      Optional<BallotKey> key,
      Function<Mine, Reaction> then) {
    Place place = pointer.place(actor);
    Optional<Round> round = means.round(records, place, pointer.decision());
    if (round.filter(Round::open).isEmpty()) {
      return means.whisper(actor, "rating.closed");
    }
    return Means.mark(round.get().anonymous(), key, actor.userId())
        .map(
            mark ->
                then.apply(
                    new Mine(records, place, round.get(), mark, Questionnaire.of(flow), flow)))
        .orElseGet(() -> means.whisper(actor, "vote.key-lost"));
  }

  private static Form overview(Mine mine, Pointer pointer, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(words.say("rating.alone")));
    Paper.Ratings paper = mine.paper();
    for (Candidate solution : mine.round().solutions()) {
      Sheet sheet = mine.questions().tidied(paper.of(solution.id()));
      int open = mine.questions().open(sheet).size();
      Prose progress =
          words.say(
              "rating.progress",
              Map.of(
                  "name", ValueProse.text(solution.name()),
                  "answered", VoteCards.number(sheet.answers().size()),
                  "all", VoteCards.number(sheet.answers().size() + open)));
      parts.add(
          new Part.Paragraph(
              progress,
              new Control.Button(
                  Actions.RATE_SOLUTION + ":" + solution.id(),
                  words.label("rating.rate-one"),
                  pointer.at(solution.id()).code())));
    }
    return new Form(
        Actions.RATE_PAGE_FORM,
        pointer.code(),
        words.label("rating.rate"),
        null,
        words.label("form.close"),
        parts);
  }

  private static Form page(Mine mine, Pointer pointer, int number, Words words) {
    Sheet sheet = mine.paper().of(pointer.item());
    List<Item> items = mine.questions().page(number, sheet);
    List<Part> parts = new ArrayList<>();
    String name = mine.round().solution(pointer.item()).map(Candidate::name).orElse("");
    parts.add(new Part.Paragraph(words.say("rating.about", "name", ValueProse.text(name))));
    for (Item item : items) {
      mine.flow()
          .question(item.id())
          .ifPresent(question -> parts.add(input(question, sheet, words)));
    }
    return new Form(
        Actions.RATE_PAGE_FORM,
        pointer.at(pointer.item() + " " + number).code(),
        words.label("rating.rate"),
        words.label("form.next"),
        words.label("form.close"),
        parts);
  }

  private static Part input(Question question, Sheet sheet, Words words) {
    List<Option> truths = new ArrayList<>();
    for (Ternary truth : Ternary.values()) {
      truths.add(new Option(words.label("reading.shown." + truth.id()), truth.id()));
    }
    String known = sheet.answer(question.id()).map(Ternary::id).orElse(null);
    return new Part.Input(
        question.id(),
        question.ask().label(),
        question.tip().map(Phrase::label).orElse(null),
        true,
        new Entry.One(truths, known, words.label("entry.choose-one")));
  }

  /** Keeps a page, and shows the next one or how far one is. */
  Reaction submit(Submission submission) {
    Words words = means.words(submission.actor());
    return mine(
        submission.actor(),
        submission.memory(),
        mine ->
            Pointer.read(submission.memory())
                .map(pointer -> submit(mine, pointer, submission, words))
                .orElseGet(Reaction.CloseAll::new));
  }

  private Reaction submit(Mine mine, Pointer pointer, Submission submission, Words words) {
    String[] parts = pointer.item().split(" ", 2);
    String solution = parts[0];
    int number = parts.length == 2 && parts[1].matches("[0-9]") ? Integer.parseInt(parts[1]) : 0;
    if (mine.round().solution(solution).isEmpty()) {
      return new Reaction.CloseAll();
    }
    Paper.Ratings before = mine.paper();
    Sheet sheet = before.of(solution);
    for (Item item : mine.questions().page(number, sheet)) {
      Optional<Ternary> answer = answer(submission.input(item.id()));
      sheet = answer.isPresent() ? sheet.with(item.id(), answer.get()) : sheet.without(item.id());
    }
    store(mine, before, before.with(solution, mine.questions().tidied(sheet)));
    boolean more = !mine.questions().page(number + 1, mine.paper().of(solution)).isEmpty();
    Pointer next = pointer.at(solution);
    return new Reaction.Redraw(
        more ? page(mine, next, number + 1, words) : overview(mine, pointer.at(""), words));
  }

  private static Optional<Ternary> answer(Raw raw) {
    if (raw instanceof Raw.Picked picked && !picked.ids().isEmpty()) {
      for (Ternary truth : Ternary.values()) {
        if (truth.id().equals(picked.ids().get(0))) {
          return Optional.of(truth);
        }
      }
    }
    return Optional.empty();
  }

  private void store(Mine mine, Paper.Ratings before, Paper.Ratings after) {
    Records records = mine.records();
    if (after.blank()) {
      records.ballots().remove(mine.place(), mine.round().id(), mine.mark());
    } else {
      records.ballots().put(mine.place(), mine.round().id(), mine.mark(), after);
    }
    String key = RoundCards.key(mine.round());
    if (before.blank() == after.blank()
        || records.posts().standing(mine.place(), key) instanceof Standing.Absent) {
      return;
    }
    int begun = records.ballots().count(mine.place(), mine.round().id());
    records
        .plans()
        .find(mine.place())
        .map(plan -> new RoundCards(means.words(plan), mine.place(), mine.round()))
        .ifPresent(
            cards -> records.outbox().update(mine.place(), key, cards.open(begun), means.now()));
  }
}
