package org.baraza.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.baraza.scenario.Room.Message;
import org.baraza.scenario.Views.View;

/** The methods of Slack's Web API that Baraza calls. */
final class WebApiMethods {
  private final FakeSlack slack;

  WebApiMethods(FakeSlack slack) {
    this.slack = slack;
  }

  ObjectNode call(String method, ObjectNode arguments) {
    return switch (method) {
      case "auth.test" -> done().put("user_id", FakeSlack.BARAZA);
      case "users.info" -> person(arguments.path("user").asText());
      case "chat.postMessage" -> post(arguments);
      case "chat.update" -> update(arguments);
      case "chat.postEphemeral" -> whisper(arguments);
      case "conversations.info" -> info(arguments);
      case "conversations.open" -> direct(arguments);
      case "chat.getPermalink" -> link(arguments);
      case "conversations.members" -> members(arguments);
      case "users.conversations" -> channelsOf(arguments.path("user").asText());
      case "conversations.history", "conversations.replies" -> messages(method, arguments);
      case "views.open", "views.push" -> open(method, arguments);
      case "views.update" -> redraw(arguments);
      case "views.publish" -> publish(arguments);
      case "conversations.canvases.create" -> canvas(arguments);
      case "canvases.edit" -> redrawCanvas(arguments);
      case "files.getUploadURLExternal" -> slack.files().begin(arguments);
      case "files.info" -> slack.files().info(arguments.path("file").asText());
      case "files.completeUploadExternal" -> slack.files().complete(arguments);
      default -> {
        slack.problem("an unexpected call of " + method);
        yield failed("unknown_method");
      }
    };
  }

  private static ObjectNode done() {
    return Json.object().put("ok", true);
  }

  private static ObjectNode failed(String error) {
    return Json.object().put("ok", false).put("error", error);
  }

  private ObjectNode canvas(ObjectNode arguments) {
    Optional<Room> room = slack.room(arguments.path("channel_id").asText());
    Optional<String> closed = closed(room);
    if (closed.isPresent()) {
      return failed(closed.get());
    }
    room.orElseThrow().canvas = arguments.path("document_content").path("markdown").asText();
    return done().put("canvas_id", "F" + room.orElseThrow().id);
  }

  private ObjectNode redrawCanvas(ObjectNode arguments) {
    Optional<Room> room = slack.room(arguments.path("canvas_id").asText().substring(1));
    if (room.isEmpty() || room.get().canvas == null) {
      return failed("canvas_not_found");
    }
    JsonNode change = arguments.path("changes").path(0);
    if (!change.path("operation").asText().equals("replace")) {
      slack.problem("a canvas is changed in an unexpected way: " + change);
    }
    room.get().canvas = change.path("document_content").path("markdown").asText();
    return done();
  }

  private static ObjectNode person(String id) {
    ObjectNode answer = done();
    ObjectNode user = answer.putObject("user").put("id", id).put("team_id", FakeSlack.WORKSPACE);
    user.put("name", FakeSlack.nameOf(id)).put("tz", "Africa/Kampala").put("locale", "en-GB");
    user.put("is_bot", id.equals(FakeSlack.BARAZA));
    user.put("is_admin", id.equals(FakeSlack.idOf("admin")));
    user.put("is_restricted", id.equals(FakeSlack.idOf("guest")));
    user.putObject("profile").put("display_name", FakeSlack.nameOf(id));
    return answer;
  }

  private static ObjectNode link(ObjectNode arguments) {
    String ts = arguments.path("message_ts").asText().replace(".", "");
    return done()
        .put(
            "permalink",
            "https://example.slack.com/archives/" + arguments.path("channel").asText() + "/p" + ts);
  }

  private ObjectNode post(ObjectNode message) {
    slack.checkMessage("chat.postMessage", message);
    Optional<Room> room = slack.room(message.path("channel").asText());
    Optional<String> closed = closed(room);
    if (closed.isPresent()) {
      return failed(closed.get());
    }
    String thread = message.path("thread_ts").asText("");
    if (!thread.isEmpty() && room.orElseThrow().at(thread).isEmpty()) {
      slack.problem("a reply to a message that is not there: " + thread);
      return failed("thread_not_found");
    }
    Message posted =
        slack.add(
            room.orElseThrow(), thread.isEmpty() ? null : thread, FakeSlack.BARAZA, null, message);
    return done().put("ts", posted.ts).put("channel", posted.room.id);
  }

  private static Optional<String> closed(Optional<Room> room) {
    if (room.isEmpty()) {
      return Optional.of("channel_not_found");
    } else if (room.get().archived) {
      return Optional.of("is_archived");
    }
    return room.get().holdsBaraza ? Optional.empty() : Optional.of("not_in_channel");
  }

  private ObjectNode update(ObjectNode arguments) {
    slack.checkMessage("chat.update", arguments);
    Optional<Room> room = slack.room(arguments.path("channel").asText());
    Optional<String> closed = closed(room);
    if (closed.isPresent()) {
      return failed(closed.get());
    }
    if (room.orElseThrow().removed.contains(arguments.path("ts").asText())) {
      return failed("message_not_found");
    }
    Optional<Message> message = room.orElseThrow().at(arguments.path("ts").asText());
    if (message.isEmpty() || !message.get().byBaraza()) {
      slack.problem("an update of a message that is not there or not ours: " + arguments);
      return failed("message_not_found");
    }
    message.get().payload = arguments;
    return done().put("ts", message.get().ts);
  }

