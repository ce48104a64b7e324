package org.baraza.decision;

/** In which respect a solution is looked at. */
public enum Side {
  DIFFICULTY("difficulty"),
  RISK("risk"),
  COST("cost");

  private final String id;

  Side(String id) {
    this.id = id;
  }

  /** The beginning of its questions' names. */
  public String id() {
    return id;
  }
}
