package org.baraza.commitment;

import static java.util.Objects.requireNonNull;

/** What somebody puts in of their own, each in their words; empty where there is nothing. */
public record Resources(String time, String money, String inKind) {
  private static final Resources NONE = new Resources("", "", "");

  public Resources {
    requireNonNull(time);
    requireNonNull(money);
    requireNonNull(inKind);
  }

  public static Resources none() {
    return NONE;
  }

  public boolean isNone() {
    return time.isBlank() && money.isBlank() && inKind.isBlank();
  }
}
