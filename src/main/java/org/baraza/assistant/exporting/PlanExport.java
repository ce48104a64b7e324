package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.document.DocumentFormat;
import org.baraza.assistant.document.ExportActions;
import org.baraza.assistant.document.PlanCopy;
import org.baraza.assistant.exporting.Errands.Done;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.Uploads;
import org.baraza.commitment.Commitment;
import org.baraza.decision.Decision;
import org.baraza.decision.Taken;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** {@code /plan export}: a plan as a file, in the channel or for whoever asked. */
final class PlanExport {
  private final Desk desk;
  private final DocumentWriter writer;
  private final Uploads uploads;
  private final Errands errands;

  PlanExport(Desk desk, DocumentWriter writer, Uploads uploads, Errands errands) {
    this.desk = requireNonNull(desk);
    this.writer = requireNonNull(writer);
    this.uploads = requireNonNull(uploads);
    this.errands = requireNonNull(errands);
  }

  /** What one transaction found of a plan. */
  private record Found(Setting setting, Document document, PlanCopy copy) {}

  /** The verb; behind it a format and perhaps a channel. */
  Reaction export(Actor actor, Place here, String rest) {
    String[] parts = rest.split("\\s+", 2);
    Optional<DocumentFormat> format = DocumentFormat.named(parts[0]);
    String channel = format.isEmpty() ? rest : parts.length > 1 ? parts[1] : "";
    return export(actor, here, Wanted.place(here, channel), format);
  }

  /** A button that names a format and a channel. */
  Reaction export(Click click) {
    String[] parts = click.value().split(" ", 2);
    Place meant = new Place(click.actor().workspace(), parts[parts.length - 1]);
    Optional<DocumentFormat> format = DocumentFormat.named(parts[0]);
    return export(click.actor(), click.place(), Optional.of(meant), format);
  }

  private Reaction export(
      Actor actor, Place here, Optional<Place> meant, Optional<DocumentFormat> format) {
    Wanted.Asked asked = Wanted.ask(desk, actor, here, meant);
    if (asked instanceof Wanted.Asked.Not not) {
      return not.answer();
    }
    Wanted wanted = ((Wanted.Asked.Fine) asked).wanted();
    if (format.isEmpty()) {
      return new Reaction.Whisper(formats(wanted));
    }
    Optional<Found> found = desk.work().read(records -> find(records, wanted.plan()));
    if (found.isEmpty()) {
      return desk.whisper(actor, "export.none");
    }
    return errands.run(actor, "export.under-way", () -> upload(wanted, found.get(), format.get()));
  }

  private Optional<Found> find(Records records, Place place) {
    return desk.find(records, place)
        .map(
            setting -> {
              List<Commitment> commitments = records.commitments().inChannel(place);
              List<Decision> taken = Taken.of(records.decisions().all(place));
              return new Found(
                  setting,
                  new PlanDocuments(setting, commitments, taken).document(),
                  new PlanCopy(
                      desk.clock().instant(),
                      setting.plan(),
                      setting.conversations(),
                      setting.lists(),
                      records.dismissals().all(place),
                      commitments,
                      taken,
                      Map.of()));
            });
  }

  private Done upload(Wanted wanted, Found found, DocumentFormat format) {
    Words words = found.setting().words();
    Naming naming = new Naming(desk.directory(), words, wanted.plan());
    Document document = found.document().revised(naming::named);
    byte[] content =
        format == DocumentFormat.JSON
            ? writer.write(found.copy().withNames(names(found.copy(), naming)))
            : writer.write(document, format);
    String title = document.title() + " – " + naming.channel(wanted.plan().channel());
    Prose comment =
        words.say("export.comment", "person", Prose.of(new Span.Person(wanted.actor().userId())));
    boolean put =
        uploads.put(
            wanted.to(),
            new Uploads.Upload(fileName(found.setting(), naming, format), title, comment, ""),
            content);
    return new Done(put, put ? done(wanted) : Card.of(said(wanted, "export.failed")));
  }

  private static Map<String, String> names(PlanCopy copy, Naming naming) {
    Map<String, String> names = new HashMap<>();
    for (String person : new TreeSet<>(copy.people())) {
      naming.person(person).ifPresent(name -> names.put(person, name));
    }
    return names;
  }

  /** For example {@code plan-lamwo-stockists-2026-05-04.docx}. */
  private static String fileName(Setting setting, Naming naming, DocumentFormat format) {
    String channel =
        naming
            .channel(setting.plan().place().channel())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return "plan-" + channel + "-" + setting.today() + "." + format.ending();
  }

  private Prose said(Wanted wanted, String key) {
    return desk.words(wanted.actor()).say(key);
  }

  private Card done(Wanted wanted) {
    Words words = desk.words(wanted.actor());
    Prose text = said(wanted, wanted.isForTheChannel() ? "export.done-here" : "export.done-direct");
    Control pictures =
        new Control.Button(
            ExportActions.PICTURES, words.label("export.pictures.button"), wanted.plan().channel());
    return new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(List.of(pictures))));
  }

  /** Offers the formats, for whoever named none that there is. */
  private Card formats(Wanted wanted) {
    Words words = desk.words(wanted.actor());
    Prose text = words.say("export.formats");
    List<Control> buttons = new ArrayList<>();
    for (DocumentFormat format : DocumentFormat.values()) {
      String ending = format.ending();
      buttons.add(
          new Control.Button(
              ExportActions.EXPORT + ":" + ending,
              words.label("export.format." + ending),
              ending + " " + wanted.plan().channel()));
    }
    return new Card(text, List.of(new Part.Paragraph(text), new Part.Controls(buttons)));
  }
}
