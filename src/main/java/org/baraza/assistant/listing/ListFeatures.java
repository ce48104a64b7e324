package org.baraza.assistant.listing;

import java.util.Map;
import org.baraza.assistant.conversing.Actions;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.Listing;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnShortcut;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.incoming.Verb;

/** What lists bring to the routes. */
public final class ListFeatures implements Feature {
  private final Lists lists;
  private final Columns columns;
  private final ChangingColumns changing;
  private final Comparing comparing;
  private final AddingToPlan adding;

  public ListFeatures(Desk desk) {
    Listing listing = new Listing(desk);
    lists = new Lists(desk, listing);
    columns = new Columns(desk, listing);
    changing = new ChangingColumns(desk, listing);
    comparing = new Comparing(desk, listing);
    adding = new AddingToPlan(desk, listing);
  }

  @Override
  public Map<String, Verb> verbs() {
    return Map.of("lists", lists::show);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(
        Actions.LIST_AT, lists::open,
        Actions.LISTS_PAGE, lists::page,
        Actions.COLUMN_ADD, columns::ask,
        Actions.COLUMN_MENU, changing::menu,
        Actions.COMPARE, comparing::show,
        Actions.CHOOSE, comparing::choose);
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(
        Actions.COLUMN_FORM, columns::submit,
        Actions.COLUMN_NAME_FORM, changing::rename,
        Actions.COLUMN_REMOVE_FORM, changing::remove,
        AddingToPlan.LIST_FORM, adding::listChosen,
        AddingToPlan.ROW_FORM, adding::rowChosen);
  }

  @Override
  public Map<String, OnShortcut> shortcuts() {
    return Map.of(AddingToPlan.SHORTCUT, adding::begin);
  }
}
