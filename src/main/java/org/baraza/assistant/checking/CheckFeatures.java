package org.baraza.assistant.checking;

import java.util.Map;
import org.baraza.assistant.conversing.Actions;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;

/** What checks bring to the routes. */
public final class CheckFeatures implements Feature {
  private final Dismissing dismissing;

  public CheckFeatures(Desk desk) {
    dismissing = new Dismissing(desk);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(
        Actions.DISMISS, dismissing::ask,
        Actions.DISMISS_UNDO, dismissing::undo);
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(Actions.DISMISS_FORM, dismissing::submit);
  }
}
