package org.baraza.assistant.discussing;

import java.util.List;
import java.util.Map;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Routes.OnSubmission;
import org.baraza.assistant.port.MomentHandler;

/** What discussion rounds bring to the routes. */
public final class Discussing implements Feature {
  static final String OPEN = "talk.open";
  static final String DRAW = "talk.draw";
  static final String DRAW_FORM = "talk.draw-form";
  static final String OPENS = "talk-opens";
  static final String CLOSES = "talk-closes";
  static final String REMINDS = "talk-reminds";

  private final TalkOpening opening;
  private final TalkHearing hearing;
  private final TalkReminding reminding;
  private final TalkClosing closing;

  public Discussing(Desk desk) {
    Talks talks = new Talks(desk);
    opening = new TalkOpening(talks);
    hearing = new TalkHearing(talks);
    reminding = new TalkReminding(talks);
    closing = new TalkClosing(talks);
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(OPEN, opening::open, DRAW, closing::form);
  }

  @Override
  public Map<String, OnSubmission> submissions() {
    return Map.of(DRAW_FORM, closing::post);
  }

  @Override
  public List<Hearing.Listener> listeners() {
    return List.of(hearing);
  }

  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(
        OPENS, (id, due) -> opening.due(id),
        CLOSES, (id, due) -> closing.due(id),
        REMINDS, (id, due) -> reminding.due(id));
  }
}
