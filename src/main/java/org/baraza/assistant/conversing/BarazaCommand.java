package org.baraza.assistant.conversing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Command;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Verb;
import org.baraza.flow.Flow;
import org.baraza.flow.wording.Nearest;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** {@code /baraza}: alone it shows how things stand; with a verb it does what the verb says. */
public final class BarazaCommand {
  /** A verb offered as a button; its value is the whole line behind the command. */
  public static final String VERB = "baraza.verb";

  private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)>");

  private final Desk desk;
  private final Starting starting;
  private final MoreFlows more;
  private final Map<String, Verb> verbs = new LinkedHashMap<>();

  /**
   * Prepares to take verbs.
   *
   * @param others the verbs that other features bring
   */
  public BarazaCommand(
      Desk desk,
      Starting starting,
      Moving moving,
      Summarising summarising,
      MoreFlows more,
      Map<String, Verb> others) {
    this.desk = desk;
    this.starting = starting;
    this.more = more;
    verbs.put("start", this::start);
    verbs.put("continue", (actor, place, rest) -> goOn(actor, place, moving));
    verbs.put("summary", (actor, place, rest) -> summary(actor, place, rest, summarising));
    verbs.putAll(others);
    verbs.put("help", (actor, place, rest) -> help(actor));
  }

  public Reaction handle(Command command) {
    return handle(command.actor(), command.place(), command.text().strip());
  }

  /** A verb that was offered as a button; its value is the whole line. */
  public Reaction handle(Click click) {
    return handle(click.actor(), click.place(), click.value());
  }

  private Reaction handle(Actor actor, Place place, String line) {
    if (line.isEmpty()) {
      return new Reaction.Whisper(standing(actor, place));
    }
    String[] words = line.split("\\s+", 2);
    String verb = words[0].toLowerCase(Locale.ROOT);
    Verb known = verbs.get(verb);
    return known == null
        ? unknown(actor, verb)
        : known.handle(actor, place, words.length > 1 ? words[1].strip() : "");
  }

  private Reaction unknown(Actor actor, String verb) {
    Words words = desk.words(actor);
    Prose text = words.say("command.unknown", "verb", Prose.plain(verb));
    String nearest = Nearest.to(verb, verbs.keySet()).orElse("help");
    Control button = new Control.Button(VERB, "/baraza " + nearest, nearest).primary();
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(button)))));
  }

  /** What Baraza does, where this channel stands, and one button for what comes next. */
  private Card standing(Actor actor, Place place) {
    Words words = desk.words(actor);
    boolean here =
        desk.directory()
            .channel(place)
            .filter(channel -> channel.here() || channel.direct())
            .isPresent();
    if (!here) {
      Prose text = words.say("command.about").then("\n").then(words.say("problem.invite-me"));
      return Card.of(text);
    }
    if (!desk.access().maySee(actor, place)) {
      return Card.of(words.say("problem.no-such-channel"));
    }
    ZoneId zone = desk.zone(actor);
    return desk.work().write(records -> new StandingCards(desk.open(records, place, zone)).card());
  }

  private Reaction start(Actor actor, Place place, String flow) {
    List<Flow> flows = desk.book().flows(desk.tongues().of(actor));
    String id = flow.toLowerCase(Locale.ROOT);
    if (id.isEmpty()) {
      return more.open(actor, place);
    }
    List<String> ids = flows.stream().map(Flow::id).toList();
    if (ids.contains(id)) {
      return starting.start(actor, place, id);
    }
    Words words = desk.words(actor);
    Prose text = words.say("problem.no-such-flow", "flow", Prose.plain(flow));
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(text));
    Nearest.to(id, ids)
        .ifPresent(
            nearest ->
                parts.add(
                    new Part.Controls(
                        List.of(
                            new Control.Button(VERB, "/baraza start " + nearest, "start " + nearest)
                                .primary()))));
    return new Reaction.Whisper(new Card(text, parts));
  }

  private Reaction goOn(Actor actor, Place place, Moving moving) {
    Optional<String> open =
        desk.work()
            .read(
                records ->
                    desk.find(records, place)
                        .flatMap(setting -> new NextStep(setting).underWay())
                        .map(conversation -> conversation.id()));
    return open.map(id -> moving.goOn(actor, place, id))
        .orElseGet(() -> new Reaction.Whisper(standing(actor, place)));
  }

  private Reaction summary(Actor actor, Place place, String rest, Summarising summarising) {
    if (rest.isEmpty()) {
      return summarising.show(actor, place, place);
    }
    Matcher channel = CHANNEL.matcher(rest);
    return channel.find()
        ? summarising.show(actor, place, new Place(place.workspace(), channel.group(1)))
        : desk.whisper(actor, "problem.no-such-channel");
  }

  /** A line for each verb there is. */
  private Reaction help(Actor actor) {
    Words words = desk.words(actor);
    Prose text = words.say("command.help");
    for (String verb : verbs.keySet()) {
      text = text.then("\n").then(words.say("command.verb." + verb));
    }
    return new Reaction.Whisper(
        Card.of(
            text.then("\n\n")
                .then(words.say("command.beside"))
                .then("\n\n")
                .then(words.say("command.no-need"))));
  }
}
