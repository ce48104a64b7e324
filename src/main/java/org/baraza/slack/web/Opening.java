package org.baraza.slack.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What is answered before the pages are there, while the database is opened and its tables are
 * brought up to date: alive, and 503 to everything else, so that Slack comes again.
 */
final class Opening extends Handler.Wrapper {
  static final String ALIVE = "/healthz";
  private static final String SECONDS = "2";

  Opening() {
    super(true);
  }

  /** From now on the pages answer. */
  void open(Handler pages) throws Exception {
    pages.setServer(getServer());
    pages.start();
    setHandler(pages);
    manage(pages);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (getHandler() != null) {
      return super.handle(request, response, callback);
    }
    boolean alive = Request.getPathInContext(request).equals(ALIVE);
    response.setStatus(alive ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    if (!alive) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, SECONDS);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response.getHeaders().put("refresh", SECONDS); // a page that was opened early comes by itself
    }
    Content.Sink.write(response, true, alive ? "ok" : "not ready", callback);
    return true;
  }
}
