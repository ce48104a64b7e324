package org.baraza.assistant.deleting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.port.Deletions.Deletion;
import org.baraza.assistant.port.Deletions.Extent;
import org.baraza.assistant.port.Deletions.Kind;
import org.baraza.assistant.port.Deletions.Subject;
import org.baraza.flow.Counted;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;

/** What is said before something is deleted, while it can still be kept, and after. */
record DeletionCards(Words words) {
  /** Shows what would go; the value is a subject's code, as with the others. */
  static final String LOOK = "delete.look";

  /** Has it go. */
  static final String ASK = "delete.ask";

  /** Has it stay after all. */
  static final String KEEP = "delete.keep";

  /** A subject that somebody may have deleted, and whether it is on its way already. */
  record Choice(Subject subject, Optional<Deletion> wish) {}

  Card choices(List<Choice> choices) {
    Prose title = words.say("delete.title");
    List<Part> parts = new ArrayList<>();
    List<Prose> spoken = new ArrayList<>();
    parts.add(new Part.Paragraph(title));
    spoken.add(title);
    for (Choice choice : choices) {
      Subject subject = choice.subject();
      Prose text = words.say("delete.what." + subject.kind().id());
      Control button =
          new Control.Button(
              LOOK + ":" + subject.kind().id(),
              words.label("delete.look." + subject.kind().id()),
              subject.code());
      if (choice.wish().isPresent()) {
        text = text.then("\n").then(pending(choice.wish().get()));
        button = keep(subject);
      }
      parts.add(new Part.Paragraph(text, button));
      spoken.add(text);
    }
    return new Card(Prose.join("\n", spoken), parts);
  }

  private Prose pending(Deletion wish) {
    Instant due = wish.due();
    LocalDate backups = LocalDate.ofInstant(due.plus(Deleting.BACKUPS_KEPT), ZoneOffset.UTC);
    return words.say(
        "delete.pending",
        Map.of("when", Prose.of(new Span.Moment(due)), "backups", Prose.of(new Span.Day(backups))));
  }

  private Control.Button keep(Subject subject) {
    return new Control.Button(
        KEEP + ":" + subject.kind().id(), words.label("delete.keep"), subject.code());
  }

  /** What will go, what stays, and the button that has it go. */
  Card extent(Subject subject, Extent extent) {
    String kind = subject.kind().id();
    Prose text =
        words
            .say("delete.what." + kind)
            .then("\n")
            .then(words.say("delete.goes." + kind))
            .then(counted(kind, extent))
            .then("\n")
            .then(words.say("delete.stays." + kind));
    Control delete =
        new Control.Button(
            ASK,
            words.label("delete.button"),
            subject.code(),
            Control.Tone.DANGER,
            new Control.Confirm(
                words.label("delete.confirm." + kind),
                words.label("delete.confirm.day"),
                words.label("delete.button"),
                words.label("delete.keep")));
    return new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(delete))));
  }

  private Prose counted(String kind, Extent extent) {
    return new Counted(words)
        .and("plans", kind.equals(Kind.WORKSPACE.id()) ? extent.plans() : 0)
        .and("answers", extent.answers())
        .and("promises", extent.promises())
        .and("messages", extent.messages())
        .said()
        .map(it -> Prose.plain(" ").then(words.say("delete.counted." + kind, "counts", it)))
        .orElse(Prose.empty());
  }

  private static Prose number(long count) {
    return Prose.plain(Long.toString(count));
  }

  /** When it goes, for whoever asked. */
  Card asked(Deletion wish) {
    return withKeep(
        words.say("delete.what." + wish.subject().kind().id()).then("\n").then(pending(wish)),
        wish.subject());
  }

  /** The same for the whole channel. */
  Card announced(Deletion wish) {
    Map<String, Prose> filling =
        Map.of("person", person(wish.askedBy()), "when", Prose.of(new Span.Moment(wish.due())));
    return withKeep(words.say("delete.announced", filling), wish.subject());
  }

  /**
   * That a plan goes because it was quiet for so long.
   *
   * @param months as many as the channel keeps it
   */
  Card quiet(Deletion wish, int months) {
    return withKeep(
        words.say(
            "delete.quiet",
            Map.of(
                "months", number(months),
                "channel", Prose.of(new Span.Channel(wish.subject().id())),
                "when", Prose.of(new Span.Moment(wish.due())))),
        wish.subject());
  }

  private Card withKeep(Prose text, Subject subject) {
    return new Card(
        text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(keep(subject)))));
  }

  Card kept(String by) {
    return Card.of(words.say("delete.kept", "person", person(by)));
  }

  /** That a plan stays after all, since somebody did something in it. */
  Card spared() {
    return Card.of(words.say("delete.spared"));
  }

  private static Prose person(String id) {
    return Prose.of(new Span.Person(id));
  }

  /** What stands where words stood. */
  Card instead() {
    return Card.of(words.say("delete.instead"));
  }

  /** That it is done. */
  Card gone(Subject subject) {
    return Card.of(words.say("delete.gone." + subject.kind().id()));
  }
}
