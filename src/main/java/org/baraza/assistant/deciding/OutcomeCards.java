package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.decision.Candidate;
import org.baraza.decision.Tally;
import org.baraza.decision.Voices;
import org.baraza.decision.Vote;
import org.baraza.flow.Row;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.plan.Names;
import org.baraza.plan.Values;

/** Draws what came of a vote, and what the group made of it. */
final class OutcomeCards {
  private static final int STANDINGS_SHOWN = 15;

  private final Words words;
  private final Place place;
  private final Vote vote;
  private final Vote.Result result;

  OutcomeCards(Words words, Place place, Vote vote, Vote.Result result) {
    this.words = words;
    this.place = place;
    this.vote = vote;
    this.result = result;
  }

  static String key(Vote vote) {
    return VoteCards.key(vote) + "/outcome";
  }

  /** What the card of an open vote becomes. */
  Card over() {
    Prose text =
        words.say(
            "vote.over",
            "outcome",
            Prose.of(new Span.Post(key(vote), words.label("vote.outcome-link"))));
    return Card.of(text);
  }

  /**
   * What came of it.
   *
   * @param issues the issues that the group works on, as its list has them now
   */
  Card outcome(List<Row> issues) {
    Prose title = words.say("vote.outcome", "voters", VoteCards.number(result.tally().voters()));
    Prose standings = vote.tooFew() ? words.say("vote.too-few") : standings();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(title));
    parts.add(new Part.Paragraph(standings));
    List<Prose> remarks = remarks();
    remarks.forEach(remark -> parts.add(new Part.Paragraph(remark)));
    parts.addAll(vote.taken().isEmpty() ? choosing() : caring(issues));
    List<Prose> spoken = new ArrayList<>(List.of(title, standings));
    spoken.addAll(remarks);
    return new Card(Prose.join("\n", spoken), parts);
  }

  /** The candidates by votes, as many as fit a message. */
  Prose standings() {
    List<Prose> lines = new ArrayList<>();
    for (Tally.Standing standing : result.tally().standings()) {
      if (lines.size() == STANDINGS_SHOWN) {
        break;
      }
      lines.add(
          words.say(
              "vote.standing",
              Map.of(
                  "rank", VoteCards.number(standing.rank()),
                  "name", name(standing.candidate()),
                  "votes", VoteCards.number(standing.votes()))));
    }
    return Prose.join("\n", lines);
  }

  private Prose name(String candidate) {
    return ValueProse.text(vote.candidate(candidate).map(Candidate::name).orElse(candidate));
  }

  private Prose names(List<String> candidates) {
    return new ValueProse(words).joined(candidates.stream().map(this::name).toList());
  }

  private List<Prose> remarks() {
    List<Prose> remarks = new ArrayList<>();
    List<String> tied = result.tally().first(vote.terms().toTake()).tied();
    if (!tied.isEmpty() && vote.taken().isEmpty()) {
      remarks.add(
          words.say(
              "vote.tied",
              Map.of("names", names(tied), "take", VoteCards.number(vote.terms().toTake()))));
    }
    Voices voices = result.voices();
    if (voices.finding() == Voices.Finding.MISSING) {
      remarks.add(words.say("vote.voices.missing"));
    } else if (voices.finding() == Voices.Finding.DIFFERS) {
      remarks.add(words.say("vote.voices.differs", "names", names(voices.leaning())));
    }
    return remarks;
  }

  /** What a facilitator can do with it. */
  List<Part> choosing() {
    Tally.Cut cut = result.tally().first(vote.terms().toTake());
    String code = Pointer.to(place, vote.id()).code();
    List<Part> parts = new ArrayList<>();
    List<Control> controls = new ArrayList<>();
    if (cut.tied().isEmpty() && !cut.clear().isEmpty()) {
      parts.add(new Part.Paragraph(words.say("vote.take-ask", "names", names(cut.clear()))));
      controls.add(new Control.Button(Actions.VOTE_TAKE, words.label("vote.take"), code).primary());
    }
    controls.add(new Control.Button(Actions.VOTE_CHOOSE, words.label("vote.choose"), code));
    parts.add(new Part.Controls(controls));
    return parts;
  }

  private List<Part> caring(List<Row> issues) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(words.say("vote.taken")));
    for (String candidate : vote.taken()) {
      Control care =
          new Control.Button(
              Actions.VOTE_CARE + ":" + candidate,
              words.label("vote.care"),
              Pointer.to(place, vote.id()).at(candidate).code());
      parts.add(new Part.Paragraph(cared(candidate, issues), care));
    }
    parts.add(new Part.Controls(List.of(OrderCards.add(words))));
    return parts;
  }

  /** An issue with who looks after it; what is not agreed yet stands out. */
  private Prose cared(String candidate, List<Row> issues) {
    String name = vote.candidate(candidate).map(Candidate::name).orElse(candidate);
    Row row =
        Names.called(name, issues, TakingUp.ISSUE)
            .orElseGet(() -> new Row(candidate, Map.of(), vote.openedBy(), vote.openedAt()));
    Prose open = words.say("vote.not-agreed");
    String habit = Values.text(row, TakingUp.HABIT);
    return words.say(
        "vote.cared",
        Map.of(
            "name", name(candidate),
            "chair", people(row, TakingUp.CHAIR, open),
            "members", people(row, TakingUp.MEMBERS, open),
            "habit", habit.isEmpty() ? open : ValueProse.text(habit),
            "review",
                Values.day(row.cell(TakingUp.REVIEW))
                    .map(day -> Prose.of(new Span.Day(day)))
                    .orElse(open)));
  }

  private static Prose people(Row row, String field, Prose open) {
    return Values.people(row.cell(field)).stream()
        .map(ValueProse::person)
        .reduce((one, other) -> one.then(", ").then(other))
        .orElse(open);
  }
}
