package org.baraza.practice.space;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Modals, which pile up to three, and Homes; as they are kept in the state. */
public final class Views {
  public static final int MOST_IN_A_STACK = 3;

  private Views() {}

  /** A view, and who has it before them. */
  public record Shown(String person, ObjectNode view) {}

  public static List<ObjectNode> stack(SpaceState state, String person) {
    return state.modals().computeIfAbsent(person, id -> new ArrayList<>());
  }

  public static Optional<Shown> byId(SpaceState state, String viewId) {
    return find(state, view -> Json.text(view, "id").equals(viewId));
  }

  public static Optional<Shown> byExternalId(SpaceState state, String externalId) {
    return find(state, view -> Json.text(view, "external_id").equals(externalId));
  }

  private static Optional<Shown> find(SpaceState state, Predicate<ObjectNode> wanted) {
    for (var modals : state.modals().entrySet()) {
      for (ObjectNode view : modals.getValue()) {
        if (wanted.test(view)) {
          return Optional.of(new Shown(modals.getKey(), view));
        }
      }
    }
    for (var home : state.homes().entrySet()) {
      if (wanted.test(home.getValue())) {
        return Optional.of(new Shown(home.getKey(), home.getValue()));
      }
    }
    return Optional.empty();
  }

  /** Puts a modal on top of the person's stack, and hands it back as Slack describes it. */
  public static ObjectNode push(SpaceState state, String person, JsonNode given) {
    List<ObjectNode> stack = stack(state, person);
    ObjectNode view = complete(given, Ids.next("V"));
    view.put(
        "root_view_id",
        stack.isEmpty() ? view.path("id").asText() : stack.get(0).path("id").asText());
    view.put(
        "previous_view_id",
        stack.isEmpty() ? null : stack.get(stack.size() - 1).path("id").asText());
    stack.add(view);
    return view.deepCopy();
  }

  /** Replaces a view's content under the same id. */
  public static ObjectNode replace(SpaceState state, Shown shown, JsonNode given) {
    ObjectNode view = complete(given, Json.text(shown.view(), "id"));
    view.set("root_view_id", shown.view().path("root_view_id"));
    view.set("previous_view_id", shown.view().path("previous_view_id"));
    if (Json.text(view, "type").equals("home")) {
      state.homes().put(shown.person(), view);
    } else {
      stack(state, shown.person())
          .replaceAll(old -> Json.text(old, "id").equals(Json.text(view, "id")) ? view : old);
    }
    return view.deepCopy();
  }

  public static ObjectNode publish(SpaceState state, String person, JsonNode given) {
    ObjectNode old = state.homes().get(person);
    ObjectNode view = complete(given, old == null ? Ids.next("V") : Json.text(old, "id"));
    view.put("root_view_id", view.path("id").asText());
    view.putNull("previous_view_id");
    state.homes().put(person, view);
    return view.deepCopy();
  }

  private static ObjectNode complete(JsonNode given, String id) {
    ObjectNode view = Json.object();
    view.put("id", id).put("team_id", Slack.TEAM).put("app_id", Slack.APP);
    view.put("app_installed_team_id", Slack.TEAM).put("bot_id", Slack.BOT);
    view.put("private_metadata", "").put("callback_id", "").put("external_id", "");
    view.putNull("title").putNull("submit").putNull("close");
    view.put("clear_on_close", false).put("notify_on_close", false).put("submit_disabled", false);
    view.setAll((ObjectNode) given.deepCopy());
    Blocks.complete(view.path("blocks"));
    view.putObject("state").putObject("values");
    view.put("hash", Ids.next(""));
    return view;
  }
}
