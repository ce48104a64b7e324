package org.baraza.scenario;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.baraza.practice.SlackLimits;
import org.baraza.scenario.Room.Message;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for Slack: WireMock takes the calls of the Web API, and this keeps rooms, messages and
 * forms as Slack would. Whatever Baraza sends is held against Slack's limits.
 */
final class FakeSlack implements ResponseDefinitionTransformerV2, AutoCloseable {
  static final String WORKSPACE = "T1";
  static final String BARAZA = "UBARAZA";
  private static final int SENTENCE = 12;
  private static final Duration PATIENCE =
      Duration.ofSeconds(Integer.getInteger("scenario.patience", 15));

  private final WireMockServer server;
  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final Map<String, String> triggers = new HashMap<>();
  private final Map<String, Message> responseUrls = new HashMap<>();
  private final Faults faults = new Faults();
  private final Map<String, Integer> calls = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final Views views = new Views();
  private final SharedFiles files = new SharedFiles(this);
  private final WebApiMethods methods = new WebApiMethods(this);
  private long clock = Instant.parse("2026-05-04T08:00:00Z").getEpochSecond() * 1_000_000;
  private int numbers;

  FakeSlack() {
    server =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(24)
                .disableRequestJournal()
                .extensions(this));
    server.stubFor(any(anyUrl()).willReturn(ok()));
    server.start();
  }

  URI api() {
    return URI.create(server.baseUrl() + "/api/");
  }

  /** People are named by their ids, so that a test can read them. */
  static String nameOf(String userId) {
    String name = userId.substring(1).toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  static String idOf(String name) {
    return "U" + name.toUpperCase(Locale.ROOT);
  }

  synchronized Room room(boolean isPrivate, boolean direct) {
    String kind = direct ? "D" : "C";
    Room room = new Room(kind + "ROOM" + ++numbers, isPrivate, direct);
    rooms.put(room.id, room);
    return room;
  }

  /** The one direct conversation between a person and Baraza. */
  synchronized Room direct(String userId) {
    return rooms.values().stream()
        .filter(room -> room.direct && room.members.contains(userId))
        .findFirst()
        .orElseGet(
            () -> {
              Room room = room(true, true);
              room.members.add(userId);
              room.members.add(BARAZA);
              room.holdsBaraza = true;
              return room;
            });
  }

  Optional<Room> room(String id) {
    return Optional.ofNullable(rooms.get(id)).filter(room -> !room.gone);
  }

  List<Room> rooms() {
    return List.copyOf(rooms.values());
  }

  Views views() {
    return views;
  }

  SharedFiles files() {
    return files;
  }

  /** The next moment at which something is said; each only once. */
  synchronized String tick() {
    clock += 1_000;
    return "%d.%06d".formatted(clock / 1_000_000, clock % 1_000_000);
  }

  /** Time goes on for Slack, too. */
  synchronized void passes(Duration time) {
    clock += time.toMillis() * 1_000;
  }

  synchronized String next(String kind) {
    return kind + ++numbers;
  }

  synchronized String trigger(String user) {
    String trigger = "trigger" + ++numbers;
    triggers.put(trigger, user);
    return trigger;
  }

  /** Each trigger opens one form. */
  @Nullable String useTrigger(String trigger) {
    return triggers.remove(trigger);
  }

  /** An address at which what was clicked can be answered in private. */
  synchronized String responseUrl(Message clicked) {
    String id = "r" + ++numbers;
    responseUrls.put(id, clicked);
    return server.baseUrl() + "/response/" + id;
  }

  synchronized Message add(
      Room room, @Nullable String thread, String author, @Nullable String hearer, ObjectNode body) {
    Message message = new Message(room, tick(), thread, author, hearer, body);
    room.messages.add(message);
    notifyAll();
    return message;
  }

  /** Has the next calls of a method go wrong, one fault each. */
  synchronized void goesWrong(String method, Fault... next) {
    faults.add(method, next);
  }

  /** Has the next calls about a channel go wrong, whatever they are. */
  synchronized void goesWrongIn(Room room, Fault... next) {
    faults.add(room.id, next);
  }

  synchronized int calls(String method) {
    return calls.getOrDefault(method, 0);
  }

  void problem(String problem) {
    problems.add(problem);
  }

  void check(String what, List<String> found) {
    found.forEach(problem -> problems.add(what + ": " + problem));
  }

  void checkMessage(String what, JsonNode message) {
    check(what, SlackLimits.problemsOfMessage(message));
    checkNothingCut(what, message);
  }

  void checkView(String what, JsonNode view) {
    check(what, SlackLimits.problemsOfView(view));
    checkNothingCut(what, view);
  }

  private void checkNothingCut(String what, JsonNode drawn) {
    if (Json.first(drawn, block -> block.path("block_id").asText().equals("#more")) != null) {
      problem(what + ": more blocks than Slack takes; some were cut");
    }
  }

  /** Takes note of what a person said in more than a word; that alone may stand elsewhere, too. */
  synchronized void hears(String words) {
    if (words.length() >= SENTENCE && words.contains(" ")) {
      said.add(words);
    }
  }

  /** What people said so far. */
  synchronized List<String> heard() {
    List<String> found = List.copyOf(said);
    said.clear();
    return found;
  }

  /** What Slack would have refused so far. */
  synchronized List<String> problems() {
    List<String> found = List.copyOf(problems);
    problems.clear();
    return found;
  }

  /** Waits for something to be seen, or fails with what stands there instead. */
  synchronized <T> T await(String what, Supplier<Optional<T>> look, Supplier<String> instead) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> seen = look.get();
    while (seen.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(
            "did not see %s; instead:%n%s%n%s".formatted(what, instead.get(), problems));
      }
      try {
        wait(left);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
      seen = look.get();
    }
    return seen.get();
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    String path = event.getRequest().getUrl();
    String body = event.getRequest().getBodyAsString();
    String method = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("/upload/")) {
      return received(method, event.getRequest().getBody());
    }
    if (path.startsWith("/download/")) {
      return sent(method);
    }
    return path.startsWith("/response/") ? respond(method, body) : call(method, body);
  }

  private synchronized ResponseDefinition received(String file, byte[] content) {
    files.receive(file, content);
    return new ResponseDefinitionBuilder().withStatus(200).withBody("OK").build();
  }

  private synchronized ResponseDefinition sent(String file) {
    return new ResponseDefinitionBuilder().withStatus(200).withBody(files.content(file)).build();
  }

  private synchronized ResponseDefinition call(String method, String body) {
    calls.merge(method, 1, Integer::sum);
    ObjectNode arguments = body.startsWith("{") ? Json.read(body) : form(body);
    Optional<Fault> fault = faults.next(method, arguments);
    ObjectNode answer =
        fault.filter(it -> !it.happensAnyway).isPresent()
            ? Json.object()
            : methods.call(method, arguments);
    notifyAll();
    ResponseDefinitionBuilder response = json(answer);
    return fault.map(it -> it.over(response)).orElse(response).build();
  }

  private synchronized ResponseDefinition respond(String id, String body) {
    Message clicked = responseUrls.get(id);
    ObjectNode message = Json.read(body);
    if (clicked == null || clicked.hearer == null) {
      problem("a response to nobody: " + id);
      return json(Json.object().put("ok", false)).build();
    }
    checkMessage("response_url", message);
    if (message.path("replace_original").asBoolean() && clicked.room.messages.contains(clicked)) {
      clicked.payload = message;
      notifyAll();
    } else {
      add(clicked.room, clicked.thread, BARAZA, clicked.hearer, message);
    }
    return new ResponseDefinitionBuilder().withStatus(200).withBody("ok").build();
  }

  private static ResponseDefinitionBuilder json(ObjectNode answer) {
    return new ResponseDefinitionBuilder()
        .withStatus(200)
        .withHeader("Content-Type", "application/json; charset=utf-8")
        .withBody(answer.toString());
  }

  private static ObjectNode form(String body) {
    ObjectNode arguments = Json.object();
    for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
      String[] parts = pair.split("=", 2);
      arguments.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return arguments;
  }

  @Override
  public String getName() {
    return "slack";
  }

  @Override
  public void close() {
    server.stop();
  }
}
