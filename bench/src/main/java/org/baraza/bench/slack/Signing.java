package org.baraza.bench.slack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes whole requests as Slack does: a form or JSON, signed just now. One for each thread. */
public final class Signing {
  public static final String SECRET = "a-secret-for-measuring";

  private final Mac mac;

  public Signing() {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** An interaction, in the field that Slack puts it into. */
  public byte[] interaction(String payload) {
    return form("payload=" + URLEncoder.encode(payload, UTF_8));
  }

  public byte[] form(String form) {
    return request("application/x-www-form-urlencoded", form.getBytes(UTF_8));
  }

  public byte[] json(String event) {
    return request("application/json", event.getBytes(UTF_8));
  }

  private byte[] request(String type, byte[] body) {
    String timestamp = Long.toString(System.currentTimeMillis() / 1000);
    mac.update(("v0:" + timestamp + ":").getBytes(US_ASCII));
    String signature = "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    byte[] head =
        ("POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + type
                + "\r\nX-Slack-Request-Timestamp: "
                + timestamp
                + "\r\nX-Slack-Signature: "
                + signature
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(US_ASCII);
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }
}
