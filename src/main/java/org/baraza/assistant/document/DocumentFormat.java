package org.baraza.assistant.document;

import java.util.Locale;
import java.util.Optional;

/** The formats in which a plan can be taken along. */
public enum DocumentFormat {
  /** A text document for a word processor. */
  DOCX,
  /** A workbook for a spreadsheet program. */
  XLSX,
  /** Markdown. */
  MD,
  /** Everything, complete, for other programs and for another channel. */
  JSON;

  /** What it is called, and how its files' names end. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that somebody named. */
  public static Optional<DocumentFormat> named(String name) {
    for (DocumentFormat format : values()) {
      if (format.ending().equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
