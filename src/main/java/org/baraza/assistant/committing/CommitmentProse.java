package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Entry;
import org.baraza.commitment.Event;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Resources;
import org.baraza.commitment.Terms;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;

/** Says in words what is promised and how it stands. */
public final class CommitmentProse {
  private final Words words;

  public CommitmentProse(Words words) {
    this.words = requireNonNull(words);
  }

  /** Who, what and by when, on one line. */
  public Prose line(Commitment commitment) {
    return words.say(
        commitment.due().isPresent() ? "commit.line" : "commit.line-open", filling(commitment));
  }

  /** The same without who, for whoever it is. */
  public Prose own(Commitment commitment) {
    return words.say(
        commitment.due().isPresent() ? "commit.own-line" : "commit.own-line-open",
        filling(commitment));
  }

  /** Like the line, without those who help. */
  public Prose answeredFor(Commitment commitment) {
    Map<String, Prose> filling = new LinkedHashMap<>(filling(commitment));
    filling.put("what", what(commitment));
    return words.say(commitment.due().isPresent() ? "commit.line" : "commit.line-open", filling);
  }

  /** Only what is promised: neither who answers for it nor who helps. */
  public Prose what(Commitment commitment) {
    return ValueProse.text(Together.alone(words, commitment.what()));
  }

  private static Map<String, Prose> filling(Commitment commitment) {
    Map<String, Prose> filling = new LinkedHashMap<>();
    filling.put("owner", ValueProse.person(commitment.owner()));
    filling.put("what", ValueProse.text(commitment.what()));
    commitment.due().ifPresent(day -> filling.put("day", day(day)));
    return filling;
  }

  static Prose day(LocalDate day) {
    return Prose.of(new Span.Day(day));
  }

  /** What the owner puts in, what the programme adds, what it serves, how often it comes. */
  List<Prose> particulars(Terms terms) {
    List<Prose> lines = new ArrayList<>();
    if (!terms.own().isNone()) {
      lines.add(words.say("commit.owns", "own", own(terms.own())));
    }
    if (!terms.adds().isBlank()) {
      lines.add(words.say("commit.adds", "adds", ValueProse.text(terms.adds())));
    }
    if (!terms.serves().isBlank()) {
      lines.add(words.say("commit.serves", "serves", ValueProse.text(terms.serves())));
    }
    if (terms.recurrence() instanceof Recurrence.Every every) {
      lines.add(words.say("commit.repeats", "rhythm", new Rhythms(words).said(every)));
    }
    terms
        .relayed()
        .ifPresent(
            relay ->
                lines.add(
                    words.say("commit.relayed-by", "relay", Prose.of(new Span.Person(relay)))));
    return lines;
  }

  Prose own(Resources own) {
    List<Prose> parts = new ArrayList<>();
    for (String part : List.of(own.time(), own.money(), own.inKind())) {
      if (!part.isBlank()) {
        parts.add(ValueProse.text(part));
      }
    }
    return Prose.join(", ", parts);
  }

  /** How it stands; nobody is told here that somebody is late. */
  public Prose standing(Commitment commitment) {
    String key =
        switch (commitment.status()) {
          case DRAFT -> "commit.standing.draft";
          case ASKED -> "commit.standing.asked";
          case OPEN -> open(commitment);
          case SILENT -> "commit.standing.silent";
          case KEPT -> "commit.standing.kept";
          case DECLINED -> "commit.standing.declined";
          case RELEASED -> "commit.standing.released";
        };
    Prose standing = words.say(key, standingFilling(commitment));
    return lastWord(commitment).filter(Entry::relayed).isPresent()
        ? standing.then(" ").then(words.say("commit.relayed"))
        : standing;
  }

  private static String open(Commitment commitment) {
    if (commitment.pending().isPresent()) {
      return "commit.standing.handover";
    }
    Optional<Entry> last = lastWord(commitment);
    Event event = last.map(Entry::event).orElseGet(Event.Promised::new);
    if (event instanceof Event.Renegotiated moved) {
      return moved.reason().isBlank() ? "commit.standing.moved" : "commit.standing.moved-because";
    }
    if (event instanceof Event.HelpWanted) {
      return "commit.standing.help";
    }
    if (event instanceof Event.HandedOver) {
      return "commit.standing.handed-over";
    }
    return event instanceof Event.HandoverDeclined
        ? "commit.standing.not-taken"
        : "commit.standing.open";
  }

  private static Optional<Entry> lastWord(Commitment commitment) {
    return commitment.latest(event -> !(event instanceof Event.Amended));
  }

  private static Map<String, Prose> standingFilling(Commitment commitment) {
    Map<String, Prose> filling = new LinkedHashMap<>(filling(commitment));
    commitment
        .pending()
        .ifPresent(
            handover -> {
              filling.put("heir", ValueProse.person(handover.to()));
              filling.put("reason", ValueProse.text(handover.reason()));
            });
    lastWord(commitment)
        .ifPresent(
            last -> {
              filling.put("when", Prose.of(new Span.Moment(last.at())));
              tell(last.event(), filling);
            });
    return filling;
  }

  private static void tell(Event event, Map<String, Prose> filling) {
    if (event instanceof Event.Renegotiated moved) {
      filling.put("reason", ValueProse.text(moved.reason()));
      filling.put("day", day(moved.day()));
    } else if (event instanceof Event.Released released) {
      filling.put("reason", ValueProse.text(released.reason()));
    } else if (event instanceof Event.HelpWanted help) {
      filling.put("help", ValueProse.text(help.kind()));
      filling.put("reason", ValueProse.text(help.reason()));
    } else if (event instanceof Event.HandedOver over) {
      filling.put("from", ValueProse.person(over.from()));
    } else if (event instanceof Event.HandoverDeclined declined) {
      filling.put("heir", ValueProse.person(declined.by()));
    }
  }
}
