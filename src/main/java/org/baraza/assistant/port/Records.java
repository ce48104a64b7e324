package org.baraza.assistant.port;

/** What one transaction can reach. Not to be kept after it. */
public interface Records {
  Claims claims();

  Plans plans();

  Conversations conversations();

  Lists lists();

  Commitments commitments();

  Nudges nudges();

  Dismissals dismissals();

  Outbox outbox();

  Posts posts();

  Moments moments();

  Stands stands();

  Offices offices();

  Homes homes();

  Trail trail();
}
