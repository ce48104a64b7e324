package org.baraza.assistant.reflecting;

import java.util.Map;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;

/** What looking back brings to the routes. */
public final class Reflecting implements Feature {
  static final String WHY = "why.ask";
  static final String WHY_FORM = "why.ask-form";
  static final String REVISE = "why.revise-open";
  static final String STEP_FORM = "why.step-form";
  static final String REVISE_FORM = "why.revise-form";

  private final Wondering wondering;
  private final Revising revising;

  public Reflecting(Desk desk) {
    wondering = new Wondering(desk);
    revising = new Revising(desk);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(WHY, wondering::form, REVISE, revising::form);
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(
        WHY_FORM,
        wondering::submit,
        STEP_FORM,
        revising::stepChosen,
        REVISE_FORM,
        revising::revised);
  }
}
