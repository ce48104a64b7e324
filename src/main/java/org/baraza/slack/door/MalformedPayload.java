package org.baraza.slack.door;

/** A body is not what Slack sends. */
public final class MalformedPayload extends Exception {
  private static final long serialVersionUID = 1L;
  private final String why;

  public MalformedPayload(String why) {
    super(why);
    this.why = why;
  }

  /** What is wrong, in a few words that hold nothing of the body. */
  public String why() {
    return why;
  }
}
