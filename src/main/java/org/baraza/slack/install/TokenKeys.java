package org.baraza.slack.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals tokens with AES-256-GCM. The first key seals, all of them open, so that a key can be
 * replaced while Baraza runs. A sealed text says by which key it can be opened, and opens only
 * where it belongs.
 */
public final class TokenKeys {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int NAME_BYTES = 4;

  private record Key(String name, SecretKey secret) {}

  private final List<Key> keys;
  private final SecureRandom random = new SecureRandom();

  private TokenKeys(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Reads keys, the one that seals first.
   *
   * @param text each 32 bytes in Base64, with commas between them
   * @throws IllegalArgumentException if there is none or one of them is not such a key; the message
   *     does not repeat it
   */
  public static TokenKeys read(String text) {
    List<Key> keys = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      byte[] bytes = Base64.getDecoder().decode(one.strip());
      if (bytes.length != KEY_BYTES) {
        throw new IllegalArgumentException("a key has %d bytes".formatted(bytes.length));
      }
      keys.add(new Key(name(bytes), new SecretKeySpec(bytes, "AES")));
    }
    return new TokenKeys(keys);
  }

  /** A name that tells keys apart and nothing about them. */
  private static String name(byte[] key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, NAME_BYTES));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this JVM has no SHA-256", broken);
    }
  }

  /**
   * Seals a text.
   *
   * @param place what it belongs to; it opens nowhere else
   */
  public String seal(String text, String place) {
    Key key = keys.get(0);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, place, text.getBytes(UTF_8));
    byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
    return key.name() + "." + Base64.getEncoder().encodeToString(both);
  }

  /**
   * Opens a sealed text.
   *
   * @throws CannotOpen if its key is not among ours, it was changed, or it belongs elsewhere
   */
  public String open(String sealed, String place) {
    Optional<Key> found = keyOf(sealed);
    if (found.isEmpty()) {
      throw new CannotOpen(place, "its key is not set");
    }
    Key key = found.get();
    try {
      byte[] both = Base64.getDecoder().decode(sealed.substring(key.name().length() + 1));
      byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
      byte[] text = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
      return new String(run(Cipher.DECRYPT_MODE, key, nonce, place, text), UTF_8);
    } catch (IllegalArgumentException | IllegalStateException changed) {
      throw new CannotOpen(place, "it was changed or belongs elsewhere");
    }
  }

  /** Whether the key that seals now has sealed this. */
  public boolean isSealedAnew(String sealed) {
    return sealed.startsWith(keys.get(0).name() + ".");
  }

  private Optional<Key> keyOf(String sealed) {
    return keys.stream().filter(key -> sealed.startsWith(key.name() + ".")).findFirst();
  }

  private static byte[] run(int mode, Key key, byte[] nonce, String place, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException("a token could not be sealed or opened", refused);
    }
  }

  /** A token cannot be opened; it is of no use until its key is set again. */
  public static final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotOpen(String place, String why) {
      super("the token of " + place + " cannot be opened: " + why);
    }
  }
}
