package org.baraza.assistant.port;

import java.util.Optional;
import org.baraza.assistant.document.Chart;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.document.DocumentFormat;
import org.baraza.assistant.document.PlanCopy;

/** Writes documents and pictures as files. It takes its time: never call it in a transaction. */
public interface DocumentWriter {

  /**
   * A document in a format that people read.
   *
   * @throws IllegalArgumentException for JSON, which holds more than a document does
   */
  byte[] write(Document document, DocumentFormat format);

  /** Everything as JSON. */
  byte[] write(PlanCopy copy);

  /** What was written as JSON, here or elsewhere; empty if this is no plan that we can read. */
  Optional<PlanCopy> read(byte[] json);

  /** A picture as PNG, as wide as a phone is. */
  byte[] draw(Chart chart);

  /** A document as Markdown for a canvas. */
  String canvas(Document document);
}
