package org.baraza.assistant.port;

/** What one transaction can reach. Not to be kept after it. */
public interface Records {
  Claims claims();

  Plans plans();

  Conversations conversations();

  Lists lists();

  Decisions decisions();

  Ballots ballots();

  QuietVoices quietVoices();

  Commitments commitments();

  Nudges nudges();

  Dismissals dismissals();

  Canvases canvases();

  Outbox outbox();

  Posts posts();

  Moments moments();

  Installations installations();

  Stands stands();

  Offices offices();

  Homes homes();

  Trail trail();

  Deletions deletions();
}
