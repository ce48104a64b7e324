package org.baraza.practice.space;

import java.security.SecureRandom;

/** Ids in Slack's shape, and secrets that cannot be guessed. */
public final class Ids {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** An id such as {@code V7Q...}: the prefix and ten letters or digits. */
  public static String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix);
    for (int length = 0; length < 10; length++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
