package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Document.Section;
import org.baraza.assistant.document.Passage;
import org.baraza.decision.Candidate;
import org.baraza.decision.Decision;
import org.baraza.decision.Election;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.MeetingPoll;
import org.baraza.decision.Round;
import org.baraza.decision.TalkRound;
import org.baraza.decision.Tally;
import org.baraza.decision.Vote;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;

/** Says in a document what a group has decided; never who voted for what or rated what how. */
final class PlanDecisions implements Decision.Kinds<Optional<Section>> {
  private final Words words;
  private final ZoneId zone;
  private final Meant meant;
  private final List<Decision> taken;
  private final Ranked ranked;

  /**
   * Prepares to say it.
   *
   * @param zone of the plan's days
   * @param taken what is decided, free of what nobody is to know
   */
  PlanDecisions(Words words, ZoneId zone, Meant meant, List<Decision> taken, Ranked ranked) {
    this.words = requireNonNull(words);
    this.zone = requireNonNull(zone);
    this.meant = requireNonNull(meant);
    this.taken = List.copyOf(taken);
    this.ranked = requireNonNull(ranked);
  }

  /** The order follows what it comes from; it is there without being stored once people rate. */
  List<Section> sections() {
    List<Decision> told = new ArrayList<>(taken);
    told.removeIf(GroupOrder.class::isInstance);
    told.add(GroupOrder.EVEN);
    return told.stream().flatMap(decision -> decision.as(this).stream()).toList();
  }

  @Override
  public Optional<Section> vote(Vote vote) {
    return vote.outcome().map(result -> vote(vote, result));
  }

  private Section vote(Vote vote, Vote.Result result) {
    List<Passage> passages = new ArrayList<>();
    Prose voters = FigureCells.number(result.tally().voters());
    passages.add(
        paragraph("export.decision.voters", Map.of("day", day(vote.openedAt()), "voters", voters)));
    passages.add(
        vote.tooFew()
            ? new Passage.Paragraph(words.say("vote.too-few"))
            : standings(
                result.tally(),
                id -> ValueProse.text(vote.candidate(id).map(Candidate::name).orElse(""))));
    List<Prose> names =
        vote.taken().stream()
            .flatMap(id -> vote.candidate(id).stream())
            .map(it -> ValueProse.text(it.name()))
            .toList();
    if (!names.isEmpty()) {
      passages.add(new Passage.Bullets(words.label("export.decision.taken"), names));
    }
    return section("export.decision.vote", passages);
  }

  /** How a candidate of a vote is called. */
  @FunctionalInterface
  private interface Called {
    Prose of(String candidate);
  }

  private Passage standings(Tally tally, Called called) {
    List<List<Cell>> rows =
        tally.standings().stream()
            .map(
                it ->
                    List.of(
                        FigureCells.of(it.rank()),
                        Cell.of(called.of(it.candidate())),
                        FigureCells.of(it.votes())))
            .toList();
    return new Passage.Table(
        words.label("export.decision.votes"),
        List.of(
            words.label("export.decision.rank"),
            words.label("export.decision.what"),
            words.label("export.decision.votes")),
        rows);
  }

  @Override
  public Optional<Section> round(Round round) {
    return round.open()
        ? Optional.empty()
        : Optional.of(
            section(
                "export.decision.round",
                new RatedSolutions(words, meant, round).passages(day(round.openedAt()))));
  }

  @Override
  public Optional<Section> order(GroupOrder order) {
    return ranked.says()
        ? Optional.of(
            section("export.decision.order", new RankedSolutions(words, meant, ranked).passages()))
        : Optional.empty();
  }

  @Override
  public Optional<Section> election(Election election) {
    List<Passage> passages = new ArrayList<>();
    election
        .settledOn()
        .ifPresent(
            it -> passages.add(paragraph("export.decision.leads", Map.of("person", person(it)))));
    election
        .counted()
        .ifPresent(
            tally ->
                passages.add(
                    election.tooFew()
                        ? new Passage.Paragraph(words.say("vote.too-few"))
                        : standings(tally, PlanDecisions::person)));
    if (passages.isEmpty()) {
      return Optional.empty();
    }
    if (election.settledOn().isEmpty()) {
      passages.add(new Passage.Paragraph(words.say("export.decision.unsettled")));
    }
    return Optional.of(section("export.decision.leader", passages));
  }

  @Override
  public Optional<Section> meeting(MeetingPoll poll) {
    if (!poll.closed()) {
      return Optional.empty();
    }
    List<Passage> passages = new ArrayList<>();
    passages.add(
        new Passage.Paragraph(
            poll.takenSlot()
                .flatMap(poll::slot)
                .map(PlanDecisions::slot)
                .orElseGet(() -> words.say("export.decision.unsettled"))));
    Prose answered = FigureCells.number(poll.answers().size());
    if (poll.answers().isEmpty()) {
      passages.add(new Passage.Paragraph(words.say("export.decision.unanswered")));
    } else {
      passages.add(paragraph("export.decision.answered", Map.of("count", answered)));
      passages.add(slots(poll));
    }
    return Optional.of(section("export.decision.meeting", passages));
  }

  /** Only how many can come then: who cannot was for the group to hear, when it had to choose. */
  private Passage slots(MeetingPoll poll) {
    return new Passage.Table(
        words.label("export.decision.slots"),
        List.of(words.label("export.decision.slot"), words.label("export.decision.can")),
        poll.standings().stream()
            .map(it -> List.of(Cell.of(slot(it.slot())), FigureCells.of(it.can().size())))
            .toList());
  }

  private static Prose slot(MeetingPoll.Slot slot) {
    Prose when = ValueProse.text(slot.when());
    return slot.where().isEmpty() ? when : when.then(", ").then(ValueProse.text(slot.where()));
  }

  @Override
  public Optional<Section> talk(TalkRound round) {
    if (round.stage() != TalkRound.Stage.OVER) {
      return Optional.empty();
    }
    List<Passage> passages = new ArrayList<>();
    meant.question(round).ifPresent(it -> passages.add(new Passage.Paragraph(it)));
    String how =
        round.heard().isEmpty()
            ? "export.decision.silent"
            : round.heard().size() == 1 ? "export.decision.heard-one" : "export.decision.heard";
    passages.add(
        paragraph(
            how,
            Map.of(
                "from", day(round.opensAt()),
                "to", day(round.closesAt()),
                "count", FigureCells.number(round.heard().size()))));
    return Optional.of(section("export.decision.talk", passages));
  }

  private Section section(String heading, List<Passage> passages) {
    return new Section(2, words.label(heading), passages);
  }

  private Passage paragraph(String key, Map<String, Prose> filling) {
    return new Passage.Paragraph(words.say(key, filling));
  }

  private Prose day(Instant moment) {
    return Prose.of(new Span.Day(LocalDate.ofInstant(moment, zone)));
  }

  private static Prose person(String id) {
    return Prose.of(new Span.Person(id));
  }
}
