package org.baraza.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Status;
import org.baraza.commitment.WordKept;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.flow.Flow;
import org.baraza.flow.Purpose;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;

/** Says on one screen where a plan stands: the one source of the words of every overview. */
public final class Overviews {
  private static final int MOST = 3;
  private static final int MOST_PEOPLE = 6;
  private static final Duration LATELY = Duration.ofDays(30);

  private final Whole whole;
  private final Words words;
  private final Summaries summaries;
  private final Instant now;

  /**
   * Prepares to look.
   *
   * @param summaries in the same words
   */
  public Overviews(Whole whole, Summaries summaries, Instant now) {
    this.whole = requireNonNull(whole);
    this.summaries = requireNonNull(summaries);
    this.now = requireNonNull(now);
    words = whole.edition().words();
  }

  public Overview overview() {
    List<Overview.Section> sections = new ArrayList<>();
    section("overview.purpose", purpose(), sections);
    section("overview.standing", standing(), sections);
    section("overview.next", next(), sections);
    section("overview.promises", promises(), sections);
    section("overview.stops", stops(), sections);
    section("overview.lesson", lesson(), sections);
    section("overview.active", active(), sections);
    return new Overview(sections);
  }

  private void section(String heading, List<Prose> lines, List<Overview.Section> sections) {
    if (!lines.isEmpty()) {
      sections.add(new Overview.Section(words.label(heading), lines));
    }
  }

  private List<Prose> purpose() {
    List<Prose> lines = new ArrayList<>();
    Set<Purpose> purposes = whole.plan().purposes();
    List<Prose> labels =
        purposes.stream()
            .map(purpose -> Prose.plain(words.label("purpose." + purpose.folder() + ".label")))
            .toList();
    lines.add(
        labels.isEmpty() ? words.say("overview.no-purpose") : new ValueProse(words).joined(labels));
    answer("gap", "desired").ifPresent(lines::add);
    answer("profile", "vision").ifPresent(lines::add);
    return lines;
  }

  private List<Prose> standing() {
    List<Prose> lines = new ArrayList<>();
    long finished = count(Conversation.Status.FINISHED);
    if (finished > 0) {
      lines.add(words.say("overview.finished", "count", number(finished)));
    }
    for (Conversation conversation : whole.conversations()) {
      Flow flow = whole.edition().flows().get(conversation.flow());
      if (flow != null && conversation.status() != Conversation.Status.FINISHED) {
        lines.add(underWay(flow, conversation));
      }
    }
    Visit.of(whole.facts(whole.occasions().currentVisit())).map(this::visit).ifPresent(lines::add);
    if (lines.isEmpty()) {
      lines.add(words.say("overview.nothing-yet"));
    }
    return lines.size() <= MOST + 2 ? lines : lines.subList(0, MOST + 2);
  }

  private Prose underWay(Flow flow, Conversation conversation) {
    boolean paused = conversation.status() == Conversation.Status.PAUSED;
    Prose title = Prose.plain(flow.title());
    Prose when = Prose.of(new Span.Day(day(conversation.latest().at())));
    return words.say(
        paused ? "overview.paused" : "overview.under-way", Map.of("title", title, "day", when));
  }

  private Prose visit(Visit visit) {
    Prose day = Prose.of(new Span.Day(visit.isOver(whole.today()) ? visit.last() : visit.first()));
    return words.say(
        visit.isOver(whole.today()) ? "overview.visit-was" : "overview.visit", "day", day);
  }

  private List<Prose> next() {
    return whole
        .next()
        .map(
            next ->
                List.of(
                    words.say(
                        "overview.next-line",
                        Map.of(
                            "title",
                            Prose.plain(title(next.flow())),
                            "because",
                            words.say(next.key(), next.filling())))))
        .orElse(List.of());
  }

