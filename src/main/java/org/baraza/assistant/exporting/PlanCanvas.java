package org.baraza.assistant.exporting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Setting;
import org.baraza.assistant.document.Document;
import org.baraza.assistant.exporting.Errands.Done;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.port.Board;
import org.baraza.assistant.port.Board.Shown;
import org.baraza.assistant.port.DocumentWriter;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Taken;
import org.baraza.people.Actor;
import org.baraza.people.Place;

/** {@code /plan canvas}: puts the plan on the channel's canvas, and keeps it as the plan is. */
final class PlanCanvas {
  private final Desk desk;
  private final DocumentWriter writer;
  private final Board board;
  private final Errands errands;
  private final Ordering ordering;

  PlanCanvas(Desk desk, DocumentWriter writer, Board board, Errands errands, Ordering ordering) {
    this.desk = requireNonNull(desk);
    this.writer = requireNonNull(writer);
    this.board = requireNonNull(board);
    this.errands = requireNonNull(errands);
    this.ordering = requireNonNull(ordering);
  }

  /** What one transaction found. */
  private record Found(Setting setting, Document document, Optional<String> canvas) {}

  /** The verb; a canvas belongs to the channel where it is asked for. */
  Reaction show(Actor actor, Place here, String rest) {
    if (!desk.access().maySee(actor, here)) {
      return desk.whisper(actor, "problem.no-such-channel");
    }
    if (!desk.access().maySteer(actor)) {
      return desk.whisper(actor, "problem.guest");
    }
    if (!desk.canSpeak(here)) {
      return desk.whisper(actor, "problem.invite-me");
    }
    Optional<Found> found = desk.work().read(records -> find(records, here));
    return found.isEmpty()
        ? desk.whisper(actor, "export.none")
        : errands.run(actor, "canvas.under-way", () -> put(actor, here, found.get()));
  }

  private Optional<Found> find(Records records, Place place) {
    return desk.find(records, place)
        .map(
            setting ->
                new Found(
                    setting,
                    new PlanDocuments(
                            setting,
                            records.commitments().inChannel(place),
                            Taken.of(records.decisions().all(place)),
                            ordering.of(records, place, setting.edition()))
                        .document(),
                    records.canvases().find(place)));
  }

  private Done put(Actor actor, Place place, Found found) {
    String text = text(place, found);
    Shown shown =
        found
            .canvas()
            .map(known -> board.replace(place, known, text))
            .filter(again -> !(again instanceof Shown.Gone))
            .orElseGet(() -> board.create(place, found.document().title(), text));
    if (shown instanceof Shown.Done done) {
      boolean unused =
          desk.work()
              .write(
                  records -> {
                    records.canvases().save(place, done.canvas());
                    return true;
                  });
      return said(actor, true, "canvas.done");
    }
    return said(actor, false, "canvas.failed");
  }

  private String text(Place place, Found found) {
    Naming naming = new Naming(desk.directory(), found.setting().words(), place);
    return writer.canvas(found.document().revised(naming::named));
  }

  private Done said(Actor actor, boolean well, String key) {
    return new Done(well, Card.of(desk.words(actor).say(key)));
  }

  /**
   * Shows the plan as it is now. A canvas that somebody deleted is not made anew.
   *
   * @throws IllegalStateException if Slack does not take it now, so that it is tried again
   */
  void refresh(String id, Instant due) {
    Place place = NudgeMoments.place(id);
    Optional<Found> found =
        desk.work().read(records -> find(records, place)).filter(it -> it.canvas().isPresent());
    if (found.isEmpty()) {
      return;
    }
    Shown shown = board.replace(place, found.get().canvas().orElse(""), text(place, found.get()));
    if (shown instanceof Shown.NotNow notNow) {
      throw new IllegalStateException("the canvas was not taken: " + notNow.error());
    }
    if (shown instanceof Shown.Gone) {
      boolean unused =
          desk.work()
              .write(
                  records -> {
                    records.canvases().forget(place);
                    return true;
                  });
    }
  }
}
