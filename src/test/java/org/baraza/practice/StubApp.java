package org.baraza.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.baraza.practice.space.Json;

/** Stands for the app: records what it is sent and answers as the test says. */
final class StubApp implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, Reply> answering = request -> new Reply(200, "");

  /** A request; {@code json} is the event's envelope, the payload, or the command's fields. */
  record Received(String raw, Map<String, String> headers, JsonNode json) {
    String type() {
      return json.has("event")
          ? json.path("event").path("type").asText()
          : json.path("type").asText("command");
    }
  }

  record Reply(int status, String body) {}

  StubApp() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/slack/events", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  void answers(Function<Received, Reply> how) {
    answering = how;
  }

  void answers(String body) {
    answering = request -> new Reply(200, body);
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  List<String> types() {
    List<String> types = new ArrayList<>();
    received.forEach(request -> types.add(request.type()));
    return types;
  }

  /** The last request of this type. */
  JsonNode last(String type) {
    return received.stream()
        .filter(request -> request.type().equals(type))
        .reduce((earlier, later) -> later)
        .map(Received::json)
        .orElseThrow(() -> new AssertionError("no " + type + " among " + types()));
  }

  private void handle(HttpExchange exchange) throws IOException {
    String raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    Received request = new Received(raw, headers, parsed(raw));
    received.add(request);
    Reply reply = answering.apply(request);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static JsonNode parsed(String raw) {
    if (raw.startsWith("{")) {
      return Json.parse(raw);
    }
    Map<String, String> fields = new HashMap<>();
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    String payload = fields.get("payload");
    return payload == null ? Json.of(fields) : Json.parse(payload);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
