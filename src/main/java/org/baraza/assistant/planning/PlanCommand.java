package org.baraza.assistant.planning;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.assistant.Tongues;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Command;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnCommand;
import org.baraza.assistant.incoming.Verb;
import org.baraza.flow.wording.Nearest;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** {@code /plan}: does what its verb says; alone it says what it can do. */
public final class PlanCommand implements Feature {
  private static final String NAME = "/plan";
  private static final String HELP = "help";

  /** A verb offered as a button; its value is the whole line behind the command. */
  public static final String VERB = "planning.verb";

  private final Tongues tongues;
  private final Map<String, Verb> verbs = new LinkedHashMap<>();

  /**
   * Prepares to take verbs.
   *
   * @param verbs what features bring, by name; the line of each in the help is {@code
   *     plan.verb.NAME}
   */
  public PlanCommand(Tongues tongues, Map<String, Verb> verbs) {
    this.tongues = requireNonNull(tongues);
    this.verbs.putAll(verbs);
    this.verbs.put(HELP, (actor, place, rest) -> help(actor));
  }

  @Override
  public Map<String, OnCommand> commands() {
    return Map.of(NAME, this::handle);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(VERB, this::handle);
  }

  private Reaction handle(Command command) {
    return handle(command.actor(), command.place(), command.text().strip());
  }

  private Reaction handle(Click click) {
    return handle(click.actor(), click.place(), click.value());
  }

  private Reaction handle(Actor actor, Place place, String line) {
    String[] parts = line.split("\\s+", 2);
    String verb = parts[0].isEmpty() ? HELP : parts[0].toLowerCase(Locale.ROOT);
    Verb known = verbs.get(verb);
    return known == null
        ? unknown(actor, verb)
        : known.handle(actor, place, parts.length > 1 ? parts[1].strip() : "");
  }

  private Reaction unknown(Actor actor, String verb) {
    Prose text = tongues.words(actor).say("plan.unknown", "verb", Prose.plain(verb));
    String nearest = Nearest.to(verb, verbs.keySet()).orElse(HELP);
    Control button = new Control.Button(VERB, NAME + " " + nearest, nearest).primary();
    return new Reaction.Whisper(
        new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(button)))));
  }

  /** A line for each verb there is. */
  private Reaction help(Actor actor) {
    Words words = tongues.words(actor);
    Prose text = words.say("plan.help");
    for (String verb : verbs.keySet()) {
      text = text.then("\n").then(words.say("plan.verb." + verb));
    }
    return new Reaction.Whisper(Card.of(text));
  }
}
