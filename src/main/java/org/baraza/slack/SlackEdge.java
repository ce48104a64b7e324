package org.baraza.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.baraza.assistant.incoming.Routes;
import org.baraza.slack.desk.Admission;
import org.baraza.slack.desk.AfterAcknowledging;
import org.baraza.slack.desk.Background;
import org.baraza.slack.desk.EventsServlet;
import org.baraza.slack.desk.FrontDesk;
import org.baraza.slack.door.SignedRequestFilter;
import org.baraza.slack.door.SlackSignature;
import org.baraza.slack.install.Installing;
import org.baraza.slack.socket.SocketDoor;
import org.baraza.slack.web.Site;
import org.baraza.slack.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in from Slack, running: the web server, our doors, Bolt, and the front desk. */
public final class SlackEdge implements AutoCloseable {
  /** Where Slack sends everything. */
  public static final String PATH = "/slack/events";

  private static final String INSTALL = "/slack/install";
  private static final String INSTALLED = "/slack/oauth_redirect";
  private static final Logger log = LoggerFactory.getLogger(SlackEdge.class);
  private static final int REACTING = 24;

  /** Fewer than the web server has threads, so that one is left to say no. */
  private static final int IN_HAND = 56;

  private static final Duration DRAINING = Duration.ofSeconds(10);

  private final WebServer web;
  private final Background background;
  private final CompletableFuture<Slack> slack;
  private final Optional<CompletableFuture<App>> app;
  private final Optional<SocketDoor> socket;

  private SlackEdge(
      WebServer web,
      Background background,
      CompletableFuture<Slack> slack,
      Optional<CompletableFuture<App>> app,
      Optional<SocketDoor> socket) {
    this.web = web;
    this.background = background;
    this.slack = slack;
    this.app = app;
    this.socket = socket;
  }

  /**
   * What is done with what arrives.
   *
   * @param afterwards does what can wait until a request is answered
   * @param installing takes in new workspaces, if there may be any
   * @param realTime by which signatures are judged
   * @param figures where it is counted
   */
  public record Arrivals(
      Routes routes,
      AfterAcknowledging afterwards,
      Optional<Installing> installing,
      InstantSource realTime,
      MeterRegistry figures) {}

  /**
   * Begins to take what Slack sends.
   *
   * @param web bound already
   * @throws WebServer.CannotListen if the web server does not start
   * @throws SocketDoor.CannotConnect if Slack opens no socket
   */
  public static SlackEdge start(
      WebServer web, Site site, SlackConnection connection, Arrivals arrivals) {
    SlackOptions options = connection.options();
    Background background = new Background(REACTING, DRAINING);
    background.measuredBy(arrivals.figures());
    FrontDesk.Removals removals =
        callback -> arrivals.installing().ifPresent(it -> it.note(callback, connection.identity()));
    FrontDesk desk =
        new FrontDesk(
            arrivals.routes(),
            connection.equipment(background, removals, admission(arrivals), arrivals.figures()));
    CompletableFuture<Void> listening = new CompletableFuture<>();
    CompletableFuture<Slack> slack =
        listening.thenApplyAsync(it -> Slack.getInstance(quietConfig(options)), SlackEdge::aside);
    Optional<CompletableFuture<App>> app =
        options.signingSecret().map(secret -> signed(web, desk, slack, secret, arrivals));
    arrivals
        .installing()
        .ifPresent(
            installing -> {
              web.open(INSTALL, installing.begin());
              web.open(INSTALLED, installing.end());
            });
    web.measuredBy(arrivals.figures());
    web.start(site);
    listening.complete(null);
    Optional<SocketDoor> socket =
        options
            .appToken()
            .map(token -> SocketDoor.open(slack.join(), token, desk, arrivals.figures()));
    return new SlackEdge(web, background, slack, app, socket);
  }

  private static Admission admission(Arrivals arrivals) {
    return arrivals.installing().isPresent()
        ? Admission.among(IN_HAND)
        : Admission.ofOneWorkspace();
  }

  private static CompletableFuture<App> signed(
      WebServer web,
      FrontDesk desk,
      CompletableFuture<Slack> slack,
      String secret,
      Arrivals arrivals) {
    CompletableFuture<App> app =
        slack
            .thenApply(it -> app(it, desk, secret))
            .whenComplete(
                (it, failure) -> {
                  if (failure != null) {
                    log.error("Slack's library did not start; no request is answered", failure);
                  }
                });
    SlackSignature signature = new SlackSignature(secret, arrivals.realTime());
    web.guarded(
        PATH,
        new EventsServlet(app::join, arrivals.afterwards()),
        new SignedRequestFilter(signature));
    return app;
  }

  private static App app(Slack slack, FrontDesk desk, String secret) {
    AppConfig config =
        AppConfig.builder().signingSecret(secret).slack(slack).threadPoolSize(1).build();
    return new App(config, List.of(desk)).start();
  }

  /**
   * Slack's library reads certificates and sets up clients that answering needs not: that begins
   * when requests are taken, and the first of them waits for what is left of it.
   */
  private static void aside(Runnable work) {
    new Thread(work, "slack").start();
  }

  /** Slack's own client, which only opens sockets, must not count, pace itself or go astray. */
  private static SlackConfig quietConfig(SlackOptions options) {
    SlackConfig config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setMethodsEndpointUrlPrefix(options.api().toString());
    config.setHttpClientCallTimeoutMillis((int) options.patience().toMillis());
    if (options.isLoopback()) {
      config.setProxyUrl(null);
    }
    return config;
  }

  /** Where this machine reaches Baraza. */
  public URI url() {
    return web.url();
  }

  /** Stops accepting, finishes what is in hand, stops. */
  @Override
  public void close() {
    socket.ifPresent(SocketDoor::close);
    web.close();
    background.close();
    try {
      app.ifPresent(it -> it.join().stop());
      slack.join().close();
    } catch (Exception late) {
      log.warn("Slack's library did not stop in good order", late);
    }
  }
}
