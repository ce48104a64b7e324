package org.baraza.slack.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one web server. It takes its port at once, so that its address is known, and answers after
 * {@link #start}.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);
  private static final int FEWEST_THREADS = 8;
  private static final int IDLE_THREAD_MILLIS = 60_000;
  private static final int IDLE_CONNECTION_MILLIS = 60_000;

  /** No more are accepted beyond these; each has at most one request waiting for a thread. */
  private static final int CONNECTIONS = 2_000;

  /** How long a connection on which nothing is under way may hold up the stop. */
  private static final int IDLE_WHEN_STOPPING_MILLIS = 50;

  private final WebOptions options;
  private final QueuedThreadPool threads;
  private final Server server;
  private final ServerConnector connector;
  private final Opening opening = new Opening();
  private final ServletContextHandler pages = new ServletContextHandler("/");

  private WebServer(WebOptions options) {
    this.options = options;
    this.threads =
        new QueuedThreadPool(
            options.threads(), Math.min(FEWEST_THREADS, options.threads()), IDLE_THREAD_MILLIS);
    threads.setName("web");
    this.server = new Server(threads);
    this.connector = new ServerConnector(server, new HttpConnectionFactory(quiet()));
    connector.setHost(options.bind());
    connector.setPort(options.port());
    connector.setIdleTimeout(IDLE_CONNECTION_MILLIS);
    connector.setShutdownIdleTimeout(IDLE_WHEN_STOPPING_MILLIS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setErrorHandler(new BareErrors());
    server.setStopTimeout(options.stopping().toMillis());
    pages.setErrorHandler(new BareErrors());
    server.setHandler(opening);
  }

  /**
   * Takes the port.
   *
   * @throws CannotListen if the port is taken or the address is not this machine's
   */
  public static WebServer bind(WebOptions options) {
    WebServer web = new WebServer(options);
    try {
      web.connector.open();
    } catch (IOException taken) {
      throw new CannotListen(options.bind() + ":" + options.port(), taken);
    }
    return web;
  }

  /** Where this machine reaches the server. */
  public URI url() {
    boolean everywhere = options.bind().equals("0.0.0.0") || options.bind().equals("::");
    String host = everywhere ? "localhost" : options.bind();
    return URI.create(
        "http://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + connector.getLocalPort());
  }

  /** Puts a servlet behind a filter that every request to it must pass. */
  public void guarded(String path, Servlet servlet, Filter guard) {
    pages.addFilter(new FilterHolder(guard), path, EnumSet.of(DispatcherType.REQUEST));
    pages.addServlet(new ServletHolder(servlet), path);
  }

  /** Puts a servlet where everybody may come. */
  public void open(String path, Servlet servlet) {
    pages.addServlet(new ServletHolder(servlet), path);
  }

  /**
   * Begins to answer that Baraza is alive and not ready yet, so that nobody waits in vain while the
   * database is opened; {@link #start} does it too.
   *
   * @throws CannotListen if a part of the server does not start
   */
  public void awake() {
    if (server.isStarted()) {
      return;
    }
    try {
      server.start();
    } catch (Exception broken) {
      throw new CannotListen(url().toString(), broken);
    }
  }

  /** Shows how busy the server is. */
  public void measuredBy(MeterRegistry figures) {
    Gauge.builder("baraza.web.threads.busy", threads, QueuedThreadPool::getUtilizedThreads)
        .description("threads of the web server that work")
        .register(figures);
    Gauge.builder("baraza.web.waiting", threads, QueuedThreadPool::getQueueSize)
        .description("work that waits for a thread of the web server")
        .register(figures);
  }

  /**
   * Begins to answer.
   *
   * @throws CannotListen if a part of the server does not start
   */
  public void start(Site site) {
    awake();
    pages.addServlet(new ServletHolder(new HealthServlet(() -> true)), Opening.ALIVE);
    pages.addServlet(new ServletHolder(new HealthServlet(site.ready())), "/readyz");
    site.figures()
        .ifPresent(
            figures ->
                pages.addServlet(
                    new ServletHolder(new MetricsServlet(figures, options.key())), "/metrics"));
    site.extras().forEach((path, servlet) -> pages.addServlet(holder(servlet), path));
    try {
      opening.open(new SlackFirst(pages));
    } catch (Exception broken) {
      throw new CannotListen(url().toString(), broken);
    }
    log.info("listening on {}", url());
  }

  /** Stops accepting, lets Slack's requests in hand finish, stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception late) {
      log.warn("the web server did not stop in time", late);
    }
    connector.close();
  }

  private static ServletHolder holder(Servlet servlet) {
    ServletHolder holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    return holder;
  }

  private static HttpConfiguration quiet() {
    HttpConfiguration quiet = new HttpConfiguration();
    quiet.setSendServerVersion(false);
    quiet.setSendXPoweredBy(false);
    return quiet;
  }

  /** The server cannot listen where it should. */
  public static final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotListen(String where, Throwable cause) {
      super("cannot listen on " + where, cause);
    }
  }
}
