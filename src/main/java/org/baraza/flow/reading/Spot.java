package org.baraza.flow.reading;

/** Where something is written. */
record Spot(String path, int line) {
  static Spot top(String path) {
    return new Spot(path, 1);
  }
}
