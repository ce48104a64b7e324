package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Status;
import org.baraza.commitment.WordKept;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** {@code /baraza commitments}: what a channel's people have promised, one's own first. */
final class CommitmentList {
  private static final int WITH_BUTTONS = 8;
  private static final int LINES = 12;
  private static final int SETTLED = 5;

  private final Keeping keeping;

  CommitmentList(Keeping keeping) {
    this.keeping = keeping;
  }

  /** What a transaction found. */
  private record Found(List<Commitment> commitments, boolean facilitator) {}

  Reaction show(Actor actor, Place place) {
    Words words = keeping.words(actor);
    if (!keeping.desk().access().maySee(actor, place)) {
      return new Reaction.Whisper(Card.of(words.say("problem.invite-me")));
    }
    LocalDate today = keeping.touch(actor).today();
    Found found =
        keeping
            .desk()
            .work()
            .read(
                records ->
                    new Found(
                        records.commitments().inChannel(place),
                        records
                            .plans()
                            .find(place)
                            .filter(plan -> plan.facilitators().contains(actor.userId()))
                            .isPresent()));
    return new Reaction.Whisper(new Sheet(words, actor, today, found).card());
  }

  /** One person's view of a channel's commitments. */
  private static final class Sheet {
    private final Words words;
    private final Actor actor;
    private final LocalDate today;
    private final Found found;
    private final CommitmentProse prose;
    private final List<Part> parts = new ArrayList<>();

    Sheet(Words words, Actor actor, LocalDate today, Found found) {
      this.words = words;
      this.actor = actor;
      this.today = today;
      this.found = found;
      prose = new CommitmentProse(words);
    }

    Card card() {
      if (found.commitments().isEmpty()) {
        return Card.of(words.say("commit.list.none"));
      }
      List<Commitment> open =
          found.commitments().stream()
              .filter(it -> !it.status().isSettled())
              .sorted(Comparator.comparing(it -> it.due().orElse(LocalDate.MAX)))
              .toList();
      List<Commitment> mine = open.stream().filter(this::isMine).toList();
      List<Commitment> others = open.stream().filter(it -> !isMine(it)).toList();
      mine(mine);
      section("commit.list.overdue", others.stream().filter(this::late).toList());
      section("commit.list.due", others.stream().filter(it -> it.isLive() && !late(it)).toList());
      section(
          "commit.list.asked", others.stream().filter(it -> it.status() == Status.ASKED).toList());
      settled();
      Prose spoken = words.say("commit.list.title", "count", number(open.size()));
      parts.add(0, new Part.Paragraph(spoken));
      return new Card(spoken, parts);
    }

    private boolean isMine(Commitment commitment) {
      return commitment.isSpokenForBy(actor.userId()) || commitment.isAwaiting(actor.userId());
    }

    private boolean late(Commitment commitment) {
      return commitment.isOverdue(today);
    }

    private void mine(List<Commitment> mine) {
      if (mine.isEmpty()) {
        return;
      }
      parts.add(new Part.Paragraph(words.say("commit.list.mine")));
      CommitmentButtons buttons = new CommitmentButtons(words);
      for (Commitment commitment : first(mine, WITH_BUTTONS)) {
        parts.add(new Part.Paragraph(mineLine(commitment)));
        parts.add(
            new Part.Controls(
                commitment.isAwaiting(actor.userId())
                    ? buttons.forAsked(commitment, false)
                    : buttons.forOwner(commitment, false)));
      }
      more(mine.size() - WITH_BUTTONS);
    }

    private Prose mineLine(Commitment commitment) {
      boolean own = commitment.owner().equals(actor.who());
      Prose line = own ? prose.own(commitment) : prose.line(commitment);
      return late(commitment) ? line.then(" ").then(words.say("commit.list.passed")) : line;
    }

    private void section(String title, List<Commitment> commitments) {
      if (commitments.isEmpty()) {
        return;
      }
      parts.add(new Part.Paragraph(words.say(title)));
      for (Commitment commitment : first(commitments, LINES)) {
        parts.add(
            menu(commitment)
                .map(menu -> new Part.Paragraph(prose.line(commitment), menu))
                .orElseGet(() -> new Part.Paragraph(prose.line(commitment))));
      }
      more(commitments.size() - LINES);
    }

    /** A facilitator can speak for anybody whose word stands. */
    private Optional<Control> menu(Commitment commitment) {
      if (!found.facilitator() || !commitment.isLive()) {
        return Optional.empty();
      }
      String code = Pointer.to(commitment).code();
      return Optional.of(
          new Control.Menu(
              CommitmentActions.MENU + ":" + commitment.id(),
              List.of(
                  new Option(words.label("button.done"), "done " + code),
                  new Option(words.label("button.more-time"), "more-time " + code),
                  new Option(words.label("button.cannot"), "cannot " + code))));
    }

    private void settled() {
      List<Commitment> kept =
          found.commitments().stream()
              .filter(it -> it.status() == Status.KEPT)
              .sorted(Comparator.comparing(CommitmentList::lastChange).reversed())
              .limit(SETTLED)
              .toList();
      if (!kept.isEmpty()) {
        List<Prose> lines = new ArrayList<>();
        lines.add(words.say("commit.list.kept"));
        kept.forEach(it -> lines.add(prose.line(it).styled(Span.Style.PLAIN)));
        parts.add(new Part.Paragraph(Prose.join("\n", lines)));
      }
      WordKept.of(found.commitments(), today)
          .percent()
          .ifPresent(
              percent ->
                  parts.add(
                      new Part.Note(words.say("commit.list.rate", "percent", number(percent)))));
    }

    private void more(int left) {
      if (left > 0) {
        parts.add(new Part.Note(words.say("commit.list.more", "count", number(left))));
      }
    }

    private static Prose number(int number) {
      return Prose.plain(Integer.toString(number));
    }

    private static List<Commitment> first(List<Commitment> all, int most) {
      return all.subList(0, Math.min(most, all.size()));
    }
  }

  private static java.time.Instant lastChange(Commitment commitment) {
    return commitment.latest(event -> true).map(it -> it.at()).orElse(commitment.createdAt());
  }
}
