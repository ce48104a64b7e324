package org.baraza.assistant.exporting;

import java.util.Map;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.assistant.port.Uploads;

/** What documents and pictures bring to {@code /plan} and to the routes. */
public final class Exporting {
  private final PlanExport documents;
  private final PlanPictures pictures;

  public Exporting(Desk desk, DocumentWriter writer, Uploads uploads, Errands errands) {
    documents = new PlanExport(desk, writer, uploads, errands);
    pictures = new PlanPictures(desk, writer, uploads, errands);
  }

  /** The verbs of {@code /plan}. */
  public Map<String, Verb> verbs() {
    return Map.of("export", documents::export, "pictures", pictures::draw);
  }

  public Map<String, OnClick> clicks() {
    return Map.of(ExportActions.EXPORT, documents::export, ExportActions.PICTURES, pictures::draw);
  }
}
