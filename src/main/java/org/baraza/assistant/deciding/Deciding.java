package org.baraza.assistant.deciding;

import java.util.Map;
import java.util.function.Consumer;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.people.Actor;

/** What deciding together brings to the routes. */
public final class Deciding implements Feature {
  /** Opens one's own paper of a vote as a form; the value is a {@link Pointer}. */
  public static final String VOTE = Actions.VOTE_FORM;

  /** Opens one's own ratings as a form; the value is a {@link Pointer}. */
  public static final String RATE = Actions.RATE_START;

  private final Means means;
  private final Gathering gathering;
  private final Opening opening;
  private final Casting casting;
  private final VotingForm votingForm;
  private final Closing closing;
  private final Reminding reminding;
  private final TakingUp takingUp;
  private final Caring caring;
  private final Prioritising prioritising;
  private final RoundOpening roundOpening;
  private final RoundClosing roundClosing;
  private final RatingAlone ratingAlone;
  private final Weighing weighing;
  private final Preparing preparing;
  private final Rehearsing rehearsing;

  /**
   * Prepares to decide.
   *
   * @param voted to be told after somebody voted by a form
   */
  public Deciding(Means means, Consumer<Actor> voted) {
    this.means = means;
    gathering = new Gathering(means);
    opening = new Opening(means);
    casting = new Casting(means);
    votingForm = new VotingForm(means, casting, voted);
    BeforeClosing beforeClosing = new BeforeClosing(means);
    closing = new Closing(means, beforeClosing);
    reminding = new Reminding(means, beforeClosing);
    takingUp = new TakingUp(means);
    caring = new Caring(means, takingUp);
    prioritising = new Prioritising(means);
    roundOpening = new RoundOpening(means);
    roundClosing = new RoundClosing(means, beforeClosing);
    ratingAlone = new RatingAlone(means);
    weighing = new Weighing(means);
    preparing = new Preparing(means);
    rehearsing = new Rehearsing(means, preparing);
  }

  @Override
  public Map<String, Verb> verbs() {
    return Map.of("vote", gathering::show, "priorities", prioritising::show);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.ofEntries(
        Map.entry(Actions.VOTE_ADD, gathering::add),
        Map.entry(Actions.VOTE_OPEN, opening::form),
        Map.entry(Actions.VOTE_GIVE, casting::give),
        Map.entry(Actions.VOTE_PAPER, casting::paper),
        Map.entry(Actions.VOTE_FORM, votingForm::open),
        Map.entry(Actions.VOTE_PUT, casting::put),
        Map.entry(Actions.VOTE_BACK, casting::takeBack),
        Map.entry(Actions.VOTE_LOOK, casting::look),
        Map.entry(Actions.VOTE_QUIET, casting::quiet),
        Map.entry(Actions.VOTE_CLOSE, closing::close),
        Map.entry(Actions.VOTE_TAKE, takingUp::take),
        Map.entry(Actions.VOTE_CHOOSE, takingUp::choose),
        Map.entry(Actions.VOTE_CARE, caring::form),
        Map.entry(Actions.ORDER_TRY, prioritising::tryOut),
        Map.entry(Actions.ORDER_WITHOUT, prioritising::leaveOut),
        Map.entry(Actions.ORDER_SHARE, prioritising::share),
        Map.entry(Actions.ORDER_OVERRULE, prioritising::overrule),
        Map.entry(Actions.ORDER_WEIGH, weighing::form),
        Map.entry(Actions.VOICES_QUIET, casting::belongs),
        Map.entry(Actions.VOICES_PREPARE, preparing::form),
        Map.entry(Actions.VOICES_REHEARSE, rehearsing::start),
        Map.entry(Actions.RATE_OPEN, roundOpening::form),
        Map.entry(Actions.RATE_CLOSE, roundClosing::close),
        Map.entry(Actions.RATE_AGENDA, roundClosing::agenda),
        Map.entry(Actions.RATE_START, ratingAlone::start),
        Map.entry(Actions.RATE_SOLUTION, ratingAlone::solution),
        Map.entry(Actions.RATE_SHOW, click -> prioritising.show(click.actor(), click.place(), "")));
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.ofEntries(
        Map.entry(Actions.VOTE_FORM, votingForm::submit),
        Map.entry(Actions.VOTE_ADD_FORM, gathering::added),
        Map.entry(Actions.VOTE_OPEN_FORM, opening::submit),
        Map.entry(Actions.VOTE_CHOOSE_FORM, takingUp::chosen),
        Map.entry(Actions.VOTE_CARE_FORM, caring::submit),
        Map.entry(Actions.ORDER_OVERRULE_FORM, prioritising::overruled),
        Map.entry(Actions.RATE_OPEN_FORM, roundOpening::submit),
        Map.entry(Actions.ORDER_WEIGH_FORM, weighing::submit),
        Map.entry(Actions.VOICES_PREPARE_FORM, preparing::submit),
        Map.entry(Actions.VOICES_REHEARSE_FORM, rehearsing::next),
        Map.entry(Actions.RATE_PAGE_FORM, ratingAlone::submit));
  }

  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(
        Actions.VOTE_CLOSING, (id, due) -> closing.due(id),
        Actions.RATE_CLOSING, (id, due) -> roundClosing.due(id),
        Actions.REMINDER, (id, due) -> reminding.due(id));
  }

  /** Destroys keys that a kill left behind. */
  @Override
  public void catchUp() {
    means.keys().keepOnly(means.work().read(records -> records.decisions().open()));
  }
}
