package org.baraza.commitment;

/** Where a commitment stands. */
public enum Status {
  /** Understood and shown to whoever wrote it; nobody else has seen it. */
  DRAFT,
  /** Made for somebody else, who has not said yes or no. */
  ASKED,
  /** Somebody's word. */
  OPEN,
  /** Its day has long passed without a word; it can still be spoken for. */
  SILENT,
  /** Done. */
  KEPT,
  /** The person asked said no. */
  DECLINED,
  /** Let go, with a reason. */
  RELEASED;

  /** Whether somebody's word stands: it can be kept, moved, handed over or let go. */
  public boolean isLive() {
    return this == OPEN || this == SILENT;
  }

  /** Whether nothing more is waited for. */
  public boolean isSettled() {
    return this == KEPT || this == DECLINED || this == RELEASED;
  }
}
