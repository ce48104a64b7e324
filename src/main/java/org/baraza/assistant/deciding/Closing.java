package org.baraza.assistant.deciding;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
import org.baraza.decision.Vote;
import org.baraza.flow.Row;
import org.baraza.flow.Value;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;

/** A vote closes: it is counted, its papers are destroyed, and what came of it is told. */
final class Closing {
  private final Means means;
  private final Closer closer;

  Closing(Means means, BeforeClosing beforeClosing) {
    this.means = means;
    closer = new Closer(means, beforeClosing, this::close);
  }

  /** A facilitator closes it before its time. */
  Reaction close(Click click) {
    return closer.early(click, Actions.VOTE_CLOSE, "vote.close", "vote.closed-now");
  }

  /** Its time has come. */
  void due(String moment) {
    closer.due(moment);
  }

  private boolean close(Records records, Place place, String id, Optional<BallotKey> key) {
    Optional<Vote> found = means.vote(records, place, id).filter(Vote::open);
    Optional<Plan> plan = records.plans().find(place);
    if (found.isEmpty() || plan.isEmpty()) {
      return false;
    }
    Vote closed = counted(records, place, found.get(), key);
    records.decisions().save(place, closed, false);
    StandMoments.changed(records, place, means.now());
    records.ballots().clear(place, id);
    records.moments().cancel(Actions.VOTE_CLOSING, Pointer.moment(place, id));
    records.moments().cancel(Actions.REMINDER, Pointer.moment(place, id));
    closed.outcome().ifPresent(result -> tell(records, plan.get(), closed, result));
    return true;
  }

  private static Vote counted(Records records, Place place, Vote vote, Optional<BallotKey> key) {
    Papers<Paper.Choices> papers = Papers.of(records, place, vote, key, Paper.Choices.class);
    return vote.closed(papers.all(), papers.quiet(), papers.quietMembers());
  }

  /** How an open vote stands. */
  static Vote.Result standing(Records records, Place place, Vote vote) {
    return counted(records, place, vote, Optional.empty()).outcome().orElseThrow();
  }

  private void tell(Records records, Plan plan, Vote vote, Vote.Result result) {
    Place place = plan.place();
    if (!vote.tooFew()) {
      noteVotes(records, place, vote, result);
    }
    OutcomeCards cards = new OutcomeCards(means.words(plan), place, vote, result);
    records
        .outbox()
        .post(place, OutcomeCards.key(vote), null, cards.outcome(List.of()), means.now());
    if (!(records.posts().standing(place, VoteCards.key(vote)) instanceof Standing.Absent)) {
      records.outbox().update(place, VoteCards.key(vote), cards.over(), means.now());
    }
  }

  /** Each obstacle's row says how many votes it had. */
  private void noteVotes(Records records, Place place, Vote vote, Vote.Result result) {
    PlanList list = records.lists().find(place, "", Gathering.LIST);
    PlanList noted = list;
    for (Row row : list.rows()) {
      if (vote.candidate(row.id()).isPresent()) {
        Map<String, Value> cells = new LinkedHashMap<>(row.cells());
        cells.put("votes", new Value.Amount(BigDecimal.valueOf(result.tally().votes(row.id()))));
        noted = noted.with(new Row(row.id(), cells, row.by(), row.at()));
      }
    }
    if (!noted.equals(list)) {
      PlanList next = new PlanList(place, "", Gathering.LIST, list.version() + 1, noted.rows());
      records.lists().save(next, vote.openedBy(), means.now());
    }
  }
}
