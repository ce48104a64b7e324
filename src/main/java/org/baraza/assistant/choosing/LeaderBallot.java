package org.baraza.assistant.choosing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.assistant.port.Directory;
import org.baraza.decision.Election;
import org.baraza.decision.Paper;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** The vote on who leads as a form, for where no message of one's own can be shown. */
final class LeaderBallot {
  private static final String LEADER = "leader";

  private final Elections elections;
  private final Desk desk;
  private final Consumer<Actor> voted;

  /**
   * Prepares to take votes.
   *
   * @param voted to be told after somebody voted, so that what they look at can follow
   */
  LeaderBallot(Elections elections, Consumer<Actor> voted) {
    this.elections = elections;
    this.desk = elections.desk();
    this.voted = voted;
  }

  Reaction open(Click click) {
    Actor actor = click.actor();
    Optional<Election> election =
        elections
            .pointer(actor, click.value())
            .flatMap(
                it ->
                    desk.work()
                        .read(records -> elections.find(records, it.place(actor), it.decision())))
            .filter(it -> it.stage() == Election.Stage.VOTING);
    return election
        .<Reaction>map(it -> new Reaction.Open(form(actor, click.value(), it)))
        .orElseGet(() -> desk.whisper(actor, "vote.closed"));
  }

  private Form form(Actor actor, String memory, Election election) {
    Words words = desk.words(actor);
    List<Option> standing =
        election.standing().stream().map(it -> new Option(name(actor, it), it)).toList();
    return new Form(
        Choosing.LEADER_BALLOT_FORM,
        memory,
        words.label("leader.ballot"),
        words.label("form.save"),
        words.label("form.cancel"),
        List.of(
            new Part.Input(
                LEADER,
                words.label("leader.ballot-for"),
                words.label("leader.ballot-advice"),
                false,
                new Entry.One(standing, null, words.label("entry.choose-one")))));
  }

  private String name(Actor actor, String person) {
    return desk.directory()
        .person(new Actor(actor.workspace(), person))
        .map(Directory.Person::name)
        .filter(it -> !it.isBlank())
        .orElseGet(() -> desk.words(actor).label("export.somebody"));
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    String choice =
        submission.input(LEADER) instanceof Raw.Picked picked && !picked.ids().isEmpty()
            ? picked.ids().get(0)
            : "";
    Optional<Pointer> pointer = Pointer.read(submission.memory());
    Optional<BallotKey> key = pointer.flatMap(it -> elections.keys().find(it.decision()));
    Reaction reaction =
        elections.with(
            actor,
            submission.memory(),
            (records, election) -> {
              Paper.Choices paper = election.paper(choice);
              if (paper.blank() || key.isEmpty()) {
                String why = key.isEmpty() ? "vote.key-lost" : "vote.closed";
                return new Reaction.Problems(Map.of(LEADER, desk.words(actor).say(why)));
              }
              Place place = pointer.orElseThrow().place(actor);
              String mark = key.get().mark(actor.userId());
              boolean first = records.ballots().find(place, election.id(), mark).isEmpty();
              records.ballots().put(place, election.id(), mark, paper);
              if (first) {
                elections.redraw(records, place, election);
              }
              return new Reaction.CloseAll();
            });
    if (reaction instanceof Reaction.CloseAll) {
      voted.accept(actor);
    }
    return reaction;
  }
}
