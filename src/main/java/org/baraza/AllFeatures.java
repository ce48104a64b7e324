package org.baraza;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.baraza.assistant.checking.CheckFeatures;
import org.baraza.assistant.committing.CommitmentWatch;
import org.baraza.assistant.committing.Committing;
import org.baraza.assistant.committing.VisitFollowing;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Deciding;
import org.baraza.assistant.deciding.Means;
import org.baraza.assistant.exporting.CanvasMoments;
import org.baraza.assistant.exporting.Errands;
import org.baraza.assistant.exporting.Exporting;
import org.baraza.assistant.listing.ListFeatures;
import org.baraza.assistant.nudging.Nudging;
import org.baraza.assistant.port.Board;
import org.baraza.assistant.port.Uploads;
import org.baraza.assistant.tracing.Tracing;
import org.baraza.assistant.visiting.DecidingDates;
import org.baraza.export.Binding;
import org.baraza.store.KeyFolder;

/** The list of all features, each made with what it needs. */
final class AllFeatures {
  private AllFeatures() {}

  static Features of(
      Application.Parts parts, Desk desk, Uploads uploads, Board board, Errands errands) {
    CommitmentWatch watch = watch(desk.clock());
    Committing committing = new Committing(desk, watch);
    return Features.of(
        desk,
        committing.rowDeeds(),
        List.of(
            new ListFeatures(desk),
            new CheckFeatures(desk),
            new Tracing(desk),
            new DecidingDates(
                desk, new VisitFollowing(desk.book(), desk.ids(), desk.clock(), watch)),
            committing,
            new Nudging(desk),
            deciding(parts, desk),
            new Exporting(desk, new Binding(), uploads, board, errands)));
  }

  /** A changed promise changes what is due and what the channel's canvas shows. */
  static CommitmentWatch watch(InstantSource clock) {
    CommitmentWatch nudges = Nudging.watch(clock);
    return (records, after) -> {
      nudges.changed(records, after);
      CanvasMoments.planChanged(records, after.place(), clock.instant());
    };
  }

  private static Deciding deciding(Application.Parts parts, Desk desk) {
    Path keys = parts.settings().data().resolve("ballot-keys");
    Deciding deciding =
        new Deciding(
            new Means(
                desk.work(),
                desk.book(),
                desk.access(),
                desk.directory(),
                desk.tongues(),
                desk.opening(),
                new KeyFolder(keys, parts.realTime()),
                desk.ids(),
                desk.clock()));
    deciding.tidy();
    return deciding;
  }
}
