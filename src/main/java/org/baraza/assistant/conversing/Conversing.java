package org.baraza.assistant.conversing;

import java.util.List;
import java.util.Map;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnCommand;
import org.baraza.assistant.incoming.Routes.OnSearch;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.incoming.Verb;

/** What guided conversations bring to the routes. */
public final class Conversing implements Feature {
  private final Starting starting;
  private final Moving moving;
  private final Listing listing;
  private final AnswerForms answerForms;
  private final RowForms rowForms;
  private final Paging paging;
  private final Showing showing;
  private final Summarising summarising;
  private final ListAnswers listAnswers;
  private final MoreFlows more;
  private final Purposes purposes;
  private final BarazaCommand command;
  private final Currencies currencies;
  private final List<Hearing.Listener> listeners;

  /**
   * Sets the use cases up.
   *
   * @param verbs what other features bring to {@code /baraza}, by name
   * @param deeds what other features do with a list's row, by the word in its menu
   */
  public Conversing(Desk desk, Map<String, Verb> verbs, Map<String, RowDeed> deeds) {
    starting = new Starting(desk);
    moving = new Moving(desk);
    listing = new Listing(desk, deeds);
    answerForms = new AnswerForms(desk, listing);
    rowForms = new RowForms(desk, listing);
    paging = new Paging(desk);
    showing = new Showing(desk, moving, paging);
    summarising = new Summarising(desk);
    listAnswers = new ListAnswers(desk, listing);
    more = new MoreFlows(desk, starting);
    purposes = new Purposes(desk);
    command = new BarazaCommand(desk, starting, moving, summarising, more, verbs);
    currencies = new Currencies(desk);
    listeners = List.of(new Welcoming(desk), new Answering(desk, listing), new Talking(desk));
  }

  @Override
  public Map<String, OnCommand> commands() {
    return Map.of("/baraza", command::handle);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.ofEntries(
        Map.entry(BarazaCommand.VERB, command::handle),
        Map.entry(Actions.START, starting::start),
        Map.entry(Actions.START_ANEW, starting::startAnew),
        Map.entry(Actions.CONTINUE, moving::goOn),
        Map.entry(Actions.PAUSE, moving::pause),
        Map.entry(Actions.FORM, paging::open),
        Map.entry(Actions.SHARE, summarising::share),
        Map.entry(Actions.ANSWER, answerForms::open),
        Map.entry(Actions.EDIT, answerForms::open),
        Map.entry(Actions.SKIP, moving::skip),
        Map.entry(Actions.TIP, showing::tip),
        Map.entry(Actions.MENU, showing::menu),
        Map.entry(Actions.TAP, moving::tap),
        Map.entry(Actions.PICK, moving::pick),
        Map.entry(Actions.MARK, moving::mark),
        Map.entry(Actions.MARKED, moving::marked),
        Map.entry(Actions.NOT_AN_ANSWER, moving::notAnAnswer),
        Map.entry(Actions.SETTLE, moving::settle),
        Map.entry(Actions.LIST_OPEN, listing::open),
        Map.entry(Actions.LIST_DONE, listAnswers::done),
        Map.entry(Actions.LIST_LATER, listAnswers::later),
        Map.entry(Actions.LIST_PAGE, listing::page),
        Map.entry(Actions.MORE, more::open),
        Map.entry(Actions.PURPOSES_MARK, purposes::mark),
        Map.entry(Actions.PURPOSES_SAVE, purposes::save),
        Map.entry(Actions.PURPOSES_ASK, purposes::ask),
        Map.entry(Actions.SHOW_ALL, summarising::showAll),
        Map.entry(Actions.SHOW_PAGE, summarising::page),
        Map.entry(Actions.SAME_AGAIN, moving::sameAgain),
        Map.entry(Actions.ROW_ADD, listing::add),
        Map.entry(Actions.ROW_MENU, listing::menu),
        Map.entry(Actions.ROW_UNDO, listing::undo));
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(
        Actions.ANSWER_FORM, answerForms::submit,
        Actions.PAGE_FORM, paging::submit,
        Actions.OCCASION_FORM, starting::chosen,
        Actions.MORE_FORM, more::submit,
        Actions.PURPOSES_FORM, purposes::submit,
        Actions.ROW_FORM, rowForms::submit);
  }

  @Override
  public Map<String, OnSearch> searches() {
    return Map.of(Actions.CURRENCIES, currencies::search, Actions.FLOWS, more::search);
  }

  @Override
  public List<Hearing.Listener> listeners() {
    return listeners;
  }
}
