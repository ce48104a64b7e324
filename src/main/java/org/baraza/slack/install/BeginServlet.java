package org.baraza.slack.install;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends somebody to Slack's page for consent, with a cookie that binds the attempt to them. */
final class BeginServlet extends HttpServlet {
  static final String COOKIE = "baraza_install";
  private static final Logger log = LoggerFactory.getLogger(BeginServlet.class);
  private static final long serialVersionUID = 1L;
  private final transient Installing installing;

  BeginServlet(Installing installing) {
    this.installing = installing;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Installing.Attempt> attempt = attempt();
    if (attempt.isEmpty()) {
      Page.write(response, 503, installing.words(), "install.busy", Optional.empty());
      return;
    }
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.addHeader("Set-Cookie", cookie(attempt.get().browser(), request));
    response.setHeader("Location", attempt.get().consent().toString());
  }

  private Optional<Installing.Attempt> attempt() {
    try {
      return installing.attempt();
    } catch (StoreUnavailable away) {
      log.warn("an installation could not be begun: {}", away.getMessage());
      return Optional.empty();
    }
  }

  private static String cookie(String value, HttpServletRequest request) {
    boolean secure =
        request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    return "%s=%s; Path=/slack; Max-Age=%d; HttpOnly; SameSite=Lax%s"
        .formatted(COOKIE, value, Installing.PATIENCE.toSeconds(), secure ? "; Secure" : "");
  }
}
