package org.baraza.slack.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.incoming.Routes;
import org.baraza.people.Actor;
import org.baraza.slack.api.ApiAnswer;
import org.baraza.slack.api.WorkspaceApi;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.hear.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says things to one person over the network: whispers, forms, their Home. All best effort. */
final class Voice {
  private static final Logger log = LoggerFactory.getLogger(Voice.class);

  private final WorkspaceApi api;
  private final Drawing drawing;

  Voice(WorkspaceApi api, Drawing drawing) {
    this.api = api;
    this.drawing = drawing;
  }

  /**
   * Whispers where somebody acted. A response URL cannot reach into a thread in private, and works
   * where Baraza is not a member; the method is the other way round.
   */
  void whisper(Card card, Origin origin) {
    ObjectNode message = drawing.message(card);
    boolean byMethodFirst = origin.thread().isPresent() || origin.responseUrl().isEmpty();
    boolean heard =
        byMethodFirst
            ? byMethod(message, origin) || byResponseUrl(message, origin)
            : byResponseUrl(message, origin) || byMethod(message, origin);
    if (!heard && !directly(message, origin.actor())) {
      log.warn("nobody heard a whisper to {}", origin.actor());
    }
  }

  /** Puts a whisper in the place of the private message that was clicked. */
  void rewhisper(Card card, Origin origin) {
    if (!origin.ephemeral() || origin.responseUrl().isEmpty()) {
      whisper(card, origin);
      return;
    }
    ObjectNode message = drawing.message(card).put("replace_original", true);
    note("response_url", api.respond(origin.responseUrl(), message));
  }

  /** Opens a form, or puts it on top of the form that was clicked. */
  void open(Form form, Origin origin) {
    ObjectNode arguments = object().put("trigger_id", origin.trigger());
    arguments.set("view", modal(form, origin));
    boolean onTop = origin.surface() == Origin.Surface.FORM;
    tell(origin.actor(), onTop ? "views.push" : "views.open", arguments);
  }

  /** Redraws the form that was clicked, unless somebody else did so meanwhile. */
  void redraw(Form form, Origin origin) {
    ObjectNode arguments = object().put("view_id", origin.viewId());
    if (!origin.viewHash().isEmpty()) {
      arguments.put("hash", origin.viewHash());
    }
    arguments.set("view", modal(form, origin));
    tell(origin.actor(), "views.update", arguments);
  }

  /** Redraws another form of the same person. */
  void redraw(Form form, String viewId, Origin origin) {
    ObjectNode arguments = object().put("view_id", viewId);
    arguments.set("view", modal(form, origin));
    tell(origin.actor(), "views.update", arguments);
  }

  /** Shows a person their Home as it is now. */
  void home(Actor actor, Routes.OnHome home) {
    ObjectNode arguments = object().put("user_id", actor.userId());
    arguments.set("view", drawing.home(home.draw(actor)));
    tell(actor, "views.publish", arguments);
  }

  ObjectNode modal(Form form, Origin origin) {
    return drawing.modal(form, origin.channel(), origin.threadTs());
  }

  private boolean byMethod(ObjectNode message, Origin origin) {
    if (origin.channel().isEmpty()) {
      return false;
    }
    ObjectNode arguments = message.deepCopy();
    arguments.put("channel", origin.channel()).put("user", origin.actor().userId());
    origin.thread().ifPresent(thread -> arguments.put("thread_ts", thread));
    return tell(origin.actor(), "chat.postEphemeral", arguments);
  }

  private boolean byResponseUrl(ObjectNode message, Origin origin) {
    if (origin.responseUrl().isEmpty()) {
      return false;
    }
    ObjectNode body = message.deepCopy();
    body.put("response_type", "ephemeral").put("replace_original", false);
    return note("response_url", api.respond(origin.responseUrl(), body));
  }

  private boolean directly(ObjectNode message, Actor actor) {
    return tell(actor, "chat.postMessage", message.deepCopy().put("channel", actor.userId()));
  }

  private boolean tell(Actor actor, String method, ObjectNode arguments) {
    return note(method, api.tell(actor.workspace(), method, arguments));
  }

  private static boolean note(String method, ApiAnswer answer) {
    if (answer instanceof ApiAnswer.Done) {
      return true;
    }
    log.warn("{}: {}", method, answer.error());
    return false;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
