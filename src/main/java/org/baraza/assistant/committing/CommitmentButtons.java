package org.baraza.assistant.committing;

import java.util.List;
import org.baraza.assistant.card.Control;
import org.baraza.commitment.Commitment;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;

/** The buttons of a commitment, for any message that shows it. */
public final class CommitmentButtons {
  private final Words words;

  public CommitmentButtons(Words words) {
    this.words = words;
  }

  /**
   * What its owner can do as it stands; nothing once it is settled.
   *
   * @param primary whether the message has no other primary button
   */
  public List<Control> forOwner(Commitment commitment, boolean primary) {
    if (!commitment.isLive()) {
      return List.of();
    }
    Control.Button done = button(CommitmentActions.DONE, "button.done", commitment);
    return List.of(
        primary ? done.primary() : done,
        button(CommitmentActions.MORE_TIME, "button.more-time", commitment),
        button(CommitmentActions.CANNOT, "button.cannot", commitment));
  }

  /**
   * Yes and no: for whoever is asked, or whoever passes on the word of somebody not on Slack.
   *
   * @param primary whether the message has no other primary button
   */
  public List<Control> forAsked(Commitment commitment, boolean primary) {
    boolean relayed = commitment.asked().filter(Who.Named.class::isInstance).isPresent();
    Control.Button accept =
        button(CommitmentActions.ACCEPT, relayed ? "commit.said-yes" : "commit.accept", commitment);
    return List.of(
        primary ? accept.primary() : accept,
        button(
            CommitmentActions.DECLINE, relayed ? "commit.said-no" : "commit.decline", commitment));
  }

  private Control.Button button(String action, String label, Commitment commitment) {
    return new Control.Button(
        action + ":" + commitment.id(), words.label(label), Pointer.to(commitment).code());
  }
}
