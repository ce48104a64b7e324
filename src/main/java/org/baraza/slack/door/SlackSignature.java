package org.baraza.slack.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Knows what Slack signed: an HMAC over the raw bytes, made within the last five minutes. */
public final class SlackSignature {
  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final Duration AHEAD = Duration.ofMinutes(1);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final InstantSource clock;

  /**
   * Takes the app's signing secret.
   *
   * @param clock real time, never people's time
   * @throws IllegalArgumentException if the secret is blank
   */
  public SlackSignature(String secret, InstantSource clock) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("the signing secret is blank");
    }
    this.key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /** Whether these two headers vouch for this body now; takes equally long for every forgery. */
  public boolean vouchesFor(byte[] body, @Nullable String timestamp, @Nullable String signature) {
    if (timestamp == null || signature == null || !SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    byte[] right = of(body, timestamp).getBytes(US_ASCII);
    boolean same = MessageDigest.isEqual(right, signature.getBytes(UTF_8));
    return isTimely(Instant.ofEpochSecond(Long.parseLong(timestamp))) && same;
  }

  /** The signature of a body, as Slack writes it in {@code X-Slack-Signature}. */
  public String of(byte[] body, String timestamp) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this JVM has no " + ALGORITHM, broken);
    }
  }

  private boolean isTimely(Instant signed) {
    Instant now = clock.instant();
    return !signed.isBefore(now.minus(OLDEST)) && !signed.isAfter(now.plus(AHEAD));
  }
}
