package org.baraza.slack.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.incoming.Submission;
import org.baraza.flow.wording.Prose;
import org.baraza.slack.door.Payload.Interaction;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.hear.Clicks;
import org.baraza.slack.hear.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes forms that are sent; the acknowledgement itself says what becomes of the form. */
final class SubmissionDesk {
  private static final Logger log = LoggerFactory.getLogger(SubmissionDesk.class);

  private final Map<String, Routes.OnSubmission> handlers;
  private final Apology apology;
  private final Drawing drawing;
  private final Reactor reactor;

  SubmissionDesk(
      Map<String, Routes.OnSubmission> handlers,
      Apology apology,
      Drawing drawing,
      Reactor reactor) {
    this.handlers = handlers;
    this.apology = apology;
    this.drawing = drawing;
    this.reactor = reactor;
  }

  Response take(Interaction interaction) {
    Submission submission = Clicks.submission(interaction);
    Routes.OnSubmission handler = handlers.get(submission.callback());
    if (handler == null) {
      log.warn("no handler for the form {}", Logged.name(submission.callback()));
      return said(apology.unknown(), interaction);
    }
    try {
      return answer(handler.handle(submission), interaction);
    } catch (RuntimeException failed) {
      return sorry(submission, failed, interaction);
    }
  }

  private Response answer(Reaction reaction, Interaction interaction) {
    if (reaction instanceof Reaction.Redraw redraw) {
      return form("update", redraw.form(), interaction);
    } else if (reaction instanceof Reaction.Open open) {
      return form("push", open.form(), interaction);
    } else if (reaction instanceof Reaction.Return back) {
      reactor.redrawBelow(back.below(), interaction);
      return Acks.empty();
    } else if (reaction instanceof Reaction.CloseAll) {
      return Acks.json(Acks.formAction("clear"));
    } else if (reaction instanceof Reaction.Problems problems) {
      return problems(problems.byInput(), interaction);
    }
    reactor.carryOut(reaction, Origin.of(interaction));
    return Acks.empty();
  }

  private Response form(String action, Form form, Interaction interaction) {
    ObjectNode body = Acks.formAction(action);
    body.set("view", reactor.voice().modal(form, Origin.of(interaction)));
    return Acks.json(body);
  }

  /** Slack refuses all problems if one is at no input of the form: such a one goes to the first. */
  private Response problems(Map<String, Prose> byInput, Interaction interaction) {
    List<String> inputs = Clicks.inputs(interaction);
    if (inputs.isEmpty()) {
      List<Prose> all = List.copyOf(byInput.values());
      Reaction said = new Reaction.Whisper(Card.of(Prose.join("\n", all)));
      reactor.carryOut(said, Origin.of(interaction));
      return Acks.empty();
    }
    Map<String, Prose> placed = new LinkedHashMap<>();
    byInput.forEach(
        (input, problem) ->
            placed.merge(
                inputs.contains(input) ? input : inputs.get(0),
                problem,
                (one, other) -> one.then("\n").then(other)));
    ObjectNode body = Acks.formAction("errors");
    body.set("errors", drawing.problems(placed));
    return Acks.json(body);
  }

  /** The form stays open with all that was typed, and says at its first input what is wrong. */
  private Response sorry(Submission submission, RuntimeException failed, Interaction interaction) {
    return said(
        apology.unlessFailing(
            "form " + submission.callback(),
            () -> {
              throw failed;
            }),
        interaction);
  }

  private Response said(Reaction said, Interaction interaction) {
    if (said instanceof Reaction.Whisper whisper && !Clicks.inputs(interaction).isEmpty()) {
      return problems(Map.of("", whisper.card().spoken()), interaction);
    }
    reactor.carryOut(said, Origin.of(interaction));
    return Acks.empty();
  }
}
