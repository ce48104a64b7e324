package org.baraza.assistant.nudging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.WeeklyMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.commitment.Commitment;
import org.baraza.flow.Raw;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.nudge.Preferences;
import org.baraza.nudge.Preferences.Amount;
import org.baraza.people.Actor;
import org.baraza.people.Who;

/** Why somebody got a message, and how they want to get them: their own choice. */
final class Wishes {
  private static final String AMOUNT = "amount";
  private static final String HOUR = "hour";
  private static final String AWAY = "away";
  private static final int FIRST_HOUR = 6;
  private static final int LAST_HOUR = 17;

  private final Desk desk;

  Wishes(Desk desk) {
    this.desk = desk;
  }

  /** "Why did I get this": what each line rests on, and how to get less. */
  Reaction why(Click click) {
    Actor actor = click.actor();
    Words words = desk.tongues().words(actor);
    List<Prose> lines = new ArrayList<>();
    for (Commitment commitment : mentioned(actor, click.value())) {
      lines.add(
          words.say(
              commitment.owner() instanceof Who.Named ? "nudge.why.relayed" : "nudge.why.promised",
              Map.of(
                  "what", ValueProse.text(commitment.what()),
                  "owner", ValueProse.person(commitment.owner()),
                  "channel", Prose.of(new Span.Channel(commitment.place().channel())))));
    }
    lines.add(words.say("nudge.why.policy"));
    Prose text = Prose.join("\n", lines);
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(ask(words))))));
  }

  private List<Commitment> mentioned(Actor actor, String day) {
    try {
      LocalDate asked = LocalDate.parse(day);
      return desk.work().read(records -> Letterbox.mentioned(records, actor, asked));
    } catch (DateTimeParseException changed) {
      return List.of();
    }
  }

  /** The button that opens the form. */
  static Control ask(Words words) {
    return new Control.Button(NudgeActions.WISHES, words.label("nudge.wishes.ask"), "");
  }

  Reaction open(Click click) {
    Preferences now = desk.work().read(records -> records.nudges().preferences(click.actor()));
    return new Reaction.Open(form(desk.tongues().words(click.actor()), now));
  }

  private static Form form(Words words, Preferences now) {
    List<Option> amounts =
        Arrays.stream(Amount.values())
            .map(it -> new Option(words.label("nudge.wishes." + id(it)), id(it)))
            .toList();
    List<Option> hours = new ArrayList<>();
    for (int hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) {
      hours.add(new Option(LocalTime.of(hour, 0).toString(), LocalTime.of(hour, 0).toString()));
    }
    String choose = words.label("entry.choose-one");
    return new Form(
        NudgeActions.WISHES_FORM,
        "",
        words.label("nudge.wishes.title"),
        words.label("form.save"),
        words.label("form.cancel"),
        List.of(
            new Part.Input(
                AMOUNT,
                words.label("nudge.wishes.amount"),
                null,
                false,
                new Entry.One(amounts, id(now.amount()), choose)),
            new Part.Input(
                HOUR,
                words.label("nudge.wishes.hour"),
                words.label("nudge.wishes.hour-advice"),
                false,
                new Entry.One(hours, now.at().withMinute(0).toString(), choose)),
            new Part.Input(
                AWAY,
                words.label("nudge.wishes.away"),
                words.label("nudge.wishes.away-advice"),
                true,
                new Entry.Date(now.backOn().orElse(null), words.label("entry.choose-day")))));
  }

  Reaction submit(Submission submission) {
    Amount amount =
        picked(submission, AMOUNT)
            .flatMap(
                id -> Arrays.stream(Amount.values()).filter(it -> id(it).equals(id)).findFirst())
            .orElse(Amount.ALL);
    LocalTime hour =
        picked(submission, HOUR)
            .filter(time -> time.matches("(0[6-9]|1[0-7]):00"))
            .map(LocalTime::parse)
            .orElse(Preferences.usual().at());
    LocalDate back = submission.input(AWAY) instanceof Raw.PickedDay picked ? picked.date() : null;
    Actor actor = submission.actor();
    Instant now = desk.clock().instant();
    desk.work()
        .write(
            records -> {
              Preferences before = records.nudges().preferences(actor);
              records.nudges().save(actor, before.with(amount, hour, back));
              NudgeMoments.look(records, actor, now);
              WeeklyMoments.look(records, actor, now);
              return true;
            });
    return new Reaction.CloseAll();
  }

  private static Optional<String> picked(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Picked picked
        ? picked.ids().stream().findFirst()
        : Optional.empty();
  }

  private static String id(Amount amount) {
    return amount.name().toLowerCase(Locale.ROOT);
  }
}
