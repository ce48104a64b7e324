package org.baraza.assistant.exporting;

import java.util.Map;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.Board;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.assistant.port.Uploads;

/** What documents and pictures bring to {@code /plan} and to the routes. */
public final class Exporting implements Feature {
  private final PlanExport documents;
  private final PlanPictures pictures;
  private final PlanCanvas canvas;

  public Exporting(
      Desk desk,
      DocumentWriter writer,
      Uploads uploads,
      Board board,
      Errands errands,
      Ordering ordering) {
    documents = new PlanExport(desk, writer, uploads, errands);
    pictures = new PlanPictures(desk, writer, uploads, errands, ordering);
    canvas = new PlanCanvas(desk, writer, board, errands);
  }

  /** The verbs of {@code /plan}. */
  @Override
  public Map<String, Verb> planVerbs() {
    return Map.of("export", documents::export, "pictures", pictures::draw, "canvas", canvas::show);
  }

  /** Writes a channel's canvas anew. */
  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(CanvasMoments.CANVAS, canvas::refresh);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(
        ExportActions.EXPORT, documents::export,
        ExportActions.PICTURES, pictures::draw,
        ExportActions.SOLUTIONS, pictures::drawSolutions);
  }
}
