package org.baraza.slack.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows the figures to this machine, to others only with the key; to the rest it is not there. */
final class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient Supplier<String> figures;
  private final transient Optional<String> key;

  MetricsServlet(Supplier<String> figures, Optional<String> key) {
    this.figures = figures;
    this.key = key;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isLocal(request) && !bearsKey(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.getWriter().write(figures.get());
  }

  /** A proxy on this machine speaks for others, and says so in these headers. */
  private static boolean isLocal(HttpServletRequest request) throws IOException {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }

  private boolean bearsKey(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    return given != null
        && key.map(
                right ->
                    MessageDigest.isEqual(
                        ("Bearer " + right).getBytes(UTF_8), given.getBytes(UTF_8)))
            .orElse(false);
  }
}
