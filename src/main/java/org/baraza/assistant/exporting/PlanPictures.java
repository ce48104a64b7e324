package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.document.Chart;
import org.baraza.assistant.exporting.Errands.Done;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.Uploads;
import org.baraza.commitment.Commitment;
import org.baraza.decision.Spot;
import org.baraza.flow.wording.Prose;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** {@code /plan pictures}: a plan's figures as pictures, each with the same in words. */
final class PlanPictures {
  private final Desk desk;
  private final DocumentWriter writer;
  private final Uploads uploads;
  private final Errands errands;
  private final Ordering ordering;

  PlanPictures(
      Desk desk, DocumentWriter writer, Uploads uploads, Errands errands, Ordering ordering) {
    this.desk = requireNonNull(desk);
    this.writer = requireNonNull(writer);
    this.uploads = requireNonNull(uploads);
    this.errands = requireNonNull(errands);
    this.ordering = requireNonNull(ordering);
  }

  /** What one transaction found. */
  private record Found(Setting setting, List<Commitment> commitments, List<Spot> spots) {}

  /** Which of a plan's pictures are wanted. */
  @FunctionalInterface
  private interface Which {
    List<Chart> of(PlanCharts charts);
  }

  /** The verb; behind it perhaps a channel. */
  Reaction draw(Actor actor, Place here, String rest) {
    return draw(actor, here, Wanted.place(here, rest), PlanCharts::charts);
  }

  /** The button; its value is the channel. */
  Reaction draw(Click click) {
    return draw(click, PlanCharts::charts);
  }

  /** The picture of the solutions alone; the value is the channel. */
  Reaction drawSolutions(Click click) {
    return draw(click, PlanCharts::solutions);
  }

  private Reaction draw(Click click, Which which) {
    Place meant = new Place(click.actor().workspace(), click.value());
    return draw(click.actor(), click.place(), Optional.of(meant), which);
  }

  private Reaction draw(Actor actor, Place here, Optional<Place> meant, Which which) {
    Wanted.Asked asked = Wanted.ask(desk, actor, here, meant);
    if (asked instanceof Wanted.Asked.Not not) {
      return not.answer();
    }
    Wanted wanted = ((Wanted.Asked.Fine) asked).wanted();
    Optional<Found> found =
        desk.work()
            .read(records -> desk.find(records, wanted.plan()).map(it -> found(records, it)));
    if (found.isEmpty()) {
      return desk.whisper(actor, "export.none");
    }
    return errands.run(actor, "pictures.under-way", () -> upload(wanted, found.get(), which));
  }

  private Found found(Records records, Setting setting) {
    Place place = setting.plan().place();
    return new Found(
        setting,
        records.commitments().inChannel(place),
        Spot.of(ordering.of(records, place, setting.edition()).order()));
  }

  private Done upload(Wanted wanted, Found found, Which which) {
    Naming naming = new Naming(desk.directory(), found.setting().words(), wanted.plan());
    List<Chart> charts =
        which.of(new PlanCharts(found.setting(), found.commitments(), found.spots(), naming));
    if (charts.isEmpty()) {
      return said(wanted, true, "pictures.none");
    }
    boolean all = true;
    for (int number = 1; number <= charts.size(); number++) {
      all &= put(wanted, found.setting(), charts.get(number - 1), number);
    }
    String done = wanted.isForTheChannel() ? "pictures.done-here" : "pictures.done-direct";
    return said(wanted, all, all ? done : "export.failed");
  }

  /** The words go with the picture as well, since not everybody can see it or open it. */
  private boolean put(Wanted wanted, Setting setting, Chart chart, int number) {
    String name = "picture-" + number + "-" + setting.today() + ".png";
    return uploads.put(
        wanted.to(),
        new Uploads.Upload(
            name, chart.title(), Prose.plain(chart.alternative()), chart.alternative()),
        writer.draw(chart));
  }

  private Done said(Wanted wanted, boolean well, String key) {
    return new Done(well, Card.of(desk.words(wanted.actor()).say(key)));
  }
}
