package org.baraza.assistant.deleting;

import java.time.Duration;
import java.util.Map;
import org.baraza.assistant.RetentionMoments;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Routes.OnClick;
import org.baraza.assistant.incoming.Verb;
import org.baraza.assistant.port.Board;
import org.baraza.assistant.port.HomeDoor;
import org.baraza.assistant.port.MomentHandler;

/** What deleting brings to the routes and to the scheduler. */
public final class Deleting implements Feature {
  /** How long a copy of the database may be kept; so long a deleted word may stand in one. */
  public static final Duration BACKUPS_KEPT = Duration.ofDays(30);

  private final Wishing wishing;
  private final Retaining retaining;
  private final Fulfilling fulfilling;

  /**
   * Sets the use cases up.
   *
   * @param board takes a plan off its channel's canvas
   * @param homes takes a person's promises off their Home
   */
  public Deleting(Desk desk, Board board, HomeDoor homes) {
    wishing = new Wishing(desk);
    retaining = new Retaining(desk);
    fulfilling = new Fulfilling(desk, board, homes);
  }

  /** Behind {@code /baraza}. */
  @Override
  public Map<String, Verb> verbs() {
    return Map.of("delete", (actor, place, rest) -> wishing.offer(actor, place));
  }

  @Override
  public Map<String, OnClick> clicks() {
    return Map.of(
        DeletionCards.LOOK, wishing::look,
        DeletionCards.ASK, wishing::ask,
        DeletionCards.KEEP, wishing::keep);
  }

  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(
        Fulfilling.DELETION, fulfilling::fulfil, RetentionMoments.RETENTION, retaining::look);
  }
}
