package org.baraza.practice.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.baraza.practice.space.Space;
import org.baraza.practice.space.StoredFile;

/** Serves what was uploaded; anything that a browser might run is offered for saving only. */
public final class FileContents extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String PREFIX = "/practice/files/";

  private final transient Space space;

  public FileContents(Space space) {
    this.space = space;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getRequestURI().substring(PREFIX.length());
    Optional<StoredFile> file = space.read(state -> Optional.ofNullable(state.files().get(id)));
    if (!PageGuard.admits(request) || file.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String type = file.get().mimetype();
    boolean harmless =
        (type.startsWith("image/") && !type.contains("svg"))
            || type.startsWith("audio/")
            || type.startsWith("video/");
    response.setContentType(harmless ? type : "application/octet-stream");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox");
    response.setHeader(
        "Content-Disposition",
        (harmless ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded(file.get().name()));
    response.getOutputStream().write(space.files().get(id).orElse(new byte[0]));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
