package org.baraza;

/** A setting is wrong: the message says which, where it stands and what is allowed. */
final class SettingsProblem extends RuntimeException {
  SettingsProblem(String message) {
    super(message);
  }
}
