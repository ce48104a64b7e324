package org.baraza.assistant.checking;

import java.util.Map;
import org.baraza.assistant.conversing.Actions;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;

/** What checks bring to the routes. */
public final class CheckFeatures {
  private final Dismissing dismissing;

  public CheckFeatures(Desk desk) {
    dismissing = new Dismissing(desk);
  }

  public Map<String, OnClick> clicks() {
    return Map.of(
        Actions.DISMISS, dismissing::ask,
        Actions.DISMISS_UNDO, dismissing::undo);
  }

  public Map<String, OnSubmission> submissions() {
    return Map.of(Actions.DISMISS_FORM, dismissing::submit);
  }
}
