package org.baraza.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody's open forms, one on top of the other; guarded by the stand-in that owns them. */
final class Views {
  private final Map<String, Deque<View>> stacks = new HashMap<>();
  private final Map<String, ObjectNode> homes = new HashMap<>();
  private final Map<String, Integer> opened = new HashMap<>();
  private int last;

  /** A form on somebody's screen, with what stands in its inputs. */
  static final class View {
    final String id;
    final String user;
    final @Nullable String below;
    ObjectNode drawn;
    String hash;
    ObjectNode values;

    private View(String id, String user, @Nullable String below, ObjectNode drawn, String hash) {
      this.id = id;
      this.user = user;
      this.below = below;
      this.drawn = drawn;
      this.hash = hash;
      this.values = Elements.initial(drawn);
    }

    /** The form as Slack sends it. */
    ObjectNode sent() {
      ObjectNode sent = Json.copy(drawn);
      sent.put("id", id).put("hash", hash).put("team_id", FakeSlack.WORKSPACE);
      if (below != null) {
        sent.put("previous_view_id", below);
      }
      sent.putObject("state").set("values", Json.copy(values));
      return sent;
    }
  }

  View open(String user, JsonNode drawn) {
    stacks.put(user, new ArrayDeque<>());
    opened.merge(user, 1, Integer::sum);
    return push(user, drawn);
  }

  /** How often a form was opened for somebody. */
  int opened(String user) {
    return opened.getOrDefault(user, 0);
  }

  View push(String user, JsonNode drawn) {
    Deque<View> stack = stacks.computeIfAbsent(user, key -> new ArrayDeque<>());
    String below = stack.isEmpty() ? null : stack.element().id;
    View view = new View("V" + ++last, user, below, Json.copy(drawn), "h" + last);
    stack.push(view);
    return view;
  }

  /** Draws anew; what was typed stays in inputs that keep their ids, as in Slack. */
  void redraw(View view, JsonNode drawn) {
    ObjectNode typed = view.values;
    view.drawn = Json.copy(drawn);
    view.hash = "h" + ++last;
    view.values = Elements.initial(drawn);
    view.values
        .properties()
        .forEach(
            block ->
                block
                    .getValue()
                    .fieldNames()
                    .forEachRemaining(action -> Elements.keep(typed, view.values, block, action)));
  }

  void pop(String user) {
    stacks.getOrDefault(user, new ArrayDeque<>()).poll();
  }

  void clear(String user) {
    stacks.remove(user);
  }

  Optional<View> top(String user) {
    return Optional.ofNullable(stacks.getOrDefault(user, new ArrayDeque<>()).peek());
  }

  Optional<View> find(String id) {
    return stacks.values().stream()
        .flatMap(Deque::stream)
        .filter(view -> view.id.equals(id))
        .findFirst();
  }

  int depth(String user) {
    return stacks.getOrDefault(user, new ArrayDeque<>()).size();
  }

  void home(String user, JsonNode drawn) {
    homes.put(user, Json.copy(drawn));
  }

  Optional<ObjectNode> home(String user) {
    return Optional.ofNullable(homes.get(user));
  }
}
