package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.practice.delivery.Triggers;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.limits.ViewRules;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Notice;
import org.baraza.practice.space.SpaceState;
import org.baraza.practice.space.Views;

/** The methods of views: modals that are opened, piled up and changed, and Homes. */
final class ViewMethods {
  private final Workings workings;
  private final Places places;

  ViewMethods(Workings workings) {
    this.workings = workings;
    this.places = new Places(workings.space());
  }

  Map<String, Method> methods() {
    return Map.of(
        "views.open",
        arguments -> add(arguments, true),
        "views.push",
        arguments -> add(arguments, false),
        "views.update",
        this::update,
        "views.publish",
        this::publish);
  }

  private ObjectNode add(Arguments arguments, boolean opens) {
    JsonNode view = view(arguments, "modal");
    Triggers.Use trigger = workings.triggers().use(arguments.needed("trigger_id"));
    if (!trigger.ok()) {
      throw new Refusal(trigger.error());
    }
    String person = trigger.person();
    ObjectNode shown =
        workings
            .space()
            .change(
                state -> {
                  List<ObjectNode> stack = Views.stack(state, person);
                  requireRoom(state, stack, view, opens);
                  if (opens) {
                    stack.clear();
                  }
                  return Views.push(state, person, view);
                });
    return answer("modal", person, shown);
  }

  private static void requireRoom(
      SpaceState state, List<ObjectNode> stack, JsonNode view, boolean opens) {
    if (!opens && stack.isEmpty()) {
      throw new Refusal("not_found");
    }
    if (!opens && stack.size() == Views.MOST_IN_A_STACK) {
      throw new Refusal("push_limit_reached");
    }
    String externalId = Json.text(view, "external_id");
    if (!externalId.isEmpty() && Views.byExternalId(state, externalId).isPresent()) {
      throw new Refusal("duplicate_external_id");
    }
  }

  private ObjectNode update(Arguments arguments) {
    JsonNode view = view(arguments, "modal");
    String hash = arguments.text("hash");
    record Updated(String person, ObjectNode view) {}
    Updated updated =
        workings
            .space()
            .change(
                state -> {
                  Optional<Views.Shown> found =
                      arguments.text("view_id").isEmpty()
                          ? Views.byExternalId(state, arguments.needed("external_id"))
                          : Views.byId(state, arguments.text("view_id"));
                  Views.Shown shown = found.orElseThrow(() -> new Refusal("not_found"));
                  requireHash(shown.view(), hash);
                  return new Updated(shown.person(), Views.replace(state, shown, view));
                });
    return answer("modal", updated.person(), updated.view());
  }

  private static void requireHash(JsonNode view, String hash) {
    if (!hash.isEmpty() && !hash.equals(Json.text(view, "hash"))) {
      throw new Refusal("hash_conflict");
    }
  }

  private ObjectNode publish(Arguments arguments) {
    JsonNode view = view(arguments, "home");
    String person = places.person(arguments.needed("user_id")).id();
    ObjectNode shown =
        workings
            .space()
            .change(
                state -> {
                  Optional.ofNullable(state.homes().get(person))
                      .ifPresent(old -> requireHash(old, arguments.text("hash")));
                  return Views.publish(state, person, view);
                });
    return answer("home", person, shown);
  }

  private static JsonNode view(Arguments arguments, String type) {
    JsonNode view = arguments.node("view");
    List<String> problems = ViewRules.problems(view);
    if (!problems.isEmpty()) {
      throw new Refusal("invalid_arguments", problems);
    }
    if (!Json.text(view, "type").equals(type)) {
      throw new Refusal("invalid_arguments", List.of("type: must be " + type));
    }
    return view;
  }

  private ObjectNode answer(String what, String person, ObjectNode view) {
    workings.space().tell(Notice.changed(what, Set.of(person)));
    ObjectNode answer = Json.object();
    answer.set("view", view);
    return answer;
  }
}
