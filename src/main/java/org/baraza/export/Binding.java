package org.baraza.export;

import java.nio.charset.StandardCharsets;
import org.baraza.assistant.document.Chart;
import org.baraza.assistant.document.CopyRead;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.document.DocumentFormat;
import org.baraza.assistant.document.PlanCopy;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/**
 * Binds documents and pictures into files. Each format has a writer that is loaded with its library
 * the first time that somebody asks for it, so that starting stays quick.
 */
public final class Binding implements DocumentWriter {
  /** Slack takes no more cells in one table of a canvas. */
  private static final int CANVAS_CELLS = 300;

  @Override
  public byte[] write(Document document, DocumentFormat format) {
    return switch (format) {
      case DOCX -> new WordWriter().write(document);
      case XLSX -> new WorkbookWriter().write(document);
      case MD ->
          new Markdown(document.text(), "<br>", Integer.MAX_VALUE)
              .write(document)
              .getBytes(StandardCharsets.UTF_8);
      case JSON -> throw new IllegalArgumentException("JSON is written of a plan's copy");
    };
  }

  @Override
  public byte[] write(PlanCopy copy) {
    return new PlanJson().write(copy);
  }

  @Override
  public CopyRead read(byte[] json, Actor reader, Place to) {
    return new PlanJson().read(json, reader, to);
  }

  @Override
  public byte[] draw(Chart chart) {
    return new Painter().draw(chart);
  }

  @Override
  public String canvas(Document document) {
    return new Markdown(document.text(), " ", CANVAS_CELLS).body(document);
  }
}
