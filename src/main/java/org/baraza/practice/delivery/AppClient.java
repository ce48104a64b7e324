package org.baraza.practice.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Sends one signed request to the app and waits three seconds for its answer, as Slack does. */
final class AppClient {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();
  private final Signature signature;
  private final InstantSource realTime;
  private final Duration patience;

  AppClient(Signature signature, InstantSource realTime, Duration patience) {
    this.signature = signature;
    this.realTime = realTime;
    this.patience = patience;
  }

  Answer post(URI app, Outgoing outgoing, Map<String, String> headers) {
    byte[] body = outgoing.body().getBytes(StandardCharsets.UTF_8);
    long timestamp = realTime.instant().getEpochSecond();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(app)
            .timeout(patience)
            .header("Content-Type", outgoing.contentType())
            .header("User-Agent", "Slackbot 1.0 (practice)")
            .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
            .header("X-Slack-Signature", signature.of(timestamp, body))
            .POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (HttpTimeoutException e) {
      return Answer.none("http_timeout");
    } catch (IOException e) {
      return Answer.none("connection_failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.none("connection_failed");
    }
  }
}
