package org.baraza.assistant.committing;

import java.util.Map;
import org.baraza.assistant.card.Control;
import org.baraza.assistant.conversing.Actions;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.RowDeed;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnCommand;
import org.baraza.assistant.incoming.Routes.OnShortcut;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.flow.wording.Words;
import org.baraza.people.Place;

/** What promises bring to the routes. */
public final class Committing implements Feature {
  private final Promising promising;
  private final PromisingFromPlan fromPlan;
  private final Drafting drafting;
  private final ChoosingWhen choosing;
  private final Speaking speaking;
  private final HandingAll handingAll;
  private final CommitmentList list;
  private final Drafts drafts;

  /**
   * Brings the use cases together.
   *
   * @param watch told of every change, in its transaction
   */
  public Committing(Desk desk, CommitmentWatch watch) {
    RowsFollowing rows = new RowsFollowing(desk);
    Keeping keeping =
        new Keeping(
            desk,
            (records, after) -> {
              watch.changed(records, after);
              rows.changed(records, after);
            });
    promising = new Promising(keeping);
    fromPlan = new PromisingFromPlan(keeping, promising);
    drafting = new Drafting(keeping, promising, fromPlan);
    choosing = new ChoosingWhen(keeping, promising);
    speaking = new Speaking(keeping);
    handingAll = new HandingAll(keeping);
    list = new CommitmentList(keeping);
    drafts = new Drafts(desk.work());
  }

  @Override
  public Map<String, OnCommand> commands() {
    return Map.of("/commit", promising::command);
  }

  /** Behind {@code /baraza}. */
  @Override
  public Map<String, Verb> verbs() {
    return Map.of("commitments", (actor, place, rest) -> list.show(actor, place));
  }

  @Override
  public Map<String, OnShortcut> shortcuts() {
    return Map.of(CommitmentActions.SHORTCUT, promising::shortcut);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.ofEntries(
        Map.entry(CommitmentActions.DONE, speaking::done),
        Map.entry(CommitmentActions.MORE_TIME, speaking::moreTime),
        Map.entry(CommitmentActions.CANNOT, speaking::cannot),
        Map.entry(CommitmentActions.HAND_ALL, handingAll::open),
        Map.entry(CommitmentActions.WAY_OUT, speaking::wayOut),
        Map.entry(CommitmentActions.ACCEPT, speaking::accept),
        Map.entry(CommitmentActions.DECLINE, speaking::decline),
        Map.entry(CommitmentActions.MENU, speaking::menu),
        Map.entry(CommitmentActions.POST, drafting::post),
        Map.entry(CommitmentActions.EDIT, drafting::edit),
        Map.entry(CommitmentActions.DROP, drafting::drop),
        Map.entry(CommitmentActions.BLANK, promising::blank),
        Map.entry(CommitmentActions.DAY, choosing::day),
        Map.entry(CommitmentActions.PICK_DAY, choosing::pickDay),
        Map.entry(CommitmentActions.PICK_RHYTHM, choosing::pickRhythm),
        Map.entry(Actions.PROMISE, fromPlan::answer));
  }

  /** A button to the form that hands on all open promises of one person in a channel. */
  public Control handingOver(Words words, Place place) {
    return HandingAll.ask(words, place);
  }

  /** What can be done with a row of a list. */
  public Map<String, RowDeed> rowDeeds() {
    return Map.of(RowDeed.PROMISE, fromPlan::row);
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(
        CommitmentActions.TERMS_FORM, drafting::submit,
        CommitmentActions.AMEND_FORM, drafting::amend,
        CommitmentActions.HAND_ALL_FORM, handingAll::submit,
        CommitmentActions.WAYS_FORM, speaking::submit,
        CommitmentActions.DECLINE_FORM, speaking::declined);
  }

  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(Drafts.MOMENT, drafts::forget);
  }
}
