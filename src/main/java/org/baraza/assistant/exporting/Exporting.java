package org.baraza.assistant.exporting;

import java.util.Map;
import org.baraza.assistant.committing.CommitmentWatch;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.document.ExportActions;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnShortcut;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.Board;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.assistant.port.Downloads;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.assistant.port.Uploads;

/** What documents and pictures bring to {@code /plan} and to the routes. */
public final class Exporting implements Feature {
  /** Where files and canvases go, and come from. */
  public record Exchange(Uploads uploads, Downloads downloads, Board board) {}

  private final PlanExport documents;
  private final PlanPictures pictures;
  private final PlanCanvas canvas;
  private final Importing importing;

  /**
   * Prepares to take plans along and to bring them back.
   *
   * @param watch told of every promise that comes with a plan
   */
  public Exporting(
      Desk desk,
      DocumentWriter writer,
      Exchange exchange,
      Errands errands,
      Ordering ordering,
      CommitmentWatch watch) {
    documents = new PlanExport(desk, writer, exchange.uploads(), errands);
    pictures = new PlanPictures(desk, writer, exchange.uploads(), errands, ordering);
    canvas = new PlanCanvas(desk, writer, exchange.board(), errands);
    importing = new Importing(desk, writer, exchange.downloads(), watch);
  }

  /** The verbs of {@code /plan}. */
  @Override
  public Map<String, Verb> planVerbs() {
    return Map.of(
        "export", documents::export,
        "import", (actor, place, rest) -> importing.explain(actor),
        "pictures", pictures::draw,
        "canvas", canvas::show);
  }

  @Override
  public Map<String, OnShortcut> shortcuts() {
    return Map.of(Importing.SHORTCUT, importing::open);
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(Importing.FORM, importing::submit);
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
