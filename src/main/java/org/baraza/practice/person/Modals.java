package org.baraza.practice.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.practice.delivery.Answer;
import org.baraza.practice.delivery.Outgoing;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.limits.ViewRules;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Notice;
import org.baraza.practice.space.SpaceState;
import org.baraza.practice.space.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Modals as a person has them before them: submitted, closed, piled up. */
final class Modals {
  private static final Logger LOG = LoggerFactory.getLogger(Modals.class);

  private final Workings workings;

  Modals(Workings workings) {
    this.workings = workings;
  }

  Submission submit(String person, String viewId, JsonNode given) {
    Optional<Container> container = Container.find(workings, person, Container.Ref.view(viewId));
    if (!(container.orElse(null) instanceof Container.OfView shown)) {
      return Submission.refused("view_not_found");
    }
    ObjectNode view = shown.view();
    keepFiles(person, given);
    ObjectNode values = StateValues.complete(view.path("blocks"), given.path("values"));
    List<String> missing = StateValues.missing(view.path("blocks"), values);
    if (!missing.isEmpty()) {
      ObjectNode errors = Json.object();
      missing.forEach(block -> errors.put(block, workings.word("page.modal.required")));
      return Submission.withErrors(errors);
    }
    view.putObject("state").set("values", values);
    Answer answer =
        workings
            .deliveries()
            .request(person, () -> Outgoing.payload(submission(person, view)))
            .join();
    return take(person, viewId, answer);
  }

  private ObjectNode submission(String person, ObjectNode view) {
    ObjectNode payload = Payloads.base(workings, "view_submission", person);
    payload.set("view", view);
    payload.putArray("response_urls");
    return payload;
  }

  /** Files that were put into a form become files of the workspace first. */
  private void keepFiles(String person, JsonNode given) {
    for (JsonNode block : given.path("values")) {
      for (JsonNode value : block) {
        if (value.path("files") instanceof ArrayNode files && value instanceof ObjectNode open) {
          ArrayNode kept = Json.array();
          files.forEach(
              file -> kept.add(file.has("id") ? file : Upload.of(file).keep(workings, person)));
          open.set("files", kept);
        }
      }
    }
  }

  private Submission take(String person, String viewId, Answer answer) {
    JsonNode json = Json.parse(answer.body());
    if (!answer.ok()) {
      LOG.warn("the app did not take a submission: {} {}", answer.status(), answer.body());
      return Submission.refused(answer.error());
    }
    return switch (Json.text(json, "response_action")) {
      case "errors" -> Submission.withErrors(json.path("errors"));
      case "update" -> show(person, viewId, json.path("view"), false);
      case "push" -> show(person, viewId, json.path("view"), true);
      case "clear" -> {
        workings.space().change(state -> state.modals().remove(person) == null);
        yield changed(person);
      }
      default -> {
        workings.space().change(state -> remove(state, person, viewId));
        yield changed(person);
      }
    };
  }

  private Submission show(String person, String viewId, JsonNode view, boolean onTop) {
    List<String> problems = ViewRules.problems(view);
    if (!problems.isEmpty()) {
      LOG.warn("the app's view is outside Slack's limits: {}", problems);
      return Submission.refused("dispatch_failed");
    }
    boolean shown =
        workings
            .space()
            .change(
                state -> {
                  if (!onTop) {
                    Views.byId(state, viewId).ifPresent(old -> Views.replace(state, old, view));
                    return true;
                  }
                  if (Views.stack(state, person).size() == Views.MOST_IN_A_STACK) {
                    return false;
                  }
                  Views.push(state, person, view);
                  return true;
                });
    return shown ? changed(person) : Submission.refused("push_limit_reached");
  }

  Outcome close(String person, String viewId, boolean all) {
    List<ObjectNode> closed =
        workings
            .space()
            .change(
                state -> {
                  List<ObjectNode> stack = Views.stack(state, person);
                  boolean clear =
                      all
                          || stack.stream()
                              .filter(view -> Json.text(view, "id").equals(viewId))
                              .anyMatch(view -> view.path("clear_on_close").asBoolean());
                  return clear ? removeAll(state, person) : remove(state, person, viewId);
                });
    boolean cleared = closed.size() > 1 || all;
    for (ObjectNode view : closed) {
      if (view.path("notify_on_close").asBoolean()) {
        var unused =
            workings
                .deliveries()
                .request(person, () -> Outgoing.payload(viewClosed(person, view, cleared)));
      }
    }
    Submission unused = changed(person);
    return Outcome.done();
  }

  private ObjectNode viewClosed(String person, ObjectNode view, boolean cleared) {
    ObjectNode payload = Payloads.base(workings, "view_closed", person);
    payload.remove("trigger_id");
    payload.set("view", view);
    return payload.put("is_cleared", cleared);
  }

  private static List<ObjectNode> remove(SpaceState state, String person, String viewId) {
    List<ObjectNode> gone = new ArrayList<>();
    List<ObjectNode> stack = Views.stack(state, person);
    for (ObjectNode view : List.copyOf(stack)) {
      if (Json.text(view, "id").equals(viewId)) {
        stack.remove(view);
        gone.add(view);
      }
    }
    return gone;
  }

  private static List<ObjectNode> removeAll(SpaceState state, String person) {
    List<ObjectNode> gone = List.copyOf(Views.stack(state, person));
    state.modals().remove(person);
    return gone;
  }

  private Submission changed(String person) {
    workings.space().tell(Notice.changed("modal", Set.of(person)));
    return Submission.taken();
  }
}
