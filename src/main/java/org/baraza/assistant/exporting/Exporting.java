package org.baraza.assistant.exporting;

import java.time.Instant;
import java.util.Map;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.Board;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.assistant.port.Uploads;

/** What documents and pictures bring to {@code /plan} and to the routes. */
public final class Exporting {
  private final PlanExport documents;
  private final PlanPictures pictures;
  private final PlanCanvas canvas;

  public Exporting(
      Desk desk, DocumentWriter writer, Uploads uploads, Board board, Errands errands) {
    documents = new PlanExport(desk, writer, uploads, errands);
    pictures = new PlanPictures(desk, writer, uploads, errands);
    canvas = new PlanCanvas(desk, writer, board, errands);
  }

  /** The verbs of {@code /plan}. */
  public Map<String, Verb> verbs() {
    return Map.of("export", documents::export, "pictures", pictures::draw, "canvas", canvas::show);
  }

  /** Writes a channel's canvas anew, when its moment has come. */
  public void canvas(String id, Instant due) {
    canvas.refresh(id, due);
  }

  public Map<String, OnClick> clicks() {
    return Map.of(ExportActions.EXPORT, documents::export, ExportActions.PICTURES, pictures::draw);
  }
}
