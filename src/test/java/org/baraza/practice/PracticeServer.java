package org.baraza.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.baraza.practice.space.Json;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A practice workspace on a free port, with a clock and a real time that tests set. */
final class PracticeServer implements AutoCloseable {
  static final String SECRET = "a secret for tests";
  static final String TOKEN = "xoxb-for-tests-only";
  static final Instant MONDAY = Instant.parse("2026-11-02T06:00:00Z");

  private final Server server = new Server();
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile Instant peoplesTime = MONDAY;
  private volatile Instant realTime = Instant.parse("2026-01-05T12:00:00Z");
  private final PracticeWorkspace workspace;
  private final URI base;

  PracticeServer(Path folder, URI app) {
    this(folder, app, List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1)));
  }

  PracticeServer(Path folder, URI app, List<Duration> retries) {
    InstantSource real = () -> realTime;
    PracticeOptions options =
        new PracticeOptions(
            folder.resolve("practice.json"),
            SECRET,
            TOKEN,
            real,
            List.of(new PracticeOptions.SlashCommand("/baraza", "[verb]", "Helps.")),
            List.of(new PracticeOptions.MessageShortcut("commit", "Commit")),
            retries);
    workspace = new PracticeWorkspace(options, clock(), words());
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    workspace
        .servlets()
        .forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
    server.setHandler(context);
    server.setStopTimeout(0);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not start", e);
    }
    base = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    workspace.start(app, base);
  }

  private PracticeClock clock() {
    return new PracticeClock() {
      @Override
      public Instant now() {
        return peoplesTime;
      }

      @Override
      public Optional<Instant> nextDue() {
        return Optional.of(MONDAY.plus(Duration.ofDays(3)));
      }

      @Override
      public void moveTo(Instant target) {
        peoplesTime = target;
      }
    };
  }

  private static PracticeWords words() {
    return new PracticeWords(
        Map.of(
            "seed.person.U01.handle", "amina",
            "seed.person.U01.name", "Amina Akello",
            "seed.person.U02.handle", "okello",
            "seed.person.U02.name", "Peter Okello",
            "seed.bot.name", "Baraza",
            "server.joined", "{person} joined."));
  }

  PracticeWorkspace workspace() {
    return workspace;
  }

  URI base() {
    return base;
  }

  Instant now() {
    return realTime;
  }

  void realTimePasses(Duration duration) {
    realTime = realTime.plus(duration);
  }

  /** Waits until the app has answered all that was sent. */
  void quiet() {
    try {
      Object unused = workspace.quiet().get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the deliveries did not come to an end", e);
    }
  }

  /** Calls a method of the Web API with a JSON body. */
  JsonNode api(String method, ObjectNode arguments) {
    return Json.parse(
        send(HttpRequest.newBuilder(base.resolve("/practice/api/" + method))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(arguments.toString())))
            .body());
  }

  HttpResponse<String> post(String path, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** What the page does as this person. */
  JsonNode page(String person, String path, ObjectNode body) {
    body.put("as", person);
    return Json.parse(post("/practice/page/" + path, "application/json", body.toString()).body());
  }

  JsonNode pageGet(String pathAndQuery) {
    return Json.parse(get("/practice/page/" + pathAndQuery).body());
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no answer from the practice server", e);
    }
  }

  @Override
  public void close() {
    try {
      workspace.close();
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    }
  }
}
