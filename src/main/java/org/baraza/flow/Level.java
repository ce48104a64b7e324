package org.baraza.flow;

/** How serious a check's finding is. */
public enum Level {
  STOP,
  LOOK_AGAIN,
  GOOD
}
