package org.baraza.assistant.exporting;

import java.util.Map;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.assistant.port.Uploads;

/** What documents and pictures bring to {@code /plan} and to the routes. */
public final class Exporting implements Feature {
  private final PlanExport documents;

  public Exporting(Desk desk, DocumentWriter writer, Uploads uploads, Errands errands) {
    documents = new PlanExport(desk, writer, uploads, errands);
  }

  /** The verbs of {@code /plan}. */
  @Override
  public Map<String, Verb> planVerbs() {
    return Map.of("export", documents::export);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(ExportActions.EXPORT, documents::export);
  }
}
