package org.baraza.slack.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.port.HomeDoor;
import org.baraza.people.Actor;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.draw.Undrawable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes Homes over the Web API; one that fails is drawn again when it is opened. */
public final class SlackHomes implements HomeDoor {
  private static final Logger log = LoggerFactory.getLogger(SlackHomes.class);

  private final WorkspaceApi api;
  private final Drawing drawing;

  public SlackHomes(WorkspaceApi api, Drawing drawing) {
    this.api = api;
    this.drawing = drawing;
  }

  @Override
  public void show(Actor person, List<Part> parts) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("user_id", person.userId());
    try {
      arguments.set("view", drawing.home(parts));
    } catch (Undrawable undrawable) {
      log.error("a Home for {} cannot be drawn", person, undrawable);
      return;
    }
    ApiAnswer answer = api.tell(person.workspace(), "views.publish", arguments);
    if (!(answer instanceof ApiAnswer.Done)) {
      log.warn("views.publish for {}: {}", person, answer.error());
    }
  }
}
