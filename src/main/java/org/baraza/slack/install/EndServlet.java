package org.baraza.slack.install;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes somebody back from Slack's page for consent and says what came of it. */
final class EndServlet extends HttpServlet {
  private static final Logger log = LoggerFactory.getLogger(EndServlet.class);
  private static final long serialVersionUID = 1L;
  private final transient Installing installing;

  EndServlet(Installing installing) {
    this.installing = installing;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Installing.End end = end(request);
    Page.write(response, end.status(), installing.words(), end.key(), end.next());
  }

  private Installing.End end(HttpServletRequest request) {
    try {
      return installing.end(
          parameter(request, "state"),
          browser(request),
          parameter(request, "code"),
          parameter(request, "error"));
    } catch (StoreUnavailable away) {
      log.warn("an installation could not be ended: {}", away.getMessage());
      return Installing.End.failing("install.busy", 503);
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  private static String browser(HttpServletRequest request) {
    Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]);
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(BeginServlet.COOKIE))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }
}
