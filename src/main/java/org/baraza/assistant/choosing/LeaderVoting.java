package org.baraza.assistant.choosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Deadline;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Election;
import org.baraza.decision.Paper;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** A sealed vote among those who stand, with one tap, changeable until it closes. */
final class LeaderVoting {
  private static final int USUAL_DAYS = 2;

  private final Elections elections;
  private final Desk desk;

  LeaderVoting(Elections elections) {
    this.elections = elections;
    desk = elections.desk();
  }

  Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = desk.words(actor);
    LocalDate day = elections.now().atZone(desk.zone(actor)).toLocalDate().plusDays(USUAL_DAYS);
    return elections.leading(
        actor,
        click.value(),
        (records, election) ->
            election.stage() == Election.Stage.GATHERING && election.standing().size() > 1
                ? new Reaction.Open(
                    new Form(
                        Choosing.LEADER_HOLD_FORM,
                        click.value(),
                        words.label("leader.hold-title"),
                        words.label("leader.hold-send"),
                        words.label("form.cancel"),
                        Deadline.inputs(words, day)))
                : desk.whisper(actor, "leader.too-late"));
  }

  Reaction hold(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = elections.pointer(actor, submission.memory());
    if (pointer.isEmpty()) {
      return new Reaction.CloseAll();
    }
    Place place = pointer.get().place(actor);
    Optional<Plan> plan = desk.work().read(records -> records.plans().find(place));
    Optional<Instant> closes =
        plan.flatMap(it -> Deadline.read(submission, it.zone(), elections.now()));
    if (closes.isEmpty()) {
      Prose when = desk.words(actor).say("vote.form.when");
      return new Reaction.Problems(Map.of(Deadline.DAY, when));
    }
    String id = pointer.get().decision();
    if (elections.keys().find(id).isEmpty()) {
      elections.keys().make(id); // before the vote, so that no vote is ever without its key
    }
    return elections.leading(
        actor,
        submission.memory(),
        (records, found) -> {
          Election voting = found.voting(closes.get());
          if (!voting.equals(found)) {
            elections.advance(records, place, found, voting);
            records.moments().set(Choosing.LEADER_CLOSING, Pointer.moment(place, id), closes.get());
          }
          return new Reaction.CloseAll();
        });
  }

  /** One tap; another tap changes it, and nobody else sees either. */
  Reaction cast(Click click) {
    Actor actor = click.actor();
    Optional<BallotKey> key =
        Pointer.read(click.value()).flatMap(it -> elections.keys().find(it.decision()));
    Words words = desk.words(actor);
    return elections.with(
        actor,
        click.value(),
        (records, election) -> {
          Pointer pointer = Pointer.read(click.value()).orElseThrow();
          Paper.Choices paper = election.paper(pointer.item());
          if (paper.blank()) {
            return desk.whisper(actor, "vote.closed");
          }
          if (key.isEmpty()) {
            return desk.whisper(actor, "vote.key-lost");
          }
          Place place = pointer.place(actor);
          String mark = key.get().mark(actor.userId());
          boolean first = records.ballots().find(place, election.id(), mark).isEmpty();
          records.ballots().put(place, election.id(), mark, paper);
          if (first) {
            elections.redraw(records, place, election);
          }
          Prose person = Prose.of(new Span.Person(pointer.item()));
          return new Reaction.Whisper(Card.of(words.say("leader.voted", "person", person)));
        });
  }

  /** A facilitator closes it before its time. */
  Reaction close(Click click) {
    Reaction reaction =
        elections.leading(
            click.actor(),
            click.value(),
            (records, election) -> {
              Place place = Pointer.read(click.value()).orElseThrow().place(click.actor());
              count(records, place, election);
              return desk.whisper(click.actor(), "vote.closed-now");
            });
    Pointer.read(click.value()).ifPresent(pointer -> drop(pointer.place(click.actor()), pointer));
    return reaction;
  }

  /** Its time has come. */
  void due(String moment) {
    Optional<Pointer.Appointed> appointed = Pointer.Appointed.read(moment);
    if (appointed.isEmpty()) {
      return;
    }
    Place place = appointed.get().place();
    desk.work()
        .write(
            records -> {
              elections
                  .find(records, place, appointed.get().decision())
                  .ifPresent(election -> count(records, place, election));
              return true;
            });
    drop(place, Pointer.to(place, appointed.get().decision()));
  }

  /** The key goes only once the vote is seen to be counted. */
  private void drop(Place place, Pointer pointer) {
    boolean counted =
        desk.work()
            .<Optional<Election>>read(records -> elections.find(records, place, pointer.decision()))
            .filter(election -> election.counted().isPresent())
            .isPresent();
    if (counted) {
      elections.keys().drop(pointer.decision());
    }
  }

  private void count(Records records, Place place, Election election) {
    if (election.stage() != Election.Stage.VOTING) {
      return;
    }
    List<Paper.Choices> papers = new ArrayList<>();
    records
        .ballots()
        .all(place, election.id())
        .values()
        .forEach(
            paper -> {
              if (paper instanceof Paper.Choices choices) {
                papers.add(choices);
              }
            });
    Election counted = election.closed(papers);
    records.ballots().clear(place, election.id());
    records.moments().cancel(Choosing.LEADER_CLOSING, Pointer.moment(place, election.id()));
    elections.advance(records, place, election, counted);
  }
}
