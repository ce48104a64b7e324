package org.baraza.slack.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Waits for Slack's requests when the server stops, and for nothing else: a page that listens for
 * news never ends by itself.
 */
final class SlackFirst extends GracefulHandler {
  private static final String SLACK = "/slack/";

  SlackFirst(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return Request.getPathInContext(request).startsWith(SLACK)
        ? super.handle(request, response, callback)
        : getHandler().handle(request, response, callback);
  }
}
