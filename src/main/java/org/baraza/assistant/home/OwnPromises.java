package org.baraza.assistant.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.committing.CommitmentButtons;
import org.baraza.assistant.conversing.Desk;
import org.baraza.commitment.Commitment;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Who;

/** What somebody owes, the overdue first, and what waits for their answer; each with buttons. */
public final class OwnPromises implements HomeSection {
  private static final int WITH_BUTTONS = 6;

  private final Desk desk;

  public OwnPromises(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Part> of(Actor actor) {
    List<Commitment> all =
        desk.work()
            .read(records -> records.commitments().ofMember(actor.workspace(), actor.userId()));
    LocalDate today = LocalDate.ofInstant(desk.clock().instant(), desk.zone(actor));
    Words words = desk.words(actor);
    CommitmentButtons buttons = new CommitmentButtons(words);
    List<Commitment> asked = all.stream().filter(it -> it.isAwaiting(actor.userId())).toList();
    List<Commitment> owed =
        all.stream()
            .filter(it -> it.isLive() && it.isSpokenForBy(actor.userId()))
            .sorted(Comparator.comparing(it -> it.due().orElse(LocalDate.MAX)))
            .toList();
    List<Part> parts = new ArrayList<>();
    section(words, "home.asked", asked, today, it -> buttons.forAsked(it, false), parts);
    section(words, "home.owed", owed, today, it -> buttons.forOwner(it, false), parts);
    return parts;
  }

  private static void section(
      Words words,
      String heading,
      List<Commitment> commitments,
      LocalDate today,
      Function<Commitment, List<Control>> controls,
      List<Part> parts) {
    if (commitments.isEmpty()) {
      return;
    }
    parts.add(new Part.Heading(words.label(heading)));
    for (Commitment commitment :
        commitments.subList(0, Math.min(WITH_BUTTONS, commitments.size()))) {
      parts.add(new Part.Paragraph(line(words, commitment, today)));
      parts.add(new Part.Controls(controls.apply(commitment)));
    }
    if (commitments.size() > WITH_BUTTONS) {
      String more = Integer.toString(commitments.size() - WITH_BUTTONS);
      parts.add(new Part.Note(words.say("home.more", "count", Prose.plain(more))));
    }
  }

  private static Prose line(Words words, Commitment commitment, LocalDate today) {
    Prose what = ValueProse.text(commitment.what());
    Prose channel = Prose.of(new Span.Channel(commitment.place().channel()));
    Prose line =
        commitment
            .due()
            .map(
                day ->
                    words.say(
                        day.isBefore(today) ? "home.late" : "home.due",
                        Map.of(
                            "what", what,
                            "day", Prose.of(new Span.Day(day)),
                            "channel", channel)))
            .orElseGet(() -> words.say("home.open", Map.of("what", what, "channel", channel)));
    return commitment.owner() instanceof Who.Named named
        ? line.then(" ").then(words.say("home.for", "person", Prose.plain(named.name())))
        : line;
  }
}
