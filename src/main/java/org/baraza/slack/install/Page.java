package org.baraza.slack.install;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.baraza.flow.wording.Words;

/** A page of one sentence, which runs no script and loads nothing. */
final class Page {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem;\
      color:#1d1c1d;background:#fff}a{color:#2f4f3e}</style></head>
      <body><h1>%1$s</h1><p>%2$s</p>%3$s</body></html>
      """;

  private Page() {}

  static void write(
      HttpServletResponse response, int status, Words words, String key, Optional<URI> next)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    String link =
        next.map(
                uri ->
                    "<p><a href=\"%s\">%s</a></p>"
                        .formatted(escaped(uri.toString()), escaped(words.label("install.open"))))
            .orElse("");
    response
        .getWriter()
        .write(
            FRAME.formatted(
                escaped(words.label("install.title")), escaped(words.label(key)), link));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
