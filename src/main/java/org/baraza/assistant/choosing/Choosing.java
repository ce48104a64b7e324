package org.baraza.assistant.choosing;

import java.util.Map;
import java.util.function.Consumer;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.home.HomeSection;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.port.BallotKeys;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.people.Actor;

/** What choosing a leader, a time and a place brings to the routes. */
public final class Choosing implements Feature {
  static final String LEADER_OFFER = "leader.offer";
  static final String LEADER_PUT = "leader.put";
  static final String LEADER_SELF = "leader.self";
  static final String LEADER_CONSENT = "leader.consent";
  static final String LEADER_DECLINE = "leader.decline";
  static final String LEADER_ON = "leader.on";
  static final String LEADER_HOLD = "leader.hold";
  static final String LEADER_VOTE = "leader.vote";
  static final String LEADER_BALLOT = "leader.ballot";
  static final String LEADER_CLOSE = "leader.close";
  static final String LEADER_SETTLE = "leader.settle";
  static final String LEADER_AGREE = "leader.agree";
  static final String MEET_ANSWER = "meet.answer";
  static final String MEET_CLOSE = "meet.close";
  static final String MEET_TAKE = "meet.take";
  static final String MEET_MAKE = "meet.make";

  /** Callbacks of forms. */
  static final String LEADER_PUT_FORM = "leader.put-form";

  static final String LEADER_BALLOT_FORM = "leader.ballot-form";
  static final String LEADER_HOLD_FORM = "leader.hold-form";
  static final String LEADER_AGREE_FORM = "leader.agree-form";
  static final String MEET_MAKE_FORM = "meet.make-form";
  static final String MEET_ANSWER_FORM = "meet.answer-form";

  /** Kinds of moments. */
  static final String LEADER_CLOSING = "leader-closing";

  static final String MEET_CLOSING = "meet-closing";

  private final Elections elections;
  private final Nominating nominating;
  private final LeaderVoting voting;
  private final LeaderBallot ballot;
  private final Settling settling;
  private final PollMaking making;
  private final MeetingPolls polls;

  /**
   * Prepares to choose.
   *
   * @param voted to be told after somebody voted by a form
   */
  public Choosing(Desk desk, BallotKeys keys, Consumer<Actor> voted) {
    elections = new Elections(desk, keys);
    nominating = new Nominating(elections);
    voting = new LeaderVoting(elections);
    ballot = new LeaderBallot(elections, voted);
    settling = new Settling(elections);
    Polls all = new Polls(desk);
    making = new PollMaking(all);
    polls = new MeetingPolls(all);
  }

  /** What the Home shows of what is decided: whatever waits for somebody's own vote or answer. */
  public static HomeSection section(Desk desk, BallotKeys keys) {
    return new OpenDecisions(desk, keys);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.ofEntries(
        Map.entry(LEADER_OFFER, nominating::begin),
        Map.entry(LEADER_PUT, nominating::form),
        Map.entry(LEADER_SELF, nominating::self),
        Map.entry(LEADER_CONSENT, click -> nominating.consent(click, true)),
        Map.entry(LEADER_DECLINE, click -> nominating.consent(click, false)),
        Map.entry(LEADER_ON, nominating::goOn),
        Map.entry(LEADER_HOLD, voting::form),
        Map.entry(LEADER_VOTE, voting::cast),
        Map.entry(LEADER_BALLOT, ballot::open),
        Map.entry(LEADER_CLOSE, voting::close),
        Map.entry(LEADER_SETTLE, settling::settle),
        Map.entry(LEADER_AGREE, settling::form),
        Map.entry(MEET_MAKE, making::form),
        Map.entry(MEET_ANSWER, polls::answer),
        Map.entry(MEET_CLOSE, polls::close),
        Map.entry(MEET_TAKE, polls::take));
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(
        LEADER_PUT_FORM, nominating::put,
        LEADER_BALLOT_FORM, ballot::submit,
        LEADER_HOLD_FORM, voting::hold,
        LEADER_AGREE_FORM, settling::agreed,
        MEET_MAKE_FORM, making::make,
        MEET_ANSWER_FORM, polls::answered);
  }

  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(
        LEADER_CLOSING, (id, due) -> voting.due(id), MEET_CLOSING, (id, due) -> polls.due(id));
  }
}
