package org.baraza.slack.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Calls methods of Slack's Web API, each once: whoever asks decides whether to ask again. Blocks
 * until there is an answer or the time is up; never throws for the network's failures.
 */
public final class WebApi {
  private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);
  private static final Duration BRIEFLY = Duration.ofMillis(2_500);

  private final MeterRegistry figures;
  private final URI base;
  private final Duration patience;
  private final Duration connecting;
  private @Nullable HttpClient http;

  /**
   * Sets the client up; nothing is sent.
   *
   * @param base for example {@code https://slack.com/api/}
   * @param connecting how long to wait for a connection
   * @param patience how long to wait for an answer
   */
  public WebApi(URI base, Duration connecting, Duration patience) {
    this(base, connecting, patience, new CompositeMeterRegistry());
  }

  /**
   * The same, with every call counted by method and what came of it.
   *
   * @param figures where to
   */
  public WebApi(URI base, Duration connecting, Duration patience, MeterRegistry figures) {
    this.figures = figures;
    this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
    this.patience = patience;
    this.connecting = connecting;
  }

  /** Made when it is first needed: reading the certificates that it trusts takes its time. */
  private synchronized HttpClient http() {
    HttpClient made = http;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(connecting)
              .followRedirects(HttpClient.Redirect.NEVER)
              .proxy(isLoopback(base) ? HttpClient.Builder.NO_PROXY : ProxySelector.getDefault())
              .build();
      http = made;
    }
    return made;
  }

  /** Calls a method that takes JSON: those that write. */
  public ApiAnswer tell(String token, String method, ObjectNode arguments) {
    return send(
        method,
        to(base.resolve(method), "application/json; charset=utf-8", arguments.toString())
            .header("Authorization", "Bearer " + token));
  }

  /** Calls a method that takes a form: those that read take nothing else. */
  public ApiAnswer ask(String token, String method, Map<String, String> arguments) {
    return send(method, form(method, arguments).header("Authorization", "Bearer " + token));
  }

  /** The same, for whom somebody waits who waits three seconds for everything. */
  public ApiAnswer askBriefly(String token, String method, Map<String, String> arguments) {
    return send(
        method,
        form(method, arguments)
            .timeout(patience.compareTo(BRIEFLY) < 0 ? patience : BRIEFLY)
            .header("Authorization", "Bearer " + token));
  }

  /** Calls a method in the app's own name, before there is a token. */
  public ApiAnswer asApp(String id, String secret, String method, Map<String, String> arguments) {
    String login = URLEncoder.encode(id, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8);
    String basic = Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    return send(method, form(method, arguments).header("Authorization", "Basic " + basic));
  }

  /** Asks about a token, for those who run Baraza. */
  public TokenReport report(String token) {
    HttpHeaders[] headers = {NO_HEADERS};
    ApiAnswer answer =
        sent(
            form("auth.test", Map.of()).header("Authorization", "Bearer " + token),
            response -> {
              headers[0] = response.headers();
              return Responses.understand(response);
            });
    String scopes = headers[0].firstValue("x-oauth-scopes").orElse("");
    Set<String> held =
        Arrays.stream(scopes.split(",", -1))
            .map(String::strip)
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toSet());
    return new TokenReport(answer, held, headers[0].firstValue("date").flatMap(WebApi::time));
  }

  private static Optional<Instant> time(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private HttpRequest.Builder form(String method, Map<String, String> arguments) {
    String form =
        arguments.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return to(base.resolve(method), "application/x-www-form-urlencoded", form);
  }

  /** Answers through a response URL, which needs no token. */
  public ApiAnswer respond(String responseUrl, ObjectNode message) {
    URI address;
    try {
      address = URI.create(responseUrl);
      return send(
          "response_url", to(address, "application/json; charset=utf-8", message.toString()));
    } catch (IllegalArgumentException notAnAddress) {
      return new ApiAnswer.Declined("invalid_response_url");
    }
  }

  /** Sends a file's content to the address that Slack gave for it. */
  public ApiAnswer send(String uploadUrl, byte[] content) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(uploadUrl))
              .timeout(patience)
              .header("Content-Type", "application/octet-stream")
              .POST(HttpRequest.BodyPublishers.ofByteArray(content));
      return send("upload", request, Responses::taken);
    } catch (IllegalArgumentException notAnAddress) {
      return new ApiAnswer.Declined("invalid_upload_url");
    }
  }

  /**
   * The content of a file. The token goes to Slack alone, whatever the address says.
   *
   * @param address as Slack gave it
   */
  public Optional<byte[]> fetch(String token, String address) {
    URI file;
    try {
      file = URI.create(address);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
    if (!isSlacks(file)) {
      return Optional.empty();
    }
    List<byte[]> content = new ArrayList<>();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(file)
            .timeout(patience)
            .header("Authorization", "Bearer " + token)
            .GET();
    ApiAnswer answer =
        send(
            "download",
            request,
            response -> {
              ApiAnswer taken = Responses.taken(response);
              if (taken instanceof ApiAnswer.Done) {
                content.add(response.body());
              }
              return taken;
            });
    return answer instanceof ApiAnswer.Done ? content.stream().findFirst() : Optional.empty();
  }

  private boolean isSlacks(URI file) {
    String host = Optional.ofNullable(file.getHost()).orElse("");
    boolean own = "https".equals(file.getScheme()) && host.endsWith(".slack.com");
    return own || (isLoopback(base) && isLoopback(file));
  }

  private HttpRequest.Builder to(URI address, String type, String body) {
    return HttpRequest.newBuilder(address)
        .timeout(patience)
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
  }

  private ApiAnswer send(String method, HttpRequest.Builder request) {
    return send(method, request, Responses::understand);
  }

  private ApiAnswer send(
      String method,
      HttpRequest.Builder request,
      Function<HttpResponse<byte[]>, ApiAnswer> meaning) {
    Timer.Sample sample = Timer.start(figures);
    ApiAnswer answer = sent(request, meaning);
    sample.stop(
        Timer.builder("baraza.slack.calls")
            .description("calls of Slack's Web API, by method and error")
            .tag("method", method)
            .tag("error", answer.error().isEmpty() ? "none" : answer.error())
            .register(figures));
    return answer;
  }

  private ApiAnswer sent(
      HttpRequest.Builder request, Function<HttpResponse<byte[]>, ApiAnswer> meaning) {
    try {
      return meaning.apply(http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (HttpConnectTimeoutException
        | ConnectException
        | UnknownHostException
        | SSLHandshakeException unreached) {
      return new ApiAnswer.NotReached(unreached.getClass().getSimpleName());
    } catch (HttpTimeoutException late) {
      return new ApiAnswer.Unclear("timeout");
    } catch (IOException broken) {
      return new ApiAnswer.Unclear(broken.getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new ApiAnswer.Unclear("interrupted");
    }
  }

  private static boolean isLoopback(URI base) {
    try {
      return base.getHost() != null && InetAddress.getByName(base.getHost()).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
