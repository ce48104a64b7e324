package org.baraza;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.checking.CheckFeatures;
import org.baraza.assistant.choosing.Choosing;
import org.baraza.assistant.committing.CommitmentWatch;
import org.baraza.assistant.committing.Committing;
import org.baraza.assistant.committing.VisitFollowing;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.deciding.Deciding;
import org.baraza.assistant.deciding.Means;
import org.baraza.assistant.deciding.SolutionOrder;
import org.baraza.assistant.deleting.Deleting;
import org.baraza.assistant.discussing.Discussing;
import org.baraza.assistant.ending.Ending;
import org.baraza.assistant.exporting.CanvasMoments;
import org.baraza.assistant.exporting.Errands;
import org.baraza.assistant.exporting.Exporting;
import org.baraza.assistant.home.HomePage;
import org.baraza.assistant.home.HomeSection;
import org.baraza.assistant.home.OwnPromises;
import org.baraza.assistant.listing.ListFeatures;
import org.baraza.assistant.managing.Managing;
import org.baraza.assistant.meeting.Meeting;
import org.baraza.assistant.nudging.Nudging;
import org.baraza.assistant.port.BallotKeys;
import org.baraza.assistant.port.HomeDoor;
import org.baraza.assistant.reflecting.Reflecting;
import org.baraza.assistant.running.Running;
import org.baraza.assistant.tracing.Tracing;
import org.baraza.assistant.visiting.DecidingDates;
import org.baraza.export.Binding;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;
import org.baraza.store.KeyFolder;

/** The list of all features, each made with what it needs. */
final class AllFeatures {
  private AllFeatures() {}

  static Features of(
      Application.Parts parts,
      Desk desk,
      Exporting.Exchange exchange,
      HomeDoor homes,
      Errands errands) {
    CommitmentWatch watch = watch(desk.clock());
    Committing committing = new Committing(desk, watch);
    Nudging nudging = new Nudging(desk);
    Managing managing = new Managing(desk);
    BallotKeys keys =
        new KeyFolder(parts.settings().data().resolve("ballot-keys"), parts.realTime());
    HomePage home = home(desk, keys, managing, homes);
    return Features.of(
        desk,
        committing.rowDeeds(),
        home::open,
        List.of(
            new ListFeatures(desk),
            new CheckFeatures(desk),
            new Tracing(desk),
            new DecidingDates(
                desk, new VisitFollowing(desk.book(), desk.ids(), desk.clock(), watch)),
            committing,
            nudging,
            deciding(desk, keys, home),
            new Choosing(desk, keys, home::again),
            new Discussing(desk),
            new Meeting(desk),
            new Reflecting(desk),
            new Ending(desk),
            managing,
            home,
            new Running(desk, (words, place) -> settingsForms(nudging, committing, words, place)),
            new Deleting(desk, exchange.board(), homes),
            new Exporting(desk, new Binding(), exchange, errands, SolutionOrder::of, watch)));
  }

  private static List<Control> settingsForms(
      Nudging nudging, Committing committing, Words words, Place place) {
    List<Control> forms = new ArrayList<>(nudging.forms(words, place));
    forms.add(committing.handingOver(words, place));
    return forms;
  }

  /** Features that have something for the Home bring it here, the most pressing first. */
  private static HomePage home(Desk desk, BallotKeys keys, Managing managing, HomeDoor door) {
    List<HomeSection> sections = new ArrayList<>();
    sections.add(new OwnPromises(desk));
    sections.add(Choosing.section(desk, keys));
    sections.addAll(managing.sections());
    return new HomePage(desk, door, sections, managing.footers());
  }

  /** A changed promise changes what is due, where its plan stands and what its canvas shows. */
  static CommitmentWatch watch(InstantSource clock) {
    CommitmentWatch nudges = Nudging.watch(clock);
    return (records, after) -> {
      nudges.changed(records, after);
      StandMoments.changed(records, after.place(), clock.instant());
      CanvasMoments.planChanged(records, after.place(), clock.instant());
    };
  }

  private static Deciding deciding(Desk desk, BallotKeys keys, HomePage home) {
    return new Deciding(
        new Means(
            desk.work(),
            desk.book(),
            desk.access(),
            desk.directory(),
            desk.tongues(),
            desk.opening(),
            keys,
            desk.ids(),
            desk.clock()),
        home::again);
  }
}
