package org.baraza.practice.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serves the page and its files from the class path's folder {@code practice}. */
public final class Assets extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String PREFIX = "/practice/assets/";
  private static final Pattern PATH = Pattern.compile("(?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "json", "application/json");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.equals("/") || path.startsWith("/archives/")) {
      send(response, "index.html");
    } else if (path.startsWith(PREFIX)) {
      send(response, path.substring(PREFIX.length()));
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void send(HttpServletResponse response, String name) throws IOException {
    if (!PATH.matcher(name).matches()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream content = Assets.class.getResourceAsStream("/practice/" + name)) {
      if (content == null) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      String extension = name.substring(name.lastIndexOf('.') + 1);
      response.setContentType(
          Optional.ofNullable(TYPES.get(extension)).orElse("application/octet-stream"));
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "same-origin");
      response.setHeader(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' https: data: blob:; media-src 'self' blob: data:;"
              + " style-src 'self' 'unsafe-inline'; frame-ancestors 'none'");
      content.transferTo(response.getOutputStream());
    }
  }
}
