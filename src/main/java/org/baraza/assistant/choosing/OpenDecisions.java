package org.baraza.assistant.choosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Deciding;
import org.baraza.assistant.deciding.Pointer;
import org.baraza.assistant.home.HomeSection;
import org.baraza.assistant.port.BallotKeys;
import org.baraza.assistant.port.BallotKeys.BallotKey;
import org.baraza.decision.Asked;
import org.baraza.decision.Decision;
import org.baraza.decision.Election;
import org.baraza.decision.MeetingPoll;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * A person's part of the Home: what their channels decide just now, and whether they have voted.
 */
final class OpenDecisions implements HomeSection {
  private static final int ROWS = 6;

  private final Desk desk;
  private final BallotKeys keys;

  OpenDecisions(Desk desk, BallotKeys keys) {
    this.desk = desk;
    this.keys = keys;
  }

  /** One thing to decide. */
  private record Row(
      Place place, String id, String kind, String action, Instant closes, boolean anonymous) {
    String code() {
      return Pointer.to(place, id).code();
    }
  }

  @Override
  public List<Part> of(Actor actor) {
    List<Row> rows = rows(actor);
    if (rows.isEmpty()) {
      return List.of();
    }
    Words words = desk.words(actor);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(words.label("home.decisions")));
    for (Row row : rows) {
      Prose line =
          words.say(
              "home.decision." + row.kind(),
              Map.of(
                  "channel", Prose.of(new Span.Channel(row.place().channel())),
                  "closes", Prose.of(new Span.Moment(row.closes()))));
      if (hasAnswered(actor, row)) {
        line = line.then("\n").then(words.say("home.decided"));
      }
      Control answer =
          new Control.Button(
              row.action() + ":" + row.id(), words.label("home.decide." + row.kind()), row.code());
      parts.add(new Part.Paragraph(line, answer));
    }
    return parts;
  }

  /** What closes first comes first. */
  private List<Row> rows(Actor actor) {
    Set<String> own = desk.directory().channelsOf(actor);
    return desk.work().read(records -> records.decisions().openIn(actor.workspace())).stream()
        .filter(placed -> own.contains(placed.place().channel()))
        .flatMap(placed -> row(placed.place(), placed.decision()).stream())
        .filter(row -> row.closes().isAfter(desk.clock().instant()))
        .sorted(Comparator.comparing(Row::closes))
        .filter(row -> desk.access().mayTakePart(actor, row.place()))
        .limit(ROWS)
        .toList();
  }

  private static Optional<Row> row(Place place, Decision decision) {
    if (decision instanceof Asked asked && asked.open()) {
      String action = asked.kind().equals("vote") ? Deciding.VOTE : Deciding.RATE;
      return Optional.of(
          new Row(place, asked.id(), asked.kind(), action, asked.closesAt(), asked.anonymous()));
    }
    if (decision instanceof Election election && election.stage() == Election.Stage.VOTING) {
      return election
          .closing()
          .map(
              closes ->
                  new Row(place, election.id(), "leader", Choosing.LEADER_BALLOT, closes, true));
    }
    if (decision instanceof MeetingPoll poll && !poll.closed()) {
      return Optional.of(
          new Row(place, poll.id(), "meeting", Choosing.MEET_ANSWER, poll.closesAt(), false));
    }
    return Optional.empty();
  }

  private boolean hasAnswered(Actor actor, Row row) {
    Optional<String> mark =
        row.anonymous()
            ? keys.find(row.id()).map((BallotKey key) -> key.mark(actor.userId()))
            : Optional.of(actor.userId());
    return mark.flatMap(
            it -> desk.work().read(records -> records.ballots().find(row.place(), row.id(), it)))
        .filter(paper -> !paper.blank())
        .isPresent();
  }
}
