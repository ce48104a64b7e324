package org.baraza.slack.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Carries a request to Slack, once, on the thread that waits for it. What fails on the way is an
 * answer, too: it tells whether anybody can have heard the request.
 */
final class Wire {
  private static final Duration BRIEFLY = Duration.ofMillis(2_500);

  /** How many connections are kept for the next call: as many as there are lanes, and some. */
  private static final int KEPT = 32;

  private static final Duration KEPT_FOR = Duration.ofMinutes(2);

  private final URI base;
  private final Duration connecting;
  private final Duration patience;
  private @Nullable Clients clients;

  Wire(URI base, Duration connecting, Duration patience) {
    this.base = base;
    this.connecting = connecting;
    this.patience = patience;
  }

  ApiAnswer send(Request.Builder request, Responses.Meaning meaning) {
    return send(clients().usual(), request, meaning);
  }

  /** The same, for whom somebody waits who waits three seconds for everything. */
  ApiAnswer briefly(Request.Builder request, Responses.Meaning meaning) {
    return send(clients().brief(), request, meaning);
  }

  /** Clients that share their connections, for those who wait and for those who cannot for long. */
  private record Clients(OkHttpClient usual, OkHttpClient brief) {}

  /** Made when they are first needed: reading the certificates that they trust takes its time. */
  private synchronized Clients clients() {
    Clients made = clients;
    if (made == null) {
      OkHttpClient usual = client();
      OkHttpClient brief =
          patience.compareTo(BRIEFLY) < 0 ? usual : usual.newBuilder().callTimeout(BRIEFLY).build();
      made = new Clients(usual, brief);
      clients = made;
    }
    return made;
  }

  private OkHttpClient client() {
    return new OkHttpClient.Builder()
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectTimeout(connecting)
        .readTimeout(patience)
        .writeTimeout(patience)
        .callTimeout(patience)
        .connectionPool(new ConnectionPool(KEPT, KEPT_FOR.toMillis(), TimeUnit.MILLISECONDS))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .proxy(isLoopback(base) ? Proxy.NO_PROXY : null)
        .addNetworkInterceptor(
            chain -> {
              Departure departure = chain.request().tag(Departure.class);
              if (departure != null) {
                departure.left = true;
              }
              return chain.proceed(chain.request());
            })
        .build();
  }

  /** Whether a request has got as far as a connection: before that, nobody can have heard it. */
  private static final class Departure {
    private volatile boolean left;
  }

  private static ApiAnswer send(
      OkHttpClient client, Request.Builder request, Responses.Meaning meaning) {
    Departure departure = new Departure();
    Request departing = request.tag(Departure.class, departure).build();
    try (Response response = client.newCall(departing).execute()) {
      return meaning.of(response);
    } catch (InterruptedIOException late) {
      boolean stopping = Thread.currentThread().isInterrupted();
      return failed(departure, stopping ? "interrupted" : "timeout");
    } catch (IOException broken) {
      return failed(departure, broken.getClass().getSimpleName());
    }
  }

  private static ApiAnswer failed(Departure departure, String error) {
    return departure.left ? new ApiAnswer.Unclear(error) : new ApiAnswer.NotReached(error);
  }

  static boolean isLoopback(URI address) {
    try {
      return address.getHost() != null
          && InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
