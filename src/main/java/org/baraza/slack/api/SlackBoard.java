package org.baraza.slack.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.baraza.assistant.port.Board;
import org.baraza.people.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Canvases in Slack. */
public final class SlackBoard implements Board {
  private static final Logger log = LoggerFactory.getLogger(SlackBoard.class);
  private static final String TAKEN = "channel_canvas_already_exists";
  private static final Set<String> GONE =
      Set.of("canvas_not_found", "canvas_deleted", "file_deleted", "channel_not_found");

  private final WorkspaceApi api;

  public SlackBoard(WorkspaceApi api) {
    this.api = requireNonNull(api);
  }

  /** A channel has one canvas of its own; where people use it already, ours stands beside it. */
  @Override
  public Shown create(Place place, String title, String markdown) {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("channel_id", place.channel()).put("title", title);
    content(wanted, markdown);
    ApiAnswer answer = api.tell(place.workspace(), "conversations.canvases.create", wanted);
    if (answer.error().equals(TAKEN)) {
      answer = api.tell(place.workspace(), "canvases.create", wanted);
    }
    return answer instanceof ApiAnswer.Done done
        ? new Shown.Done(done.body().path("canvas_id").asText())
        : failed(place, answer);
  }

  @Override
  public Shown replace(Place place, String canvas, String markdown) {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("canvas_id", canvas);
    content(wanted.putArray("changes").addObject().put("operation", "replace"), markdown);
    ApiAnswer answer = api.tell(place.workspace(), "canvases.edit", wanted);
    return answer instanceof ApiAnswer.Done ? new Shown.Done(canvas) : failed(place, answer);
  }

  private static void content(ObjectNode into, String markdown) {
    into.putObject("document_content").put("type", "markdown").put("markdown", markdown);
  }

  private static Shown failed(Place place, ApiAnswer answer) {
    log.warn("the canvas of {}: {}", place, answer.error());
    return GONE.contains(answer.error()) ? new Shown.Gone() : new Shown.NotNow(answer.error());
  }
}
