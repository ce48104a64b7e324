package org.baraza.assistant.port;

import org.baraza.assistant.document.Chart;
import org.baraza.assistant.document.CopyRead;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.document.DocumentFormat;
import org.baraza.assistant.document.PlanCopy;
import org.baraza.people.Actor;
import org.baraza.people.Place;

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

  /**
   * What was written as JSON, here or elsewhere.
   *
   * @param reader who brings it; of people in another workspace only the names are kept, and this
   *     person passes messages on to them
   * @param to the channel that it is to belong to
   */
  CopyRead read(byte[] json, Actor reader, Place to);

  /** A picture as PNG, as wide as a phone is. */
  byte[] draw(Chart chart);

  /** A document as Markdown for a canvas. */
  String canvas(Document document);
}
