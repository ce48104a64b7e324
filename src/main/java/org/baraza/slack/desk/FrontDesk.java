package org.baraza.slack.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.port.Directory;
import org.baraza.flow.wording.Words;
import org.baraza.slack.api.BotIdentity;
import org.baraza.slack.api.Credentials;
import org.baraza.slack.api.WebApi;
import org.baraza.slack.door.Payload;
import org.baraza.slack.draw.Drawing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one middleware of our Bolt app: takes each payload to the desk for its kind. */
public final class FrontDesk implements Middleware, Payload.Desk<Response> {
  private static final Logger log = LoggerFactory.getLogger(FrontDesk.class);

  private final EventDesk events;
  private final CommandDesk commands;
  private final InteractionDesk interactions;

  /** What every desk needs. */
  public record Equipment(
      WebApi api,
      Credentials credentials,
      BotIdentity identity,
      Directory directory,
      Drawing drawing,
      Words words,
      Background background) {}

  public FrontDesk(Routes routes, Equipment with) {
    Voice voice = new Voice(with.api(), with.credentials(), with.drawing());
    Reactor reactor = new Reactor(voice, with.background(), routes.home());
    Apology apology = new Apology(with.words());
    this.events = new EventDesk(routes.happenings(), with.identity(), with.directory(), reactor);
    this.commands = new CommandDesk(routes.commands(), apology, with.drawing(), reactor);
    this.interactions = new InteractionDesk(routes, apology, with.drawing(), reactor);
  }

  /** Answers what came through our door; Bolt deals with the rest, such as installing. */
  @Override
  @SuppressWarnings("rawtypes")
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    return request instanceof Delivery delivery ? delivery.payload().to(this) : chain.next(request);
  }

  @Override
  public Response challenge(Payload.Challenge challenge) {
    return Acks.json(JsonNodeFactory.instance.objectNode().put("challenge", challenge.challenge()));
  }

  @Override
  public Response event(Payload.EventCallback event) {
    return events.take(event);
  }

  @Override
  public Response command(Payload.SlashCommand command) {
    return commands.take(command);
  }

  @Override
  public Response interaction(Payload.Interaction interaction) {
    return interactions.take(interaction);
  }

  @Override
  public Response other(Payload.Other other) {
    log.warn("acknowledged a payload of type {}", other.type());
    return Acks.empty();
  }
}
