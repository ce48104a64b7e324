package org.baraza.assistant.managing;

import java.util.List;
import java.util.Map;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.WeeklyMoments;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.home.HomeSection;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Happening;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.assistant.port.Records;
import org.baraza.people.Actor;

/** What looking across channels brings to the routes and to the scheduler. */
public final class Managing implements Feature {
  private final Desk desk;
  private final Standing standing;
  private final Overviewing overviewing;
  private final Portfolio portfolio;
  private final OverdueList overdue;
  private final OwnChannels own;
  private final NamingManagers naming;
  private final WeeklyDigest week;
  private final AskingWeekly asking;

  public Managing(Desk desk) {
    this.desk = desk;
    standing = new Standing(desk);
    overviewing = new Overviewing(desk);
    portfolio = new Portfolio(desk);
    overdue = new OverdueList(desk);
    own = new OwnChannels(desk);
    naming = new NamingManagers(desk);
    week = new WeeklyDigest(desk, portfolio);
    asking = new AskingWeekly(desk);
  }

  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(StandMoments.STAND, standing::look, WeeklyMoments.WEEK, week::look);
  }

  /** Has plans looked at that were there before it was kept where they stand. */
  @Override
  public void catchUp() {
    standing.catchUp();
  }

  /** Behind {@code /plan}. */
  @Override
  public Map<String, Verb> planVerbs() {
    return Map.of(
        "summary", overviewing::verb,
        "portfolio", portfolio::verb,
        "overdue", overdue::verb,
        "digest", (actor, place, rest) -> asking.open(actor));
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(
        Overviewing.SHOW, overviewing::show,
        Overviewing.SHARE, overviewing::share,
        Portfolio.SHOW, portfolio::show,
        Portfolio.KIND, portfolio::ofKind,
        Portfolio.FACILITATOR, portfolio::facilitatedBy,
        OverdueList.SHOW, overdue::show,
        OwnChannels.NEXT, own::next,
        NamingManagers.CHOOSE, naming::choose,
        AskingWeekly.ASK, click -> asking.open(click.actor()));
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(AskingWeekly.FORM, asking::submit);
  }

  /** What the Home shows of plans: one's own channels, and for managers all. */
  public List<HomeSection> sections() {
    return List.of(own, new Oversight(desk, portfolio));
  }

  /** What the Home shows below: for admins, who the managers are. */
  public List<HomeSection> footers() {
    return List.of(naming);
  }

  /**
   * A channel that is archived, opened or shared looks different from outside; who moves to another
   * zone hears at its hours from then on.
   */
  @Override
  public List<Hearing.Listener> listeners() {
    return List.of(
        (records, happening) -> {
          if (happening instanceof Happening.PersonChanged changed
              && hears(records, changed.person())) {
            WeeklyMoments.look(records, changed.person(), desk.clock().instant());
          }
        },
        (records, happening) -> {
          if (happening instanceof Happening.ChannelChanged changed
              && records.plans().find(changed.place()).isPresent()) {
            StandMoments.changed(records, changed.place(), desk.clock().instant());
          }
        });
  }

  private static boolean hears(Records records, Actor person) {
    return records.offices().look(person.workspace()).digestDay(person.userId()).isPresent();
  }
}
