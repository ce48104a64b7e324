package org.baraza.assistant.nudging;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.assistant.NudgeMoments;
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
import org.baraza.assistant.port.Records;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.Rhythm;
import org.baraza.plan.WorkingDays;

/** When a channel may be nudged: its facilitators say so in a form. */
final class ChannelHours {
  private static final String NUDGED = "nudged";
  private static final String DAYS = "days";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String HOLIDAYS = "holidays";
  private static final String DIGEST_DAY = "digest-day";
  private static final String DIGEST = "digest";
  private static final String ON = "on";
  private static final String OFF = "off";

  private final Desk desk;

  ChannelHours(Desk desk) {
    this.desk = desk;
  }

  /** The button that opens the form of a channel, wherever the button stands. */
  static Control ask(Words words, Place channel) {
    return new Control.Button(
        NudgeActions.HOURS, words.label("nudge.hours.ask"), channel.channel());
  }

  /** The button's value is the channel, where the button does not stand in it. */
  Reaction open(Click click) {
    Words words = desk.tongues().words(click.actor());
    Place place =
        click.value().isEmpty()
            ? click.place()
            : new Place(click.actor().workspace(), click.value());
    Optional<Plan> plan = plan(click.actor(), place);
    if (plan.isEmpty()) {
      return new Reaction.Whisper(Card.of(words.say("problem.gone")));
    }
    return maySet(click.actor(), plan.get())
        ? new Reaction.Open(form(words, plan.get()))
        : new Reaction.Whisper(Card.of(words.say("nudge.hours.not-yours")));
  }

  private Optional<Plan> plan(Actor actor, Place place) {
    return desk.access().mayTakePart(actor, place)
        ? desk.work().read(records -> records.plans().find(place))
        : Optional.empty();
  }

  private boolean maySet(Actor actor, Plan plan) {
    return desk.access().mayRun(actor, plan.place(), Optional.of(plan));
  }

  private Form form(Words words, Plan plan) {
    Rhythm rhythm = plan.rhythm();
    List<Option> days =
        Arrays.stream(DayOfWeek.values())
            .map(day -> new Option(day.getDisplayName(TextStyle.FULL, words.locale()), day.name()))
            .toList();
    String choose = words.label("entry.choose-one");
    List<String> working =
        Arrays.stream(DayOfWeek.values())
            .filter(rhythm.working().week()::contains)
            .map(DayOfWeek::name)
            .toList();
    String several = words.label("entry.choose-several");
    String holidays = holidays(plan).lines(rhythm.working().holidays());
    List<Option> digests =
        Arrays.stream(Rhythm.Digest.values())
            .map(it -> new Option(words.label("nudge.hours.digests." + id(it)), id(it)))
            .toList();
    return new Form(
        NudgeActions.HOURS_FORM,
        plan.place().channel(),
        words.label("nudge.hours.title"),
        words.label("form.save"),
        words.label("form.cancel"),
        List.of(
            input(
                words,
                NUDGED,
                new Entry.One(
                    List.of(
                        new Option(words.label("nudge.hours.on"), ON),
                        new Option(words.label("nudge.hours.off"), OFF)),
                    rhythm.nudged() ? ON : OFF,
                    choose)),
            input(words, DAYS, new Entry.Several(days, working, several)),
            input(words, FROM, new Entry.Time(rhythm.from().toString(), choose)),
            input(words, TO, new Entry.Time(rhythm.to().toString(), choose)),
            new Part.Input(
                HOLIDAYS,
                words.label("nudge.hours.holidays"),
                words.label("nudge.hours.holidays-advice"),
                true,
                new Entry.Words(true, holidays, null)),
            input(words, DIGEST_DAY, new Entry.One(days, rhythm.digestDay().name(), choose)),
            input(words, DIGEST, new Entry.One(digests, id(rhythm.digest()), choose))));
  }

