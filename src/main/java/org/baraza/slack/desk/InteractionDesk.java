package org.baraza.slack.desk;

import com.slack.api.bolt.response.Response;
import java.util.List;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.incoming.Search;
import org.baraza.assistant.incoming.Shortcut;
import org.baraza.slack.door.Payload.Interaction;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.hear.Clicks;
import org.baraza.slack.hear.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what people do with controls and shortcuts; forms that are sent go to their own desk. */
final class InteractionDesk {
  private static final Logger log = LoggerFactory.getLogger(InteractionDesk.class);

  private final Routes routes;
  private final Apology apology;
  private final Drawing drawing;
  private final Reactor reactor;
  private final SubmissionDesk submissions;

  InteractionDesk(Routes routes, Apology apology, Drawing drawing, Reactor reactor) {
    this.routes = routes;
    this.apology = apology;
    this.drawing = drawing;
    this.reactor = reactor;
    this.submissions = new SubmissionDesk(routes.submissions(), apology, drawing, reactor);
  }

  Response take(Interaction interaction) {
    return switch (interaction.type()) {
      case "block_actions" -> clicks(interaction);
      case "view_submission" -> submissions.take(interaction);
      case "block_suggestion" -> search(interaction);
      case "message_action" -> shortcut(interaction);
      case "view_closed" -> Acks.empty();
      default -> {
        log.warn(
            "acknowledged {} {}",
            Logged.name(interaction.type()),
            Logged.name(Clicks.name(interaction)));
        yield Acks.empty();
      }
    };
  }

  private Response clicks(Interaction interaction) {
    Origin origin = Origin.of(interaction);
    for (Click click : Clicks.of(interaction)) {
      Routes.OnClick handler = routes.clicks().get(click.action());
      if (handler == null) {
        unknown(click, interaction, origin);
      } else {
        String what = "action " + click.action();
        reactor.carryOut(apology.unlessFailing(what, () -> handler.handle(click)), origin);
      }
    }
    return Acks.empty();
  }

  /** A link, a field that another button sends, or a button of an older version of the app. */
  private void unknown(Click click, Interaction interaction, Origin origin) {
    log.info("acknowledged the action {}, which has no handler", Logged.name(click.action()));
    if (Clicks.shouldDoSomething(click, interaction)) {
      reactor.carryOut(apology.unknown(), origin);
    }
  }

  private Response search(Interaction interaction) {
    Search search = Clicks.search(interaction);
    Routes.OnSearch handler = routes.searches().get(search.source());
    if (handler == null) {
      log.warn("no handler for the source {}", Logged.name(search.source()));
      return Acks.json(drawing.options(List.of()));
    }
    return Acks.json(drawing.options(found(handler, search)));
  }

  /** A menu has no place for an apology: it stays empty. */
  private static List<Option> found(Routes.OnSearch handler, Search search) {
    try {
      return handler.handle(search);
    } catch (RuntimeException failed) {
      log.error("searching {} failed", search.source(), failed);
      return List.of();
    }
  }

  private Response shortcut(Interaction interaction) {
    Shortcut shortcut = Clicks.shortcut(interaction);
    Routes.OnShortcut handler = routes.shortcuts().get(shortcut.callback());
    if (handler == null) {
      log.warn("no handler for the shortcut {}", Logged.name(shortcut.callback()));
      reactor.carryOut(apology.unknown(), Origin.of(interaction));
      return Acks.empty();
    }
    Reaction reaction =
        apology.unlessFailing("shortcut " + shortcut.callback(), () -> handler.handle(shortcut));
    reactor.carryOut(reaction, Origin.of(interaction));
    return Acks.empty();
  }
}
