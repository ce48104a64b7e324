package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Candidate;
import org.baraza.decision.Vote;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Names;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;
import org.baraza.plan.Values;

/** The group takes up what it voted for: each becomes an issue that it works on. */
final class TakingUp {
  static final String LIST = "working-issues";
  static final String ISSUE = "issue";
  static final String MEMBERS = "members";
  static final String CHAIR = "chair";
  static final String HABIT = "meeting-habit";
  static final String REVIEW = "review-date";
  private static final String CHOSEN = "chosen";

  private final Means means;

  TakingUp(Means means) {
    this.means = means;
  }

  /** One tap: the first of them, as many as the group had agreed on. */
  Reaction take(Click click) {
    return led(
        click.actor(),
        click.value(),
        (records, vote) -> {
          List<String> first =
              vote.outcome()
                  .map(result -> result.tally().first(vote.terms().toTake()).clear())
                  .orElse(List.of());
          store(
              records,
              Pointer.read(click.value()).orElseThrow().place(click.actor()),
              vote,
              first,
              click.actor());
          return new Reaction.Nothing();
        });
  }

  /** A form with all that was voted on, since the group may choose otherwise. */
  Reaction choose(Click click) {
    Words words = means.words(click.actor());
    return led(
        click.actor(),
        click.value(),
        (records, vote) -> new Reaction.Open(form(click.value(), vote, words)));
  }

  private static Form form(String memory, Vote vote, Words words) {
    List<Option> options =
        vote.candidates().stream().map(it -> new Option(it.name(), it.id())).toList();
    List<String> first =
        vote.outcome()
            .map(result -> result.tally().first(vote.terms().toTake()).clear())
            .orElse(List.of());
    Entry several = new Entry.Several(options, first, words.label("entry.choose-several"));
    return new Form(
        Actions.VOTE_CHOOSE_FORM,
        memory,
        words.label("vote.choose-title"),
        words.label("form.save"),
        words.label("form.cancel"),
        List.of(
            new Part.Input(
                CHOSEN,
                words.label("vote.choose-which"),
                words.label("vote.choose-advice"),
                false,
                several)));
  }

  Reaction chosen(Submission submission) {
    List<String> chosen =
        submission.input(CHOSEN) instanceof Raw.Picked picked ? picked.ids() : List.of();
    return led(
        submission.actor(),
        submission.memory(),
        (records, vote) -> {
          Place place = Pointer.read(submission.memory()).orElseThrow().place(submission.actor());
          store(records, place, vote, chosen, submission.actor());
          return new Reaction.Nothing();
        });
  }

  /** Does something with a closed vote that nothing was taken up from yet. */
  private Reaction led(Actor actor, String code, BiFunction<Records, Vote, Reaction> then) {
    Optional<Pointer> pointer = means.steering(actor, code);
    if (pointer.isEmpty()) {
      return means.refusal(actor);
    }
    Place place = pointer.get().place(actor);
    return means
        .work()
        .write(
            records -> {
              Optional<Plan> plan = records.plans().find(place);
              if (plan.filter(it -> means.access().mayLead(actor, it)).isEmpty()) {
                return means.whisper(actor, "vote.not-leading");
              }
              return means
                  .vote(records, place, pointer.get().decision())
                  .filter(vote -> !vote.open() && vote.taken().isEmpty())
                  .map(vote -> then.apply(records, vote))
                  .orElseGet(() -> means.whisper(actor, "vote.taken-already"));
            });
  }

  private void store(Records records, Place place, Vote vote, List<String> chosen, Actor actor) {
    Vote taking = vote.taking(chosen);
    records.decisions().save(place, taking, false);
    PlanList issues = records.lists().find(place, "", LIST);
    List<Row> added = rows(records, place, taking, issues, actor);
    if (!added.isEmpty()) {
      records.lists().save(issues.with(added), actor.userId(), means.now());
    }
    redraw(records, place, taking);
  }

  private List<Row> rows(Records records, Place place, Vote vote, PlanList issues, Actor actor) {
    PlanList obstacles = records.lists().find(place, "", Gathering.LIST);
    List<Row> rows = new ArrayList<>();
    for (String taken : vote.taken()) {
      String name = vote.candidate(taken).map(Candidate::name).orElse("");
      if (Names.called(name, issues.rows(), ISSUE).isEmpty()) {
        Map<String, Value> cells = new LinkedHashMap<>();
        cells.put(ISSUE, new Value.Text(name));
        obstacles
            .row(taken)
            .map(row -> Values.people(row.cell("time-from")))
            .filter(people -> !people.isEmpty())
            .ifPresent(people -> cells.put(MEMBERS, new Value.People(people)));
        rows.add(new Row(means.ids().next(), cells, actor.userId(), means.now()));
      }
    }
    return rows;
  }

  /** Draws what came of a vote anew, with who looks after what was taken up. */
  void redraw(Records records, Place place, Vote vote) {
    String key = OutcomeCards.key(vote);
    Optional<Plan> plan = records.plans().find(place);
    if (plan.isEmpty() || records.posts().standing(place, key) instanceof Standing.Absent) {
      return;
    }
    List<Row> issues = records.lists().find(place, "", LIST).rows();
    vote.outcome()
        .map(result -> new OutcomeCards(means.words(plan.get()), place, vote, result))
        .ifPresent(
            cards -> records.outbox().update(place, key, cards.outcome(issues), means.now()));
  }
}
