package org.baraza.slack.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.port.Directory;
import org.baraza.flow.wording.Words;
import org.baraza.slack.api.BotIdentity;
import org.baraza.slack.api.WorkspaceApi;
import org.baraza.slack.door.Payload;
import org.baraza.slack.draw.Drawing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one middleware of our Bolt app: takes each payload to the desk for its kind. */
public final class FrontDesk implements Middleware, Payload.Desk<Response> {
  private static final Logger log = LoggerFactory.getLogger(FrontDesk.class);
  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final EventDesk events;
  private final CommandDesk commands;
  private final InteractionDesk interactions;
  private final Admission admission;
  private final MeterRegistry figures;

  /** Takes note of events by which a workspace may have removed Baraza. */
  @FunctionalInterface
  public interface Removals {
    void note(Payload.EventCallback callback);
  }

  /** What every desk needs. */
  public record Equipment(
      WorkspaceApi api,
      BotIdentity identity,
      Directory directory,
      Drawing drawing,
      Words words,
      Background background,
      Removals removals,
      Admission admission,
      MeterRegistry figures) {}

  public FrontDesk(Routes routes, Equipment with) {
    this.admission = with.admission();
    this.figures = with.figures();
    Voice voice = new Voice(with.api(), with.drawing());
    Reactor reactor = new Reactor(voice, with.background(), routes.home());
    Apology apology = new Apology(with.words());
    this.events =
        new EventDesk(
            routes.happenings(), with.identity(), with.directory(), reactor, with.removals());
    this.commands = new CommandDesk(routes.commands(), apology, with.drawing(), reactor);
    this.interactions = new InteractionDesk(routes, apology, with.drawing(), reactor);
  }

  /** Answers what came through our door; Bolt deals with the rest, such as installing. */
  @Override
  @SuppressWarnings("rawtypes")
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    return request instanceof Delivery delivery ? take(delivery.payload()) : chain.next(request);
  }

  /** Takes a payload to its desk; the answer is given once what it asks for is durable. */
  public Response take(Payload payload) {
    Timer.Sample sample = Timer.start(figures);
    Response answer = admitted(payload);
    sample.stop(
        Timer.builder("baraza.acknowledgements")
            .description("from a request's reading to its answer; Slack waits three seconds")
            .tag("kind", payload.getClass().getSimpleName())
            .tag("status", String.valueOf(answer.getStatusCode()))
            .serviceLevelObjectives(SOON, SECOND, SECOND.multipliedBy(3))
            .register(figures));
    return answer;
  }

  private Response admitted(Payload payload) {
    String workspace = payload.workspace();
    if (!admission.enter(workspace)) {
      log.warn("refused a request of {}, which has enough in hand", Logged.name(workspace));
      return payload instanceof Payload.SlashCommand
          ? commands.busy()
          : Acks.status(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
    try {
      return payload.to(this);
    } finally {
      admission.leave(workspace);
    }
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
    log.warn("acknowledged a payload of type {}", Logged.name(other.type()));
    return Acks.empty();
  }
}
