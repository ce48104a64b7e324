package org.baraza.practice.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.baraza.practice.delivery.Answer;
import org.baraza.practice.delivery.Outgoing;
import org.baraza.practice.delivery.ResponseUrls;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Blocks;
import org.baraza.practice.space.Blocks.Placed;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Notice;
import org.baraza.practice.space.SpaceState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Presses and choices in messages and views, searches in selects, and message shortcuts. */
final class Acting {
  private static final Logger LOG = LoggerFactory.getLogger(Acting.class);

  private final Workings workings;

  Acting(Workings workings) {
    this.workings = workings;
  }

  /** An element in its place, and the payload's description of that place. */
  record Found(Placed placed, Container container) {}

  /** Which element, by ids; the block's may be empty. */
  record Which(String blockId, String actionId) {}

  Outcome act(String person, Container.Ref place, Which which, JsonNode value, JsonNode state) {
    Optional<Found> found = find(person, place, which);
    if (found.isEmpty()) {
      return Outcome.refused("action_not_found");
    }
    Placed placed = found.get().placed();
    if (placed.isInput() && !placed.block().path("dispatch_action").asBoolean()) {
      return Outcome.done();
    }
    var unused =
        workings
            .deliveries()
            .request(
                person, () -> Outgoing.payload(blockActions(person, found.get(), value, state)))
            .thenAccept(answer -> warn(person, answer));
    return Outcome.done();
  }

  /** The element, if this person sees it. */
  Optional<Found> find(String person, Container.Ref place, Which which) {
    return Container.find(workings, person, place)
        .flatMap(
            container ->
                Blocks.find(container.blocks(), which.blockId(), which.actionId())
                    .map(placed -> new Found(placed, container)));
  }

  private ObjectNode blockActions(String person, Found found, JsonNode value, JsonNode state) {
    ObjectNode payload = Payloads.base(workings, "block_actions", person);
    ObjectNode values = StateValues.complete(found.container().blocks(), state.path("values"));
    found.container().describe(payload, values);
    if (found.container() instanceof Container.OfMessage message) {
      payload.put(
          "response_url",
          workings.responseUrls().issue(workings.base().get(), message.place(person)).toString());
    }
    payload.putArray("actions").add(action(found.placed(), value));
    return payload;
  }

  private ObjectNode action(Placed placed, JsonNode value) {
    ObjectNode action = Json.object();
    action.put("type", placed.type());
    action.put("block_id", placed.blockId()).put("action_id", placed.actionId());
    action.put("action_ts", actionTs());
    if (placed.type().equals("button")) {
      for (String field : new String[] {"text", "value", "style", "url"}) {
        if (placed.element().has(field)) {
          action.set(field, placed.element().path(field));
        }
      }
    } else if (value instanceof ObjectNode chosen) {
      action.setAll(chosen.deepCopy());
    }
    return action;
  }

  String actionTs() {
    var now = workings.space().clock().instant();
    return "%d.%06d".formatted(now.getEpochSecond(), now.getNano() / 1_000);
  }

  /** What the app offers for what was typed so far; empty when it did not answer. */
  ObjectNode suggest(String person, Container.Ref place, Which which, String query) {
    Optional<Found> found = find(person, place, which);
    if (found.isEmpty()) {
      return Json.object();
    }
    ObjectNode payload = Payloads.base(workings, "block_suggestion", person);
    found.get().container().describe(payload, Json.object());
    payload.put("block_id", found.get().placed().blockId());
    payload.put("action_id", which.actionId()).put("value", query);
    Answer answer = workings.deliveries().now(Outgoing.payload(payload));
    warn(person, answer);
    return answer.ok() && Json.parse(answer.body()) instanceof ObjectNode options
        ? options
        : Json.object();
  }

  Outcome shortcut(String person, String callbackId, String channelId, String ts) {
    Container.Ref place = Container.Ref.message(channelId, ts);
    Optional<Container> found = Container.find(workings, person, place);
    if (!(found.orElse(null) instanceof Container.OfMessage message)) {
      return Outcome.refused("message_not_found");
    }
    var unused =
        workings
            .deliveries()
            .request(person, () -> Outgoing.payload(messageAction(person, callbackId, message)))
            .thenAccept(answer -> warn(person, answer));
    return Outcome.done();
  }

  private ObjectNode messageAction(String person, String callbackId, Container.OfMessage found) {
    ObjectNode payload = Payloads.base(workings, "message_action", person);
    payload.put("callback_id", callbackId).put("action_ts", actionTs());
    payload.put("message_ts", Json.text(found.message(), "ts"));
    payload.set("message", found.message());
    Payloads.channel(payload, found.channel());
    ResponseUrls.Place place = found.place(person);
    payload.put(
        "response_url", workings.responseUrls().issue(workings.base().get(), place).toString());
    return payload;
  }

  /** The Home tab was opened, in the person's direct messages with the app. */
  Outcome openHome(String person, Channel directMessages) {
    JsonNode home =
        workings
            .space()
            .read((SpaceState state) -> Json.of(state.homes().getOrDefault(person, Json.object())))
            .deepCopy();
    JsonNode shown = home.isEmpty() ? Json.array() : home;
    workings.events().homeOpened(person, directMessages.id(), shown, actionTs());
    return Outcome.done();
  }

  /** Tells a person whose press came to nothing. */
  void warn(String person, Answer answer) {
    if (!answer.ok()) {
      LOG.warn("the app did not take an interaction: {} {}", answer.status(), answer.body());
      workings.space().tell(Notice.toast(workings.word("page.error." + answer.error()), person));
    }
  }
}
