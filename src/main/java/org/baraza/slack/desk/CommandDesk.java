package org.baraza.slack.desk;

import com.slack.api.bolt.response.Response;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.incoming.Command;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes;
import org.baraza.slack.door.Payload.SlashCommand;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.hear.Clicks;
import org.baraza.slack.hear.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes slash commands; most are answered in the acknowledgement itself. */
final class CommandDesk {
  private static final Logger log = LoggerFactory.getLogger(CommandDesk.class);

  private final Map<String, Routes.OnCommand> handlers;
  private final Apology apology;
  private final Drawing drawing;
  private final Reactor reactor;

  CommandDesk(
      Map<String, Routes.OnCommand> handlers, Apology apology, Drawing drawing, Reactor reactor) {
    this.handlers = handlers;
    this.apology = apology;
    this.drawing = drawing;
    this.reactor = reactor;
  }

  Response take(SlashCommand slash) {
    Command command = Clicks.command(slash);
    Reaction reaction = react(command);
    if (reaction instanceof Reaction.Whisper whisper) {
      return whispered(whisper.card());
    } else if (reaction instanceof Reaction.Rewhisper again) {
      return whispered(again.card());
    }
    reactor.carryOut(reaction, Origin.of(slash));
    return Acks.empty();
  }

  /** Says that a command was not even looked at. */
  Response busy() {
    return whispered(apology.busy());
  }

  private Response whispered(Card card) {
    return Acks.json(drawing.message(card).put("response_type", "ephemeral"));
  }

  private Reaction react(Command command) {
    Routes.OnCommand handler = handlers.get(command.name());
    if (handler == null) {
      log.warn("no handler for the command {}", Logged.name(command.name()));
      return apology.unknown();
    }
    return apology.unlessFailing("command " + command.name(), () -> handler.handle(command));
  }
}