  private static Part input(Words words, String id, Entry entry) {
    return new Part.Input(id, words.label("nudge.hours." + id), null, false, entry);
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Words words = desk.tongues().words(actor);
    Place place = new Place(actor.workspace(), submission.memory());
    Optional<Plan> plan = plan(actor, place).filter(it -> maySet(actor, it));
    if (plan.isEmpty()) {
      return new Reaction.Whisper(Card.of(words.say("problem.gone")));
    }
    LocalTime from = time(submission, FROM).orElse(plan.get().rhythm().from());
    LocalTime to = time(submission, TO).orElse(plan.get().rhythm().to());
    if (!from.isBefore(to)) {
      return new Reaction.Problems(Map.of(TO, words.say("nudge.hours.ends-early")));
    }
    Holidays.Read read = holidays(plan.get()).read(typed(submission, HOLIDAYS));
    if (read instanceof Holidays.Read.Wrong wrong) {
      Map<String, Prose> filling =
          Map.of(
              "line", Prose.plain(Integer.toString(wrong.number())),
              "given", Prose.plain(wrong.line()));
      return new Reaction.Problems(Map.of(HOLIDAYS, words.say("nudge.hours.no-day", filling)));
    }
    Set<LocalDate> days = ((Holidays.Read.Days) read).days();
    Rhythm before = plan.get().rhythm();
    Rhythm rhythm = rhythm(submission, before, from, to, days);
    desk.work().write(records -> save(records, actor, place, rhythm));
    return days.equals(before.working().holidays()) ? new Reaction.CloseAll() : said(words, days);
  }

  /** Says the days off in words, so that a day that was read otherwise is seen. */
  private static Reaction said(Words words, Set<LocalDate> days) {
    if (days.isEmpty()) {
      return new Reaction.Whisper(Card.of(words.say("nudge.hours.no-holidays")));
    }
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.locale());
    List<Prose> lines = days.stream().map(day -> Prose.plain("• " + format.format(day))).toList();
    return new Reaction.Whisper(
        Card.of(words.say("nudge.hours.saved", "days", Prose.join("\n", lines))));
  }

  private Holidays holidays(Plan plan) {
    return new Holidays(
        desk.book().words(plan.language()),
        LocalDate.ofInstant(desk.clock().instant(), plan.zone()));
  }

  private static String typed(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Typed typed ? typed.text() : "";
  }

  private boolean save(Records records, Actor actor, Place place, Rhythm rhythm) {
    Instant now = desk.clock().instant();
    records.trail().note(place, actor.userId(), "hours", "", now);
    records.plans().find(place).ifPresent(plan -> records.plans().save(plan.with(rhythm)));
    NudgeMoments.look(records, place, now);
    new Truth(records, desk.book())
        .speakers(place)
        .forEach(member -> NudgeMoments.look(records, new Actor(place.workspace(), member), now));
    return true;
  }

  private static Rhythm rhythm(
      Submission submission, Rhythm before, LocalTime from, LocalTime to, Set<LocalDate> holidays) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    picked(submission, DAYS).stream().flatMap(id -> day(id).stream()).forEach(days::add);
    Rhythm.Digest digest =
        Arrays.stream(Rhythm.Digest.values())
            .filter(it -> picked(submission, DIGEST).contains(id(it)))
            .findFirst()
            .orElse(before.digest());
    DayOfWeek digestDay =
        picked(submission, DIGEST_DAY).stream()
            .flatMap(id -> day(id).stream())
            .findFirst()
            .orElse(before.digestDay());
    return new Rhythm(
        !picked(submission, NUDGED).contains(OFF),
        new WorkingDays(days.isEmpty() ? before.working().week() : days, holidays),
        from,
        to,
        digestDay,
        digest);
  }

  private static Optional<LocalTime> time(Submission submission, String input) {
    String text =
        submission.input(input) instanceof Raw.Typed typed
            ? typed.text()
            : String.join("", picked(submission, input));
    return text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
        ? Optional.of(LocalTime.parse(text))
        : Optional.empty();
  }

  private static List<String> picked(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Picked picked
        ? new ArrayList<>(picked.ids())
        : List.of();
  }

  private static Optional<DayOfWeek> day(String name) {
    return Arrays.stream(DayOfWeek.values()).filter(it -> it.name().equals(name)).findFirst();
  }

  private static String id(Rhythm.Digest digest) {
    return digest.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