  private ObjectNode whisper(ObjectNode arguments) {
    slack.checkMessage("chat.postEphemeral", arguments);
    Optional<Room> room = slack.room(arguments.path("channel").asText());
    String user = arguments.path("user").asText();
    if (room.isEmpty() || !room.get().holdsBaraza) {
      return failed("channel_not_found");
    } else if (!room.get().members.contains(user)) {
      return failed("user_not_in_channel");
    }
    String thread = arguments.path("thread_ts").asText("");
    Message whisper =
        slack.add(room.get(), thread.isEmpty() ? null : thread, FakeSlack.BARAZA, user, arguments);
    return done().put("message_ts", whisper.ts);
  }

  private ObjectNode info(ObjectNode arguments) {
    Optional<Room> found = seen(arguments);
    if (found.isEmpty()) {
      return failed("channel_not_found");
    }
    Room room = found.get();
    ObjectNode answer = done();
    answer
        .putObject("channel")
        .put("id", room.id)
        .put("name", room.id.toLowerCase(java.util.Locale.ROOT))
        .put("is_private", room.isPrivate)
        .put("is_im", room.direct)
        .put("is_archived", room.archived)
        .put("is_member", room.holdsBaraza);
    return answer;
  }

  /** Slack denies private channels in which the app is not. */
  private Optional<Room> seen(ObjectNode arguments) {
    return slack
        .room(arguments.path("channel").asText())
        .filter(room -> room.holdsBaraza || !room.isPrivate);
  }

  private ObjectNode direct(ObjectNode arguments) {
    ObjectNode answer = done();
    answer.putObject("channel").put("id", slack.direct(arguments.path("users").asText()).id);
    return answer;
  }

  private ObjectNode members(ObjectNode arguments) {
    Optional<Room> room = seen(arguments);
    if (room.isEmpty()) {
      return failed("channel_not_found");
    }
    ObjectNode answer = done();
    ArrayNode members = answer.putArray("members");
    room.get().members.forEach(members::add);
    return answer;
  }

  private ObjectNode channelsOf(String user) {
    ObjectNode answer = done();
    ArrayNode channels = answer.putArray("channels");
    slack.rooms().stream()
        .filter(room -> !room.direct && !room.archived && !room.gone)
        .filter(room -> room.members.contains(user))
        .filter(room -> room.holdsBaraza || !room.isPrivate)
        .forEach(room -> channels.addObject().put("id", room.id));
    return answer;
  }

  private ObjectNode messages(String method, ObjectNode arguments) {
    Optional<Room> room = seen(arguments).filter(it -> it.holdsBaraza);
    if (room.isEmpty()) {
      return failed("channel_not_found");
    }
    String root = arguments.path("ts").asText("");
    boolean replies = method.equals("conversations.replies");
    List<Message> wanted =
        room.get().messages.stream()
            .filter(message -> !message.isWhisper())
            .filter(
                message ->
                    replies
                        ? message.ts.equals(root) || root.equals(message.thread)
                        : message.thread == null)
            .toList();
    ObjectNode answer = done().put("has_more", false);
    ArrayNode listed = answer.putArray("messages");
    wanted.forEach(message -> listed.add(listed(message, arguments)));
    return answer;
  }

  private static ObjectNode listed(Message message, ObjectNode arguments) {
    ObjectNode listed = Json.object().put("ts", message.ts).put("user", message.author);
    listed.set("text", message.payload.path("text"));
    if (arguments.path("include_all_metadata").asBoolean() && !message.dispatchId.isEmpty()) {
      ObjectNode metadata = listed.putObject("metadata").put("event_type", "baraza_message");
      metadata.putObject("event_payload").put("id", message.dispatchId);
    }
    return listed;
  }

  private ObjectNode open(String method, ObjectNode arguments) {
    JsonNode view = arguments.path("view");
    slack.checkView(method, view);
    String user = slack.useTrigger(arguments.path("trigger_id").asText());
    if (user == null) {
      slack.problem(method + " with a trigger that is used up");
      return failed("exchanged_trigger_id");
    }
    boolean push = method.equals("views.push");
    if (push && slack.views().depth(user) >= 3) {
      slack.problem("a fourth form on top of three");
      return failed("push_limit_reached");
    }
    View opened = push ? slack.views().push(user, view) : slack.views().open(user, view);
    return answer(opened);
  }

  private static ObjectNode answer(View view) {
    ObjectNode answer = done();
    answer.set("view", view.sent());
    return answer;
  }

  private ObjectNode redraw(ObjectNode arguments) {
    slack.checkView("views.update", arguments.path("view"));
    Optional<View> view = slack.views().find(arguments.path("view_id").asText());
    if (view.isEmpty()) {
      return failed("not_found");
    }
    if (arguments.has("hash") && !arguments.path("hash").asText().equals(view.get().hash)) {
      return failed("hash_conflict");
    }
    slack.views().redraw(view.get(), arguments.path("view"));
    return answer(view.get());
  }

  private ObjectNode publish(ObjectNode arguments) {
    slack.checkView("views.publish", arguments.path("view"));
    slack.views().home(arguments.path("user_id").asText(), arguments.path("view"));
    return done();
  }
}