  private List<Prose> promises() {
    List<Commitment> all = whole.commitments();
    if (all.isEmpty()) {
      return List.of();
    }
    List<Commitment> overdue = all.stream().filter(it -> it.isOverdue(whole.today())).toList();
    long silent = all.stream().filter(it -> it.isSilent(whole.today())).count();
    long kept = all.stream().filter(it -> it.status() == Status.KEPT).count();
    long due = all.stream().filter(Commitment::isLive).count() - overdue.size();
    List<Prose> lines = new ArrayList<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("kept", kept);
    counts.put("due", due);
    counts.put("overdue", overdue.size() - silent);
    counts.put("silent", silent);
    Prose counted = counted(counts);
    if (!counted.isEmpty()) {
      lines.add(counted);
    }
    OptionalInt percent = WordKept.of(all, whole.today()).percent();
    if (percent.isPresent()) {
      lines.add(words.say("overview.word-kept", "percent", number(percent.getAsInt())));
    }
    overdue.stream()
        .sorted(Comparator.comparing(it -> it.due().orElse(LocalDate.MAX)))
        .limit(MOST)
        .map(this::late)
        .forEach(lines::add);
    return lines;
  }

  /** What there is none of is not worth a word. */
  private Prose counted(Map<String, Long> counts) {
    List<Prose> counted = new ArrayList<>();
    counts.forEach(
        (how, count) -> {
          if (count > 0) {
            counted.add(words.say("overview.count." + how, "count", number(count)));
          }
        });
    return Prose.join(" · ", counted);
  }

  private Prose late(Commitment commitment) {
    return words.say(
        "overview.late",
        Map.of(
            "owner", ValueProse.person(commitment.owner()),
            "what", ValueProse.text(commitment.what()),
            "day", Prose.of(new Span.Day(commitment.due().orElse(whole.today())))));
  }

  private List<Prose> stops() {
    List<Finding> stops = whole.stops(summaries);
    List<Prose> lines = new ArrayList<>(stops.stream().limit(MOST).map(Finding::found).toList());
    if (stops.size() > MOST) {
      lines.add(words.say("overview.more", "count", number(stops.size() - MOST)));
    }
    return lines;
  }

  /** What the group took from looking back last, be it at its meetings or at its visit. */
  private List<Prose> lesson() {
    Stream<Told> reflections =
        whole.conversations().stream()
            .filter(it -> it.flow().equals("reflection"))
            .flatMap(it -> it.answer("change").or(() -> it.answer("failure")).stream())
            .map(it -> new Told(Values.text(Optional.of(it.value())), it.at()));
    Stream<Told> lessons =
        whole.facts("").everywhere("lessons").values().stream()
            .flatMap(List::stream)
            .map(row -> new Told(Values.text(row, "lesson"), row.at()));
    return Stream.concat(reflections, lessons)
        .filter(told -> !told.text().isEmpty())
        .max(Comparator.comparing(Told::at))
        .map(told -> List.of(ValueProse.text(told.text())))
        .orElse(List.of());
  }

  private record Told(String text, Instant at) {}

  private List<Prose> active() {
    Set<String> people = whole.activeSince(now.minus(LATELY));
    if (people.isEmpty()) {
      Prose day = Prose.of(new Span.Day(day(whole.latest())));
      return List.of(words.say("overview.nobody", "day", day));
    }
    List<Prose> names =
        people.stream().limit(MOST_PEOPLE).map(it -> Prose.of(new Span.Person(it))).toList();
    Prose line = Prose.join(", ", names);
    return people.size() <= MOST_PEOPLE
        ? List.of(line)
        : List.of(
            line.then(" ")
                .then(words.say("overview.more", "count", number(people.size() - MOST_PEOPLE))));
  }

  private Optional<Prose> answer(String flow, String question) {
    return whole.conversation(flow, "").flatMap(it -> it.answer(question)).flatMap(this::words);
  }

  private Optional<Prose> words(Answer answer) {
    return Optional.of(Values.text(Optional.of(answer.value())))
        .filter(text -> !text.isEmpty())
        .map(ValueProse::text);
  }

  private String title(String flow) {
    Flow known = whole.edition().flows().get(flow);
    return known == null ? flow : known.title();
  }

  private long count(Conversation.Status status) {
    return whole.conversations().stream().filter(it -> it.status() == status).count();
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, whole.plan().zone());
  }

  private static Prose number(long count) {
    return Prose.plain(Long.toString(count));
  }
}
