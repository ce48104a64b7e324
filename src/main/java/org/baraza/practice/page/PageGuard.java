package org.baraza.practice.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in this machine's own browser and nobody else: no other machine, no name that was pointed at
 * us from outside, no page of another site.
 */
final class PageGuard {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private PageGuard() {}

  static boolean admits(HttpServletRequest request) {
    String host = header(request, "Host");
    String origin = header(request, "Origin");
    return fromLoopback(request.getRemoteAddr())
        && OWN_NAMES.contains(withoutPort(host).toLowerCase(Locale.ROOT))
        && (origin.isEmpty() || origin.equalsIgnoreCase(request.getScheme() + "://" + host))
        && !header(request, "Sec-Fetch-Site").equals("cross-site");
  }

  private static String header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name)).orElse("");
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":\\d+$", "");
  }

  /** The address is a literal, so that nothing is looked up. */
  private static boolean fromLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
