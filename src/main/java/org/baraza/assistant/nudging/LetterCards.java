package org.baraza.assistant.nudging;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.committing.CommitmentButtons;
import org.baraza.assistant.committing.CommitmentProse;
import org.baraza.assistant.committing.ForwardText;
import org.baraza.assistant.committing.Pointer;
import org.baraza.commitment.Commitment;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Pending;
import org.baraza.nudge.Preferences;
import org.baraza.people.Who;

/**
 * Draws a person's message of nudges.
 *
 * @param words in the person's language
 * @param pending what the person promised and has not done yet
 * @param day the day of the message, where the person is
 */
record LetterCards(Words words, Preferences preferences, List<Pending> pending, LocalDate day) {
  /** Slack shows 50 blocks in a message; each promise takes two. */
  private static final int WITH_BUTTONS = 12;

  /** A message of nudges as its promises stand now. */
  Card card(List<Commitment> commitments) {
    List<Part> parts = new ArrayList<>();
    Prose greeting =
        words.say(
            commitments.size() == 1 ? "nudge.letter.one" : "nudge.letter.several",
            "count",
            Prose.plain(Integer.toString(commitments.size())));
    parts.add(new Part.Paragraph(greeting));
    Prose spoken = greeting;
    for (int i = 0; i < commitments.size(); i++) {
      Prose line = line(commitments.get(i));
      spoken = spoken.then("\n").then(line);
      parts.add(new Part.Paragraph(line));
      if (i < WITH_BUTTONS) {
        controls(commitments.get(i)).ifPresent(parts::add);
      }
    }
    if (commitments.size() > WITH_BUTTONS) {
      parts.add(new Part.Note(words.say("nudge.letter.more")));
    }
    parts.add(
        new Part.Controls(
            List.of(
                new Control.Button(
                    NudgeActions.WHY, words.label("button.why-this"), day.toString()))));
    return new Card(spoken, parts);
  }

  private Optional<Part> controls(Commitment commitment) {
    List<Control> controls =
        new ArrayList<>(new CommitmentButtons(words).forOwner(commitment, false));
    if (controls.isEmpty()) {
      return Optional.empty();
    }
    controls.add(
        new Control.Button(
            NudgeActions.SNOOZE + ":" + commitment.id(),
            words.label("button.snooze"),
            Pointer.to(commitment).code()));
    return Optional.of(new Part.Controls(controls));
  }

  private Prose line(Commitment commitment) {
    if (!commitment.isLive()) {
      return words.say(
          "nudge.letter.settled",
          Map.of(
              "what", ValueProse.text(commitment.what()),
              "standing", new CommitmentProse(words).standing(commitment)));
    }
    Prose line =
        words.say(
            key(commitment),
            Map.of(
                "what", ValueProse.text(commitment.what()),
                "day", Prose.of(new Span.Day(commitment.due().orElse(day))),
                "channel", Prose.of(new Span.Channel(commitment.place().channel()))));
    return commitment.owner() instanceof Who.Named named
        ? line.then("\n")
            .then(words.say("nudge.letter.relayed", "owner", Prose.plain(named.name())))
            .then("\n")
            .then(ForwardText.reminder(words, commitment))
        : until(commitment)
            .map(
                back ->
                    line.then("\n")
                        .then(
                            words.say("nudge.letter.put-off", "day", Prose.of(new Span.Day(back)))))
            .orElse(line);
  }

  private String key(Commitment commitment) {
    long days = ChronoUnit.DAYS.between(day, commitment.due().orElse(day));
    return days == 1
        ? "nudge.letter.tomorrow"
        : days > 0 ? "nudge.letter.ahead" : days == 0 ? "nudge.letter.today" : "nudge.letter.late";
  }

  /** Until when it was put off, while what was agreed then still stands. */
  private Optional<LocalDate> until(Commitment commitment) {
    String item = Pointer.to(commitment).code();
    return pending.stream()
        .filter(it -> it.item().equals(item))
        .findFirst()
        .flatMap(preferences::putOff)
        .filter(back -> back.isAfter(day));
  }
}
