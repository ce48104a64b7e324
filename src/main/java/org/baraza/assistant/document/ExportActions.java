package org.baraza.assistant.document;

/** What can be tapped about documents and pictures; other features may offer the same buttons. */
public final class ExportActions {
  /** The value is a format and the channel's id, with a blank between them. */
  public static final String EXPORT = "export.make";

  /** The value is the channel's id. */
  public static final String PICTURES = "export.pictures";

  /** The picture of the solutions alone; the value is the channel's id. */
  public static final String SOLUTIONS = "export.solutions";

  private ExportActions() {}
}
