package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.practice.delivery.ResponseUrls;
import org.baraza.practice.delivery.Responses;
import org.baraza.practice.delivery.Workings;
import org.baraza.practice.space.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code /practice/api/<method>}, response URLs, and uploads. */
public final class WebApi extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);
  private static final long serialVersionUID = 1;
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final transient Workings workings;
  private final transient Map<String, Method> methods = new HashMap<>();
  private final transient FileMethods files;
  private final String token;

  public WebApi(Workings workings, String token) {
    this.workings = workings;
    this.token = token;
    this.files = new FileMethods(workings);
    methods.putAll(new ChatMethods(workings).methods());
    methods.putAll(new ConversationMethods(workings).methods());
    methods.putAll(new UserMethods(workings).methods());
    methods.putAll(new ViewMethods(workings).methods());
    methods.putAll(files.methods());
    methods.putAll(new CanvasMethods(workings).methods());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (path.startsWith("/practice/upload/")) {
      boolean known = files.receive(path.substring("/practice/upload/".length()), body);
      workings.space().saved();
      answer(response, known ? 200 : 404, known ? "OK - " + body.length : "file_not_found");
    } else if (path.startsWith("/practice/api/response/")) {
      respond(response, path.substring("/practice/api/response/".length()), body);
    } else {
      call(request, response, path.substring("/practice/api/".length()), body);
    }
  }

  private void call(
      HttpServletRequest request, HttpServletResponse response, String name, byte[] body)
      throws IOException {
    Arguments arguments = arguments(request, new String(body, StandardCharsets.UTF_8));
    ObjectNode answer;
    if (!authorized(request, arguments)) {
      answer = refusal(new Refusal("invalid_auth"));
    } else {
      Method method = methods.get(name);
      answer =
          method == null ? refusal(new Refusal("unknown_method")) : run(name, method, arguments);
    }
    // Saved before it is confirmed: what the app was told is there must outlive a kill.
    workings.space().saved();
    response.setContentType("application/json; charset=utf-8");
    answer(response, 200, answer.toString());
  }

  private static ObjectNode run(String name, Method method, Arguments arguments) {
    try {
      arguments.json().remove("token");
      ObjectNode answer = Json.object().put("ok", true);
      answer.setAll(method.answer(arguments));
      return answer;
    } catch (Refusal refusal) {
      if (!refusal.messages().isEmpty()) {
        LOG.warn("{} is outside Slack's limits: {}", name, refusal.messages());
      }
      return refusal(refusal);
    } catch (RuntimeException e) {
      LOG.error("{} failed", name, e);
      return refusal(new Refusal("internal_error"));
    }
  }

  private static ObjectNode refusal(Refusal refusal) {
    ObjectNode answer = Json.object().put("ok", false).put("error", refusal.error());
    if (!refusal.messages().isEmpty()) {
      refusal.messages().forEach(answer.putObject("response_metadata").putArray("messages")::add);
    }
    return answer;
  }

  private static Arguments arguments(HttpServletRequest request, String body) {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (type.startsWith("application/json")) {
      return Arguments.ofJson(body);
    }
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    return Arguments.ofForm(body.isEmpty() ? query : body + "&" + query);
  }

  private boolean authorized(HttpServletRequest request, Arguments arguments) {
    String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    String given = header.startsWith("Bearer ") ? header.substring(7) : arguments.text("token");
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** A response URL needs no token: knowing it is enough, as with Slack. */
  private void respond(HttpServletResponse response, String id, byte[] body) throws IOException {
    Optional<ResponseUrls.Place> place = workings.responseUrls().use(id);
    if (place.isEmpty()) {
      answer(response, 404, "used_url");
      return;
    }
    Arguments answer = Arguments.ofJson(new String(body, StandardCharsets.UTF_8));
    List<String> problems =
        new Responses(workings.space(), workings.posts()).apply(place.get(), answer.json());
    if (!problems.isEmpty()) {
      LOG.warn("an answer to a response URL is outside Slack's limits: {}", problems);
    }
    workings.space().saved();
    answer(response, problems.isEmpty() ? 200 : 400, problems.isEmpty() ? "ok" : "invalid_blocks");
  }

  private static void answer(HttpServletResponse response, int status, String body)
      throws IOException {
    response.setStatus(status);
    response.setCharacterEncoding("UTF-8");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
