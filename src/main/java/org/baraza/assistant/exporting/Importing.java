package org.baraza.assistant.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.committing.CommitmentWatch;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.document.CopyRead;
import org.baraza.assistant.document.PlanCopy;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.SharedFile;
import org.baraza.assistant.incoming.Shortcut;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.assistant.port.Downloads;
import org.baraza.assistant.port.Downloads.Fetched;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/**
 * A plan that was taken along as JSON is brought into an empty channel: by a shortcut on the
 * message that has the file, which asks where it is to go.
 */
public final class Importing {
  /** The shortcut on a message with a file. */
  public static final String SHORTCUT = "import-plan";

  /** The form in which a channel is chosen. */
  static final String FORM = "import-plan";

  private static final String CHANNEL = "channel";
  private static final int MOST = 5_000_000;

  private final Desk desk;
  private final DocumentWriter writer;
  private final Downloads downloads;
  private final Moving moving;

  Importing(Desk desk, DocumentWriter writer, Downloads downloads, CommitmentWatch watch) {
    this.desk = requireNonNull(desk);
    this.writer = requireNonNull(writer);
    this.downloads = requireNonNull(downloads);
    moving = new Moving(desk, watch);
  }

  /** {@code /plan import}: how to do it, since a command cannot carry a file. */
  Reaction explain(Actor actor) {
    return desk.whisper(actor, "import.how");
  }

  /** The form remembers the file and where it stands. */
  Reaction open(Shortcut shortcut) {
    Actor actor = shortcut.actor();
    Optional<SharedFile> file =
        shortcut.files().stream()
            .filter(it -> it.name().toLowerCase(Locale.ROOT).endsWith(".json"))
            .findFirst();
    if (file.isEmpty()) {
      return desk.whisper(actor, "import.no-file");
    }
    if (!desk.access().maySteer(actor)) {
      return desk.whisper(actor, "problem.guest");
    }
    Words words = desk.words(actor);
    return new Reaction.Open(
        new Form(
            FORM,
            shortcut.place().channel() + " " + file.get().id(),
            words.label("import.title"),
            words.label("import.send"),
            words.label("form.cancel"),
            List.of(
                new Part.Paragraph(
                    words.say("import.about", "file", Prose.plain(file.get().name()))),
                new Part.Input(
                    CHANNEL,
                    words.label("import.channel"),
                    words.label("import.channel-advice"),
                    false,
                    new Entry.Channel(null, words.label("import.choose"))))));
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Words words = desk.words(actor);
    String[] memory = submission.memory().split(" ", 2);
    Place from = new Place(actor.workspace(), memory[0]);
    if (memory.length < 2 || !desk.access().mayTakePart(actor, from)) {
      return desk.whisper(actor, "problem.gone");
    }
    String channel =
        submission.input(CHANNEL) instanceof Raw.Picked picked && !picked.ids().isEmpty()
            ? picked.ids().get(0)
            : "";
    Place to = new Place(actor.workspace(), channel);
    Optional<String> refusal = refusal(actor, to);
    if (refusal.isPresent()) {
      return problem(words.say(refusal.get()));
    }
    Fetched fetched = downloads.fetch(from, memory[1], MOST);
    return fetched instanceof Fetched.Content content
        ? read(actor, to, content.text())
        : problem(words.say(key(fetched)));
  }

  private static String key(Fetched fetched) {
    if (fetched instanceof Fetched.TooLarge) {
      return "import.too-large";
    }
    return fetched instanceof Fetched.Gone ? "import.gone" : "import.not-now";
  }

  /** Why nothing can be brought into a channel by this person, if it cannot. */
  private Optional<String> refusal(Actor actor, Place to) {
    Optional<Plan> plan = desk.work().read(records -> records.plans().find(to));
    if (!desk.access().mayTakePart(actor, to)) {
      return Optional.of("problem.no-such-channel");
    }
    if (!desk.access().mayRun(actor, to, plan)) {
      return Optional.of("import.not-yours");
    }
    return desk.canSpeak(to) ? Optional.empty() : Optional.of("problem.invite-me");
  }

  private Reaction read(Actor actor, Place to, String content) {
    Words words = desk.words(actor);
    CopyRead read = writer.read(content.getBytes(UTF_8), actor, to);
    if (read instanceof CopyRead.Wrong wrong) {
      return problem(wrong(words, wrong));
    }
    PlanCopy copy = ((CopyRead.Fine) read).copy();
    Optional<String> broken = Moving.broken(copy);
    if (broken.isPresent()) {
      return problem(words.say("import.unreadable", "where", Prose.plain(broken.get())));
    }
    return moving.bring(actor, to, copy)
        ? new Reaction.Whisper(Card.of(brought(words, to)))
        : problem(words.say("import.not-empty"));
  }

  private static Prose brought(Words words, Place to) {
    return words.say("import.brought", "channel", Prose.of(new Span.Channel(to.channel())));
  }

  private static Prose wrong(Words words, CopyRead.Wrong wrong) {
    Prose where = Prose.plain(wrong.where());
    return switch (wrong.why()) {
      case NOT_JSON ->
          wrong.where().isEmpty()
              ? words.say("import.no-plan")
              : words.say("import.not-json", "where", where);
      case NO_PLAN -> words.say("import.no-plan");
      case LATER -> words.say("import.later");
      case UNREADABLE -> words.say("import.unreadable", "where", where);
    };
  }

  private static Reaction problem(Prose text) {
    return new Reaction.Problems(Map.of(CHANNEL, text));
  }
}
