package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.committing.Keeping.Result;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.conversing.Listing.Found;
import org.baraza.assistant.conversing.Spot;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Resources;
import org.baraza.commitment.Terms;
import org.baraza.commitment.Touch;
import org.baraza.commitment.VisitDated;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.PromisedAnswers;
import org.baraza.plan.RowPromise;
import org.baraza.plan.Values;
import org.baraza.plan.Visit;

/** From a row of a list, or from an answer, to a promise that is filled in and can be mended. */
final class PromisingFromPlan {
  private static final Set<String> DATED = Set.of("follow-up-actions", "logistics");

  private final Keeping keeping;
  private final Promising promising;
  private final Listing listing;

  PromisingFromPlan(Keeping keeping, Promising promising) {
    this.keeping = keeping;
    this.promising = promising;
    listing = new Listing(keeping.desk());
  }

  /** A row's menu: opens a draft of what the row says, unless it became a promise already. */
  Reaction row(Actor actor, Spot spot, String row) {
    Optional<String> problem = promising.problem(actor, spot.place());
    if (problem.isPresent()) {
      return keeping.desk().whisper(actor, problem.get());
    }
    Touch touch = keeping.touch(actor);
    return keeping
        .desk()
        .work()
        .write(
            records ->
                listing
                    .find(records, spot)
                    .flatMap(found -> draft(found, row, touch))
                    .map(draft -> open(records, actor, draft)))
        .map(Supplier::get)
        .orElseGet(() -> keeping.desk().whisper(actor, "problem.gone"));
  }

  /** What to show once the transaction is over: names are asked of Slack. */
  private Supplier<Reaction> open(Records records, Actor actor, Commitment draft) {
    Words words = keeping.words(actor);
    Optional<Commitment> earlier = Recording.ofItsRow(records, draft);
    if (earlier.isPresent()) {
      return () -> new Replies(words).toTap(new Result.Stale(earlier.get()));
    }
    records.commitments().save(draft);
    Drafts.keep(records, draft, draft.createdAt());
    TermsForms forms = new TermsForms(words, Servable.of(records, draft.place()));
    List<Who> named = named(records, draft);
    return () ->
        new Reaction.Open(
            named.size() > 1 ? forms.draft(draft, answering(actor, named)) : forms.draft(draft));
  }

  private List<Option> answering(Actor actor, List<Who> named) {
    return named.stream()
        .limit(TermsForms.MOST_NAMED)
        .map(who -> new Option(name(actor, who), TermsForms.value(who)))
        .toList();
  }

  private String name(Actor actor, Who who) {
    return who instanceof Who.Member member
        ? keeping
            .desk()
            .directory()
            .person(new Actor(actor.workspace(), member.userId()))
            .map(Directory.Person::name)
            .orElse(member.userId())
        : ((Who.Named) who).name();
  }

  /** Who is named in the row that a draft was made of. */
  List<Who> named(Records records, Commitment draft) {
    if (!(draft.origin() instanceof Origin.ListRow row)) {
      return List.of();
    }
    return listing
        .find(records, new Spot(draft.place(), row.occasion(), row.list()))
        .flatMap(
            found ->
                RowPromise.of(found.shape())
                    .flatMap(promise -> found.list().row(row.row()).map(promise::named)))
        .orElse(List.of());
  }

  private Optional<Commitment> draft(Found found, String id, Touch touch) {
    Optional<RowPromise> promise = RowPromise.of(found.shape());
    Optional<Row> row = found.list().row(id);
    if (promise.isEmpty() || row.isEmpty()) {
      return Optional.empty();
    }
    Spot spot = found.spot();
    Terms terms = terms(promise.get(), row.get(), touch);
    Origin origin = new Origin.ListRow(spot.occasion(), spot.list(), id);
    Commitment draft =
        Commitment.draft(spot.place(), keeping.desk().ids().next(), terms, origin, touch);
    return Optional.of(DATED.contains(spot.list()) ? dated(found, draft) : draft);
  }

  private static Terms terms(RowPromise promise, Row row, Touch touch) {
    Who owner = promise.named(row).stream().findFirst().orElseGet(() -> new Who.Member(touch.by()));
    LocalDate day = promise.day(row).filter(it -> !it.isBefore(touch.today())).orElse(null);
    return new Terms(
        promise.what(row),
        owner,
        owner instanceof Who.Named ? touch.by() : null,
        day,
        Resources.none(),
        "",
        promise.serves(row),
        new Recurrence.Once());
  }

  private static Commitment dated(Found found, Commitment draft) {
    String visit = found.spot().occasion();
    Optional<LocalDate> ends = Visit.of(found.setting().facts(visit)).map(Visit::last);
    Optional<LocalDate> due = draft.due();
    return ends.isPresent() && due.isPresent()
        ? draft.dated(VisitDated.on(visit, ends.get(), due.get()), ends.get())
        : draft;
  }

  /** The button below an answer; its value is the conversation's id and the question's. */
  Reaction answer(Click click) {
    Optional<String> problem = promising.problem(click.actor(), click.place());
    if (problem.isPresent()) {
      return keeping.desk().whisper(click.actor(), problem.get());
    }
    String[] parts = click.value().split(":", 2);
    Place place = click.place();
    Optional<Conversation> conversation =
        keeping
            .desk()
            .work()
            .read(records -> records.conversations().find(place, parts[0]))
            .filter(it -> parts.length > 1 && PromisedAnswers.includes(it.flow(), parts[1]));
    if (conversation.isEmpty()) {
      return keeping.desk().whisper(click.actor(), "problem.gone");
    }
    Optional<Answer> answer = conversation.get().answer(parts[1]);
    Words words = keeping.words(click.actor());
    Understanding understood =
        Understanding.of(
            answer.map(it -> Values.text(Optional.of(it.value()))).orElse(""),
            words,
            click.actor().userId(),
            answer
                .map(it -> LocalDate.ofInstant(it.at(), zone(click.actor(), it)))
                .orElse(keeping.touch(click.actor()).today()));
    Origin origin = new Origin.Answered(conversation.get().id(), parts[1]);
    Commitment draft = promising.draft(click.actor(), place, understood.terms(), origin);
    return keeping
        .desk()
        .work()
        .read(
            records ->
                new Reaction.Open(new TermsForms(words, Servable.of(records, place)).draft(draft)));
  }

  private ZoneId zone(Actor actor, Answer answer) {
    return keeping.zone(new Actor(actor.workspace(), answer.by()));
  }
}
