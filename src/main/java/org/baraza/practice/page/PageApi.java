package org.baraza.practice.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baraza.practice.person.PracticePerson;
import org.baraza.practice.space.Json;
import org.baraza.practice.space.Notice;
import org.baraza.practice.space.Person;
import org.baraza.practice.space.Space;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code /practice/page/*}: what the page shows, and what people do there. */
public final class PageApi extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(PageApi.class);
  private static final long serialVersionUID = 1;
  private static final String PREFIX = "/practice/page/";
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final transient Space space;
  private final transient Function<String, PracticePerson> people;
  private final transient ClockControl clock;
  private final transient LiveEvents live;
  private final transient Snapshot snapshot;
  private final transient Map<String, String> words;

  /** The page's API over a workspace; {@code people} finds the person for an id. */
  public PageApi(
      Space space,
      Function<String, PracticePerson> people,
      ClockControl clock,
      LiveEvents live,
      Offered offered,
      Map<String, String> words) {
    this.space = space;
    this.people = people;
    this.clock = clock;
    this.live = live;
    this.snapshot =
        new Snapshot(space, clock, Json.of(offered.commands()), Json.of(offered.shortcuts()));
    this.words = words;
  }

  /** What the app offers in menus, as lists of records. */
  public record Offered(List<?> commands, List<?> shortcuts) {}

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!PageGuard.admits(request)) {
      answer(response, HttpServletResponse.SC_FORBIDDEN, error("not_from_here"));
      return;
    }
    String path = request.getRequestURI().substring(PREFIX.length());
    if (request.getMethod().equals("GET")) {
      get(request, response, path);
    } else if (request.getMethod().equals("POST")) {
      post(request, response, path);
    } else {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  private void get(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    String person = parameter(request, "as");
    if (path.equals("words")) {
      answer(response, 200, Json.of(words));
    } else if (path.equals("state")) {
      answer(response, 200, snapshot.of(knownOrFirst(person)));
    } else if (space.read(state -> state.person(person)).isEmpty()) {
      answer(response, 404, error("user_not_found"));
    } else if (path.equals("events")) {
      live.open(request, response, person);
    } else {
      Optional<ObjectNode> shown =
          switch (path) {
            case "channel" -> snapshot.channel(person, parameter(request, "id"));
            case "thread" ->
                snapshot.thread(person, parameter(request, "channel"), parameter(request, "ts"));
            default -> Optional.empty();
          };
      if (shown.isPresent()) {
        answer(response, 200, shown.get());
      } else {
        answer(response, 404, error("not_found"));
      }
    }
  }

  /** A page that was never opened before does not know yet whom to be. */
  private String knownOrFirst(String person) {
    return space.read(
        state ->
            state
                .person(person)
                .or(() -> state.people().values().stream().filter(each -> !each.bot()).findFirst())
                .map(Person::id)
                .orElse(person));
  }

  private void post(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    JsonNode json = Json.parse(new String(body, StandardCharsets.UTF_8));
    if (body.length > MOST_BYTES || !json.isObject()) {
      answer(response, 400, error("invalid_json"));
    } else if (path.equals("clock")) {
      answer(response, 200, moveClock(Json.text(json, "move")));
    } else if (space.read(state -> state.person(Json.text(json, "as"))).isEmpty()) {
      answer(response, 404, error("user_not_found"));
    } else {
      answer(response, 200, act(path, json));
    }
  }

  private JsonNode act(String path, JsonNode json) {
    PageAction action = PageAction.BY_PATH.get(path);
    if (action == null) {
      return error("not_found");
    }
    try {
      ObjectNode answer = action.perform(people.apply(Json.text(json, "as")), json);
      space.saved();
      return answer;
    } catch (IllegalArgumentException e) {
      LOG.warn("the page asked for what cannot be done: {}", e.getMessage());
      return error("invalid_arguments");
    }
  }

  private synchronized JsonNode moveClock(String step) {
    if (clock.move(step).isEmpty()) {
      return error("invalid_arguments");
    }
    space.tell(Notice.changed("clock", Set.of()));
    return snapshot.clock();
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private static ObjectNode error(String error) {
    return Json.object().put("ok", false).put("error", error);
  }

  private static void answer(HttpServletResponse response, int status, JsonNode json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
