package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Posts.Standing;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Paper;
import org.baraza.decision.Questionnaire;
import org.baraza.decision.Round;
import org.baraza.decision.Voices;
import org.baraza.flow.Flow;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Names;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;

/** A round closes: it is added up, its papers are destroyed, and what came of it is told. */
final class RoundClosing {
  private final Means means;
  private final Closer closer;

  RoundClosing(Means means, BeforeClosing beforeClosing) {
    this.means = means;
    closer = new Closer(means, beforeClosing, this::close);
  }

  /** A facilitator closes it before its time. */
  Reaction close(Click click) {
    return closer.early(click, Actions.RATE_CLOSE, "rating.close", "rating.closed-now");
  }

  /** Its time has come. */
  void due(String moment) {
    closer.due(moment);
  }

  private boolean close(Records records, Place place, String id, Optional<BallotKey> key) {
    Optional<Round> found = means.round(records, place, id).filter(Round::open);
    Optional<Plan> plan = records.plans().find(place);
    Optional<Flow> flow = plan.flatMap(it -> flow(it));
    if (found.isEmpty() || plan.isEmpty() || flow.isEmpty()) {
      return false;
    }
    Questionnaire questions = Questionnaire.of(flow.get());
    Papers<Paper.Ratings> papers = Papers.of(records, place, found.get(), key, Paper.Ratings.class);
    Round round = found.get().closed(questions, papers.all());
    Voices voices =
        found.get().voices(questions, papers.all(), papers.quiet(), papers.quietMembers());
    records.decisions().save(place, round, false);
    StandMoments.changed(records, place, means.now());
    records.ballots().clear(place, id);
    records.moments().cancel(Actions.RATE_CLOSING, Pointer.moment(place, id));
    records.moments().cancel(Actions.REMINDER, Pointer.moment(place, id));
    RoundOutcome outcome =
        new RoundOutcome(means.words(plan.get()), place, round, flow.get(), papers.all().size());
    records.outbox().post(place, RoundOutcome.key(round), null, outcome.card(voices), means.now());
    if (!(records.posts().standing(place, RoundCards.key(round)) instanceof Standing.Absent)) {
      records.outbox().update(place, RoundCards.key(round), outcome.over(), means.now());
    }
    return true;
  }

  private Optional<Flow> flow(Plan plan) {
    return Optional.ofNullable(means.edition(plan).flows().get(Solutions.FLOW));
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
    Optional<Round> round =
        means.round(records, place, pointer.decision()).filter(it -> !it.open());
    if (plan.isEmpty() || flow.isEmpty() || round.isEmpty()) {
      return means.whisper(actor, "problem.gone");
    }
    PlanList list = records.lists().find(place, NextMeeting.of(records, place), NextMeeting.AGENDA);
    List<Row> added = new ArrayList<>();
    Words words = means.words(plan.get());
    for (Prose point : new RoundOutcome(words, place, round.get(), flow.get(), 0).points()) {
      if (Names.called(point.text(), list.rows(), NextMeeting.POINT).isEmpty()) {
        Map<String, Value> cells = Map.of(NextMeeting.POINT, new Value.Text(point.text()));
        added.add(new Row(means.ids().next(), cells, actor.userId(), means.now()));
      }
    }
    if (!added.isEmpty()) {
      records.lists().save(list.with(added), actor.userId(), means.now());
    }
    return means.whisper(actor, "rating.on-agenda");
  }
}
