package org.baraza.slack.desk;

import org.baraza.assistant.card.Form;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Routes;
import org.baraza.people.Actor;
import org.baraza.slack.door.Payload.Interaction;
import org.baraza.slack.hear.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out reactions after the acknowledgement. */
final class Reactor {
  private static final Logger log = LoggerFactory.getLogger(Reactor.class);

  private final Voice voice;
  private final Background background;
  private final Routes.OnHome home;

  Reactor(Voice voice, Background background, Routes.OnHome home) {
    this.voice = voice;
    this.background = background;
    this.home = home;
  }

  void carryOut(Reaction reaction, Origin origin) {
    if (reaction instanceof Reaction.Nothing) {
      nothing(origin);
    } else if (reaction instanceof Reaction.Whisper whisper) {
      background.run(
          origin.actor().workspace(), "a whisper", () -> voice.whisper(whisper.card(), origin));
    } else if (reaction instanceof Reaction.Rewhisper again) {
      background.run(
          origin.actor().workspace(), "a whisper", () -> voice.rewhisper(again.card(), origin));
    } else if (reaction instanceof Reaction.Open open) {
      background.run(
          origin.actor().workspace(), "opening a form", () -> voice.open(open.form(), origin));
    } else if (reaction instanceof Reaction.Redraw redraw) {
      redraw(redraw, origin);
    } else {
      log.warn(
          "{} needs a form that was sent, not a {}",
          reaction.getClass().getSimpleName(),
          origin.surface());
    }
  }

  void showHome(Actor actor) {
    background.run(actor.workspace(), "drawing a Home", () -> voice.home(actor, home));
  }

  Voice voice() {
    return voice;
  }

  /** The form on top closes by itself; the one below it, if there is one, is drawn anew. */
  void redrawBelow(Form form, Interaction sent) {
    String below = sent.payload().path("view").path("previous_view_id").asText("");
    if (!below.isEmpty()) {
      Origin origin = Origin.of(sent);
      background.run(
          origin.actor().workspace(), "redrawing a form", () -> voice.redraw(form, below, origin));
    }
  }

  /** What was tapped on the Home changed something there, most likely. */
  private void nothing(Origin origin) {
    if (origin.surface() == Origin.Surface.HOME) {
      showHome(origin.actor());
    }
  }

  /** Outside a form there is nothing to redraw, so the form opens. */
  private void redraw(Reaction.Redraw redraw, Origin origin) {
    boolean inForm = origin.surface() == Origin.Surface.FORM;
    background.run(
        origin.actor().workspace(),
        "redrawing a form",
        () -> {
          if (inForm) {
            voice.redraw(redraw.form(), origin);
          } else {
            voice.open(redraw.form(), origin);
          }
        });
  }
}
