package org.baraza.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.port.Messenger;
import org.baraza.people.Place;
import org.baraza.slack.draw.Drawing;
import org.baraza.slack.draw.Undrawable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts, redraws and finds messages over the Web API. */
public final class SlackMessenger implements Messenger {
  private static final Logger log = LoggerFactory.getLogger(SlackMessenger.class);
  private static final String EVENT_TYPE = "baraza_message";
  private static final String PAGE = "100";

  /** Slack's clock and ours may differ by this much. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  private final WorkspaceApi api;
  private final Drawing drawing;
  private final PostLinks links;

  public SlackMessenger(WorkspaceApi api, Drawing drawing, PostLinks links) {
    this.api = api;
    this.drawing = drawing;
    this.links = links;
  }

  @Override
  public Delivery post(Place place, @Nullable String thread, Card card, String dispatchId) {
    return drawn(
        place,
        card,
        message -> {
          if (thread != null) {
            message.put("thread_ts", thread);
          }
          message.put("unfurl_links", false).put("unfurl_media", false);
          ObjectNode metadata = message.putObject("metadata").put("event_type", EVENT_TYPE);
          metadata.putObject("event_payload").put("id", dispatchId);
          return Verdict.ofPost(tell(place, "chat.postMessage", message));
        });
  }

  @Override
  public Delivery update(Place place, String ts, Card card) {
    return drawn(
        place,
        card,
        message -> Verdict.ofUpdate(tell(place, "chat.update", message.put("ts", ts)), ts));
  }

  @Override
  public Sighting find(Place place, @Nullable String thread, Instant since, String dispatchId) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("channel", place.channel());
    arguments.put("oldest", since.minus(CLOCKS).getEpochSecond() + ".000000");
    arguments.put("limit", PAGE);
    arguments.put("include_all_metadata", "true");
    if (thread != null) {
      arguments.put("ts", thread);
    }
    String method = thread == null ? "conversations.history" : "conversations.replies";
    ApiAnswer answer = api.ask(place.workspace(), method, arguments);
    return answer instanceof ApiAnswer.Done done
        ? sighting(done.body(), dispatchId)
        : new Sighting.CannotTell(answer.error());
  }

  private static Sighting sighting(JsonNode page, String dispatchId) {
    for (JsonNode message : page.path("messages")) {
      JsonNode metadata = message.path("metadata");
      if (metadata.path("event_type").asText("").equals(EVENT_TYPE)
          && metadata.path("event_payload").path("id").asText("").equals(dispatchId)) {
        return new Sighting.Seen(message.path("ts").asText());
      }
    }
    return page.path("has_more").asBoolean(false)
        ? new Sighting.CannotTell("more_than_a_page")
        : new Sighting.NotThere();
  }

  /** Sends a message that is drawn. */
  @FunctionalInterface
  private interface Sending {
    Delivery send(ObjectNode message);
  }

  private Delivery drawn(Place place, Card card, Sending sending) {
    ObjectNode message;
    try {
      message = drawing.message(links.linked(place, card)).put("channel", place.channel());
    } catch (Undrawable undrawable) {
      log.error("a card for {} cannot be drawn", place, undrawable);
      return new Delivery.Refused("undrawable");
    }
    return sending.send(message);
  }

  private ApiAnswer tell(Place place, String method, ObjectNode arguments) {
    ApiAnswer answer = api.tell(place.workspace(), method, arguments);
    if (!(answer instanceof ApiAnswer.Done)) {
      if (Verdict.concernsTheToken(answer.error())) {
        log.error("{} in {}: {}; the app must be mended", method, place, answer.error());
      } else {
        log.warn("{} in {}: {}", method, place, answer.error());
      }
    }
    return answer;
  }
}
