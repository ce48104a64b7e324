package org.baraza.bench.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.baraza.bench.wire.Answerer;

/** A Web API that answers at once, and tells a listener what the app said. */
public final class StubSlack implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Answerer answerer;
  private final AtomicLong micros = new AtomicLong(System.currentTimeMillis() * 1000);
  private final LongAdder calls = new LongAdder();
  private final LongAdder posts = new LongAdder();
  private volatile Listener listener = Listener.DEAF;
  private volatile int distance;
  private volatile ZoneId zone = ZoneId.of("Africa/Kampala");

  /** Hears what the app says. */
  public interface Listener {
    Listener DEAF =
        new Listener() {
          @Override
          public void posted(String channel, String ts, JsonNode message) {}

          @Override
          public void opened(String trigger, JsonNode view) {}
        };

    /** A person's Home was shown anew. */
    default void published(String person, JsonNode view) {}

    void posted(String channel, String ts, JsonNode message);

    void opened(String trigger, JsonNode view);
  }

  public StubSlack() throws IOException {
    answerer = new Answerer(this::answer);
  }

  public String url() {
    return "http://127.0.0.1:" + answerer.port() + "/api/";
  }

  public void tell(Listener next) {
    listener = next;
  }

  /** Has everybody live elsewhere. */
  public void live(ZoneId elsewhere) {
    zone = elsewhere;
  }

  /** Answers no sooner than after some milliseconds, as over a long line. */
  public void answersAfter(int millis) {
    distance = millis;
  }

  public long calls() {
    return calls.sum();
  }

  public long posts() {
    return posts.sum();
  }

  /** The next of Slack's timestamps, later than all before. */
  public String ts() {
    long now = System.currentTimeMillis() * 1000;
    long next = micros.updateAndGet(last -> Math.max(last + 1, now));
    return "%d.%06d".formatted(next / 1_000_000, next % 1_000_000);
  }

  private byte[] answer(String path, byte[] body) {
    calls.increment();
    if (distance > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(distance));
    }
    String method = path.substring(path.lastIndexOf('/') + 1);
    return switch (method) {
      case "chat.postMessage" -> post(body);
      case "chat.update" -> ok("\"ts\":\"" + ts() + "\"");
      case "views.open", "views.push" -> view(body);
      case "views.publish" -> publish(body);
      case "users.info" ->
          ok(
              "\"user\":{\"id\":\""
                  + field(body, "user")
                  + "\",\"name\":\"person\",\"tz\":\""
                  + zone
                  + "\",\"locale\":\"en-GB\","
                  + "\"profile\":{\"display_name\":\"A Person\"}}");
      case "conversations.info" ->
          ok(
              "\"channel\":{\"id\":\""
                  + field(body, "channel")
                  + "\",\"name\":\"channel\",\"is_channel\":true,\"is_member\":true}");
      case "conversations.members" -> ok("\"members\":[\"U1\",\"U2\",\"U3\",\"U4\",\"U0\"]");
      case "conversations.open" ->
          ok("\"channel\":{\"id\":\"D" + field(body, "users").substring(1) + "\"}");
      case "auth.test" ->
          ok("\"user_id\":\"U0\",\"bot_id\":\"B1\",\"url\":\"https://example.slack.com/\"");
      default -> ok("\"ts\":\"" + ts() + "\"");
    };
  }

  private byte[] post(byte[] body) {
    posts.increment();
    JsonNode message = read(body);
    String ts = ts();
    String channel = message.path("channel").asText();
    listener.posted(channel, ts, message);
    return ok("\"channel\":\"" + channel + "\",\"ts\":\"" + ts + "\"");
  }

  private byte[] view(byte[] body) {
    JsonNode asked = read(body);
    listener.opened(asked.path("trigger_id").asText(), asked.path("view"));
    return ok("\"view\":{\"id\":\"V1\",\"hash\":\"h1\"}");
  }

  private byte[] publish(byte[] body) {
    JsonNode asked = read(body);
    listener.published(asked.path("user_id").asText(), asked.path("view"));
    return ok("\"view\":{\"id\":\"V1\",\"hash\":\"h1\"}");
  }

  private static byte[] ok(String more) {
    return ("{\"ok\":true," + more + "}").getBytes(UTF_8);
  }

  /** Bolt for JavaScript sends forms, Baraza JSON. */
  private static JsonNode read(byte[] body) {
    try {
      return body.length > 0 && body[0] == '{' ? JSON.readTree(body) : form(body);
    } catch (IOException notJson) {
      throw new IllegalStateException("the app sent what is no JSON", notJson);
    }
  }

  private static JsonNode form(byte[] body) throws JsonProcessingException {
    var object = JSON.createObjectNode();
    for (String pair : new String(body, UTF_8).split("&", -1)) {
      int equals = pair.indexOf('=');
      String value = URLDecoder.decode(pair.substring(equals + 1), UTF_8);
      String name = pair.substring(0, equals);
      if (value.startsWith("[") || value.startsWith("{")) {
        object.set(name, JSON.readTree(value));
      } else {
        object.put(name, value);
      }
    }
    return object;
  }

  private static String field(byte[] body, String name) {
    return read(body).path(name).asText("?");
  }

  @Override
  public void close() throws IOException {
    answerer.close();
  }
}
