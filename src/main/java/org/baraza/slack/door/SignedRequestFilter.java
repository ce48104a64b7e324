package org.baraza.slack.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in front of Bolt: 413 for what is too long, 401 for what Slack did not sign just now, 400
 * for what is malformed; the rest goes on with its {@link Payload} read.
 */
public final class SignedRequestFilter extends HttpFilter {
  /** The longest body that is read, in bytes. */
  public static final int LONGEST = 1024 * 1024;

  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(SignedRequestFilter.class);
  private static final String PAYLOAD = SignedRequestFilter.class.getName() + ".payload";

  private final transient SlackSignature signature;

  public SignedRequestFilter(SlackSignature signature) {
    this.signature = signature;
  }

  /** The payload of a request that came through this door. */
  public static Payload payload(HttpServletRequest request) {
    if (request.getAttribute(PAYLOAD) instanceof Payload payload) {
      return payload;
    }
    throw new IllegalStateException("this request did not come through the door");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "POST only");
      return;
    }
    byte[] body = body(request);
    if (body.length > LONGEST) {
      log.warn("refused a body of more than {} bytes", LONGEST);
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too long");
      return;
    }
    String contentType = request.getContentType() == null ? "" : request.getContentType();
    if (PayloadReader.isCertificateCheck(body, contentType)) {
      response.setStatus(HttpServletResponse.SC_OK);
      return;
    }
    if (!isSigned(request, body)) {
      log.warn("refused a request without a valid signature");
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "not signed");
      return;
    }
    try {
      request.setAttribute(PAYLOAD, PayloadReader.read(body, contentType));
    } catch (MalformedPayload malformed) {
      log.warn("refused a malformed body: {}", malformed.why());
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, malformed.why());
      return;
    }
    next.doFilter(new KeptBody(request, body), response);
  }

  private boolean isSigned(HttpServletRequest request, byte[] body) {
    return signature.vouchesFor(
        body,
        request.getHeader("X-Slack-Request-Timestamp"),
        request.getHeader("X-Slack-Signature"));
  }

  /**
   * The body, or one byte more than the longest, so that a long one is never held in memory.
   *
   * <p>Up to as much again is heard out and forgotten: a sender that is still sending when the
   * connection closes loses the answer with it.
   */
  private static byte[] body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > 2L * LONGEST) {
      return new byte[LONGEST + 1];
    }
    try (InputStream input = request.getInputStream()) {
      byte[] body = input.readNBytes(LONGEST + 1);
      if (body.length > LONGEST) {
        long forgotten = input.skip(LONGEST);
        log.debug("heard {} more bytes out", forgotten);
      }
      return body;
    }
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(why);
  }
}
