package org.baraza.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.baraza.assistant.incoming.Routes;
import org.baraza.slack.desk.Background;
import org.baraza.slack.desk.EventsServlet;
import org.baraza.slack.desk.FrontDesk;
import org.baraza.slack.door.SignedRequestFilter;
import org.baraza.slack.door.SlackSignature;
import org.baraza.slack.web.Site;
import org.baraza.slack.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in from Slack, running: the web server, our door, Bolt, and the front desk. */
public final class SlackEdge implements AutoCloseable {
  /** Where Slack sends everything. */
  public static final String PATH = "/slack/events";

  private static final Logger log = LoggerFactory.getLogger(SlackEdge.class);
  private static final int REACTING = 8;
  private static final Duration DRAINING = Duration.ofSeconds(10);

  private final WebServer web;
  private final Background background;
  private final App app;
  private final Slack slack;

  private SlackEdge(WebServer web, Background background, App app, Slack slack) {
    this.web = web;
    this.background = background;
    this.app = app;
    this.slack = slack;
  }

  /**
   * Begins to take Slack's requests.
   *
   * @param web bound already, not started
   * @param realTime by which signatures are judged
   * @throws WebServer.CannotListen if the web server does not start
   */
  public static SlackEdge start(
      WebServer web, Site site, SlackConnection connection, Routes routes, InstantSource realTime) {
    Background background = new Background(REACTING, DRAINING);
    FrontDesk desk = new FrontDesk(routes, connection.equipment(background));
    String secret = connection.options().signingSecret();
    Slack slack = Slack.getInstance(quietConfig(connection.options().api()));
    AppConfig config =
        AppConfig.builder().signingSecret(secret).slack(slack).threadPoolSize(1).build();
    App app = new App(config, List.of(desk));
    app.start();
    SlackSignature signature = new SlackSignature(secret, realTime);
    web.guarded(PATH, new EventsServlet(app), new SignedRequestFilter(signature));
    SlackEdge edge = new SlackEdge(web, background, app, slack);
    web.start(site);
    return edge;
  }

  /** Bolt's own client, which we do not use so far, must not count, pace itself or go astray. */
  private static SlackConfig quietConfig(URI api) {
    SlackConfig config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setMethodsEndpointUrlPrefix(api.toString());
    config.setProxyUrl(null);
    return config;
  }

  /** Where this machine reaches Baraza. */
  public URI url() {
    return web.url();
  }

  /** Stops accepting, finishes what is in hand, stops. */
  @Override
  public void close() {
    web.close();
    background.close();
    app.stop();
    try {
      slack.close();
    } catch (Exception late) {
      log.warn("Slack's client did not close", late);
    }
  }
}
