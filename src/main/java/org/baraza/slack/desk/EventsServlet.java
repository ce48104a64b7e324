package org.baraza.slack.desk;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.baraza.slack.door.SignedRequestFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands Bolt the payload that the door has read, instead of having it read again. */
public final class EventsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(EventsServlet.class);

  private final transient Supplier<App> app;
  private final transient AfterAcknowledging afterwards;

  /**
   * Takes requests from now on.
   *
   * @param app may have to be waited for
   * @param afterwards does what can wait until a request is answered
   */
  public EventsServlet(Supplier<App> app, AfterAcknowledging afterwards) {
    this.app = app;
    this.afterwards = afterwards;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    afterwards.answer(() -> write(answer(request), response));
  }

  /** Closed at once, so that the answer leaves now and not when all of the request is done. */
  private static void write(Response answer, HttpServletResponse response) throws IOException {
    ServletAdapterOps.writeResponse(response, answer);
    if (answer.getBody() == null) {
      response.getOutputStream().close();
    } else {
      response.getWriter().close();
    }
  }

  /** Bolt declares that anything may go wrong; the front desk deals with what can. */
  private Response answer(HttpServletRequest request) {
    try {
      return app.get().run(new Delivery(SignedRequestFilter.payload(request)));
    } catch (Exception unexpected) {
      log.error("a request of Slack's failed", unexpected);
      return Acks.status(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }
}
