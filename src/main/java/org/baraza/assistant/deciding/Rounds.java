package org.baraza.assistant.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.baraza.decision.Paper;
import org.baraza.decision.Questionnaire;
import org.baraza.decision.Round;
import org.baraza.decision.Voices;
import org.baraza.flow.Flow;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Names;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;

/** Opens and closes rounds in which everybody rates solutions for themselves. */
final class Rounds {
  private static final String SOLUTIONS = "solutions";
  private static final String SECRECY = "secrecy";
  private static final String ANONYMOUS = "anonymous";
  private static final String AGENDA = "agenda";
  private static final String POINT = "point";
  private static final int USUAL_DAYS = 3;

  private final Means means;

  Rounds(Means means) {
    this.means = means;
  }

  static Optional<Round> find(Records records, Place place, String id) {
    return records
        .decisions()
        .find(place, id)
        .filter(Round.class::isInstance)
        .map(Round.class::cast);
  }

  private static boolean anyOpen(Records records, Place place) {
    return records.decisions().all(place).stream()
        .anyMatch(decision -> decision instanceof Round round && round.open());
  }

  Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = means.words(actor);
    return means
        .pointer(actor, click.value())
        .flatMap(
            pointer ->
                means
                    .work()
                    .<Optional<Form>>read(
                        records ->
                            records
                                .plans()
                                .find(pointer.place(actor))
                                .filter(plan -> means.access().mayLead(actor, plan))
                                .map(plan -> form(records, plan, pointer, words))))
        .<Reaction>map(Reaction.Open::new)
        .orElseGet(() -> means.whisper(actor, "vote.not-leading"));
  }

  private Form form(Records records, Plan plan, Pointer pointer, Words words) {
    List<Option> solutions =
        Solutions.of(records, plan.place(), means.edition(plan)).candidates().stream()
            .map(it -> new Option(it.name(), it.id()))
            .toList();
    List<String> all =
        solutions.stream().map(Option::value).limit(RoundCards.MOST_SOLUTIONS).toList();
    List<Option> secrecy =
        List.of(
            new Option(words.label("feasibility.anonymous-choice"), ANONYMOUS),
            new Option(words.label("vote.form.named"), "named"));
    LocalDate day = means.now().atZone(plan.zone()).toLocalDate().plusDays(USUAL_DAYS);
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Input(
            SOLUTIONS,
            words.label("feasibility.which"),
            null,
            false,
            new Entry.Several(solutions, all, words.label("entry.choose-several"))));
    parts.add(
        new Part.Input(
            SECRECY,
            words.label("feasibility.secrecy"),
            null,
            false,
            new Entry.One(secrecy, ANONYMOUS, words.label("entry.choose-one"))));
    parts.addAll(Deadline.inputs(words, day));
    return new Form(
        Actions.RATE_OPEN_FORM,
        pointer.code(),
        words.label("feasibility.open"),
        words.label("feasibility.begin"),
        words.label("form.cancel"),
        parts);
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = means.pointer(actor, submission.memory());
    Optional<Plan> plan =
        pointer
            .flatMap(
                it ->
                    means
                        .work()
                        .<Optional<Plan>>read(records -> records.plans().find(it.place(actor))))
            .filter(it -> means.access().mayLead(actor, it));
    if (plan.isEmpty()) {
      return new Reaction.CloseAll();
    }
    Words words = means.words(actor);
    Map<String, Prose> problems = new LinkedHashMap<>();
    List<String> chosen = picked(submission, SOLUTIONS);
    Optional<Instant> closes = Deadline.read(submission, plan.get().zone(), means.now());
    if (closes.isEmpty()) {
      problems.put(Deadline.DAY, words.say("vote.form.when"));
    }
    if (chosen.isEmpty() || chosen.size() > RoundCards.MOST_SOLUTIONS) {
      Prose most = VoteCards.number(RoundCards.MOST_SOLUTIONS);
      problems.put(SOLUTIONS, words.say("feasibility.how-many", "most", most));
    }
    if (closes.isEmpty() || !problems.isEmpty()) {
      return new Reaction.Problems(problems);
    }
    boolean anonymous = !picked(submission, SECRECY).contains("named");
    return open(actor, plan.get(), chosen, anonymous, closes.get(), words);
  }

  private static List<String> picked(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Picked picked ? picked.ids() : List.of();
  }

  private Reaction open(
      Actor actor, Plan plan, List<String> chosen, boolean anonymous, Instant closes, Words words) {
    String id = means.ids().next();
    if (anonymous) {
      means.keys().make(id);
    }
    boolean opened =
        means
            .work()
            .write(
                records -> {
                  List<Candidate> solutions =
                      Solutions.of(records, plan.place(), means.edition(plan)).candidates().stream()
                          .filter(it -> chosen.contains(it.id()))
                          .toList();
                  Round round =
                      new Round(
                          id, solutions, anonymous, actor.userId(), means.now(), closes, null);
                  return !solutions.isEmpty() && open(records, plan, round);
                });
    if (opened) {
      return new Reaction.Nothing();
    }
    means.keys().drop(id);
    return new Reaction.Problems(Map.of(SOLUTIONS, words.say("feasibility.one-at-a-time")));
  }

  private boolean open(Records records, Plan plan, Round round) {
    Place place = plan.place();
    if (anyOpen(records, place)) {
      return false;
    }
    records.decisions().save(place, round, true);
    RoundCards cards = new RoundCards(means.words(plan), place, round);
    records.outbox().post(place, RoundCards.key(round), null, cards.open(0), means.now());
    records
        .moments()
        .set(Actions.RATE_CLOSING, Pointer.moment(place, round.id()), round.closesAt());
    return true;
  }

  /** A facilitator closes it before its time. */
  Reaction close(Click click) {
    Optional<Pointer> pointer = means.pointer(click.actor(), click.value());
    if (pointer.isEmpty()) {
      return means.whisper(click.actor(), "problem.gone");
    }
    Place place = pointer.get().place(click.actor());
    boolean may =
        means
            .work()
            .<Optional<Plan>>read(records -> records.plans().find(place))
            .filter(plan -> means.access().mayLead(click.actor(), plan))
            .isPresent();
    if (!may) {
      return means.whisper(click.actor(), "vote.not-leading");
    }
    close(place, pointer.get().decision());
    return means.whisper(click.actor(), "feasibility.closed-now");
  }

  void due(String moment) {
    Pointer.Appointed.read(moment).ifPresent(it -> close(it.place(), it.decision()));
  }

  private void close(Place place, String id) {
    Optional<BallotKey> key = means.keys().find(id);
    if (means.work().write(records -> close(records, place, id, key))) {
      means.keys().drop(id);
    }
  }

  private boolean close(Records records, Place place, String id, Optional<BallotKey> key) {
    Optional<Round> found = find(records, place, id).filter(Round::open);
    Optional<Plan> plan = records.plans().find(place);
    Optional<Flow> flow = plan.flatMap(it -> flow(it));
    if (found.isEmpty() || plan.isEmpty() || flow.isEmpty()) {
      return false;
    }
    Map<String, Paper.Ratings> papers = papers(records, place, id);
    Round round = found.get().closed(Questionnaire.of(flow.get()), papers.values());
    Voices.Finding voices = voices(records, place, found.get(), papers, key);
    records.decisions().save(place, round, false);
    records.ballots().clear(place, id);
    records.moments().cancel(Actions.RATE_CLOSING, Pointer.moment(place, id));
    RoundOutcome outcome =
        new RoundOutcome(means.words(plan.get()), place, round, flow.get(), papers.size());
    records.outbox().post(place, RoundOutcome.key(round), null, outcome.card(voices), means.now());
    if (!(records.posts().standing(place, RoundCards.key(round)) instanceof Standing.Absent)) {
      records.outbox().update(place, RoundCards.key(round), outcome.over(), means.now());
    }
    return true;
  }

  private Optional<Flow> flow(Plan plan) {
    return Optional.ofNullable(means.edition(plan).flows().get(Solutions.FLOW));
  }

  private static Map<String, Paper.Ratings> papers(Records records, Place place, String id) {
    Map<String, Paper.Ratings> papers = new LinkedHashMap<>();
    records
        .ballots()
        .all(place, id)
        .forEach(
            (mark, paper) -> {
              if (paper instanceof Paper.Ratings ratings) {
                papers.put(mark, ratings);
              }
            });
    return papers;
  }

  private static Voices.Finding voices(
      Records records,
      Place place,
      Round round,
      Map<String, Paper.Ratings> papers,
      Optional<BallotKey> key) {
    if (round.anonymous() && key.isEmpty()) {
      return Voices.Finding.UNSAID;
    }
    List<String> quiet = List.copyOf(records.quietVoices().all(place));
    long voters =
        quiet.stream()
            .flatMap(person -> Means.mark(round.anonymous(), key, person).stream())
            .filter(papers::containsKey)
            .count();
    return Voices.sofar(quiet.size(), (int) voters);
  }

  /** Puts what people differ on on the agenda of the next meeting; what is there already stays. */
  Reaction agenda(Click click) {
    Actor actor = click.actor();
    return means
        .pointer(actor, click.value())
        .map(
            pointer ->
                means
                    .work()
                    .write(records -> agenda(records, pointer.place(actor), pointer, actor)))
        .orElseGet(() -> means.whisper(actor, "problem.gone"));
  }

  private Reaction agenda(Records records, Place place, Pointer pointer, Actor actor) {
    Optional<Plan> plan = records.plans().find(place);
    Optional<Flow> flow = plan.flatMap(this::flow);
    Optional<Round> round = find(records, place, pointer.decision()).filter(it -> !it.open());
    if (plan.isEmpty() || flow.isEmpty() || round.isEmpty()) {
      return means.whisper(actor, "problem.gone");
    }
    PlanList list = records.lists().find(place, "", AGENDA);
    List<Row> added = new ArrayList<>();
    Words words = means.words(plan.get());
    for (Prose point : new RoundOutcome(words, place, round.get(), flow.get(), 0).points()) {
      if (Names.called(point.text(), list.rows(), POINT).isEmpty()) {
        Map<String, Value> cells = Map.of(POINT, new Value.Text(point.text()));
        added.add(new Row(means.ids().next(), cells, actor.userId(), means.now()));
      }
    }
    if (!added.isEmpty()) {
      records.lists().save(list.with(added), actor.userId(), means.now());
    }
    return means.whisper(actor, "feasibility.on-agenda");
  }
}
