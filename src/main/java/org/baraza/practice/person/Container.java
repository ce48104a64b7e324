package org.baraza.practice.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.baraza.practice.delivery.ResponseUrls;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Channel;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.SpaceState;
import org.baraza.practice.space.Views;

/** Where an element stands: in a message or in a view. Holds copies. */
sealed interface Container {

  JsonNode blocks();

  /** Adds to a payload what Slack says of the place, with what stands in its fields. */
  void describe(ObjectNode payload, ObjectNode values);

  /** A place by its ids; either a view's, or a channel's and a message's. */
  record Ref(String viewId, String channel, String ts) {

    static Ref view(String viewId) {
      return new Ref(viewId, "", "");
    }

    static Ref message(String channel, String ts) {
      return new Ref("", channel, ts);
    }
  }

  record OfMessage(Channel channel, ObjectNode message, boolean ephemeral) implements Container {

    @Override
    public JsonNode blocks() {
      return message.path("blocks");
    }

    ResponseUrls.Place place(String person) {
      return new ResponseUrls.Place(
          person, channel.id(), Json.text(message, "ts"), Json.text(message, "thread_ts"));
    }

    @Override
    public void describe(ObjectNode payload, ObjectNode values) {
      ObjectNode container = payload.putObject("container").put("type", "message");
      container.put("message_ts", Json.text(message, "ts")).put("channel_id", channel.id());
      container.put("is_ephemeral", ephemeral);
      if (message.has("thread_ts")) {
        container.put("thread_ts", Json.text(message, "thread_ts"));
      }
      Payloads.channel(payload, channel);
      if (!ephemeral) {
        payload.set("message", message);
      }
      payload.putObject("state").set("values", values);
    }
  }

  record OfView(ObjectNode view) implements Container {

    @Override
    public JsonNode blocks() {
      return view.path("blocks");
    }

    @Override
    public void describe(ObjectNode payload, ObjectNode values) {
      payload.putObject("container").put("type", "view").put("view_id", Json.text(view, "id"));
      ObjectNode now = view.deepCopy();
      now.putObject("state").set("values", values);
      payload.set("view", now);
    }
  }

  /** The message or view, if this person sees it. */
  static Optional<Container> find(Workings workings, String person, Ref ref) {
    return workings
        .space()
        .read(
            state ->
                ref.viewId().isEmpty() ? message(state, person, ref) : view(state, person, ref));
  }

  private static Optional<Container> view(SpaceState state, String person, Ref ref) {
    return Views.byId(state, ref.viewId())
        .filter(shown -> shown.person().equals(person))
        .map(shown -> new OfView(shown.view().deepCopy()));
  }

  private static Optional<Container> message(SpaceState state, String person, Ref ref) {
    Optional<Channel> channel = state.channel(ref.channel()).filter(c -> c.visibleTo(person));
    return channel.flatMap(
        in ->
            state
                .seenBy(person, in.id())
                .filter(message -> Json.text(message, "ts").equals(ref.ts()))
                .findFirst()
                .map(
                    message -> {
                      ObjectNode copy = message.deepCopy();
                      boolean ephemeral = copy.remove(SpaceState.ONLY_FOR) != null;
                      return new OfMessage(in, copy, ephemeral);
                    }));
  }
}
