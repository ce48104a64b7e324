package org.baraza.assistant.exporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.document.Cell;
import org.baraza.assistant.document.Document.Section;
import org.baraza.assistant.document.Passage;
import org.baraza.decision.Candidate;
import org.baraza.decision.Decision;
import org.baraza.decision.Election;
import org.baraza.decision.MeetingPoll;
import org.baraza.decision.Tally;
import org.baraza.decision.Vote;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;

/** Says in a document what a group has decided by voting; never who voted for what. */
record PlanDecisions(Setting setting, List<Decision> taken) {

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (Decision decision : taken) {
      if (decision instanceof Vote vote) {
        vote.outcome().ifPresent(result -> sections.add(vote(vote, result)));
      } else if (decision instanceof Election election) {
        election.settledOn().ifPresent(leader -> sections.add(leader(leader)));
      } else if (decision instanceof MeetingPoll poll) {
        poll.takenSlot().flatMap(poll::slot).ifPresent(slot -> sections.add(meeting(slot)));
      }
    }
    return sections;
  }

  private Words words() {
    return setting.words();
  }

  private Section vote(Vote vote, Vote.Result result) {
    List<Passage> passages = new ArrayList<>();
    LocalDate day = LocalDate.ofInstant(vote.openedAt(), setting.plan().zone());
    passages.add(
        new Passage.Paragraph(
            words()
                .say(
                    "export.decision.voters",
                    Map.of(
                        "day", Prose.of(new Span.Day(day)),
                        "voters", number(result.tally().voters())))));
    if (vote.tooFew()) {
      passages.add(new Passage.Paragraph(words().say("vote.too-few")));
    } else {
      passages.add(standings(vote, result.tally()));
    }
    List<Prose> names =
        vote.taken().stream()
            .flatMap(id -> vote.candidate(id).stream())
            .map(it -> ValueProse.text(it.name()))
            .toList();
    if (!names.isEmpty()) {
      passages.add(new Passage.Bullets(words().label("export.decision.taken"), names));
    }
    return new Section(2, words().label("export.decision.vote"), passages);
  }

  private Passage standings(Vote vote, Tally tally) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Tally.Standing standing : tally.standings()) {
      Optional<Candidate> candidate = vote.candidate(standing.candidate());
      rows.add(
          List.of(
              figure(standing.rank()),
              Cell.of(ValueProse.text(candidate.map(Candidate::name).orElse(""))),
              figure(standing.votes())));
    }
    return new Passage.Table(
        words().label("export.decision.votes"),
        List.of(
            words().label("export.decision.rank"),
            words().label("export.decision.what"),
            words().label("export.decision.votes")),
        rows);
  }

  private static Cell figure(int number) {
    return new Cell.Figure(BigDecimal.valueOf(number), number(number));
  }

  private static Prose number(int number) {
    return Prose.plain(Integer.toString(number));
  }

  private Section leader(String leader) {
    Prose person = Prose.of(new Span.Person(leader));
    return new Section(
        2,
        words().label("export.decision.leader"),
        List.of(new Passage.Paragraph(words().say("leader.settled", "person", person))));
  }

  private Section meeting(MeetingPoll.Slot slot) {
    Prose when = ValueProse.text(slot.when());
    Prose said =
        slot.where().isEmpty() ? when : when.then(", ").then(ValueProse.text(slot.where()));
    return new Section(
        2, words().label("export.decision.meeting"), List.of(new Passage.Paragraph(said)));
  }
}
