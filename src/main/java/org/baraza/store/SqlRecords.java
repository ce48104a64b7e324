package org.baraza.store;

import org.baraza.assistant.port.Ballots;
import org.baraza.assistant.port.Canvases;
import org.baraza.assistant.port.Claims;
import org.baraza.assistant.port.Commitments;
import org.baraza.assistant.port.Conversations;
import org.baraza.assistant.port.Decisions;
import org.baraza.assistant.port.Deletions;
import org.baraza.assistant.port.Dismissals;
import org.baraza.assistant.port.Homes;
import org.baraza.assistant.port.Installations;
import org.baraza.assistant.port.Lists;
import org.baraza.assistant.port.Moments;
import org.baraza.assistant.port.Nudges;
import org.baraza.assistant.port.Offices;
import org.baraza.assistant.port.Outbox;
import org.baraza.assistant.port.Plans;
import org.baraza.assistant.port.Posts;
import org.baraza.assistant.port.QuietVoices;
import org.baraza.assistant.port.Records;
import org.baraza.assistant.port.Stands;
import org.baraza.assistant.port.Trail;

/** All tables within one transaction. */
record SqlRecords(Transaction transaction) implements Records {
  @Override
  public Claims claims() {
    return new SqlClaims(transaction);
  }

  @Override
  public Plans plans() {
    return new SqlPlans(transaction);
  }

  @Override
  public Conversations conversations() {
    return new SqlConversations(transaction);
  }

  @Override
  public Lists lists() {
    return new SqlLists(transaction);
  }

  @Override
  public Decisions decisions() {
    return new SqlDecisions(transaction);
  }

  @Override
  public Ballots ballots() {
    return new SqlBallots(transaction);
  }

  @Override
  public QuietVoices quietVoices() {
    return new SqlQuietVoices(transaction);
  }

  @Override
  public Commitments commitments() {
    return new SqlCommitments(transaction);
  }

  @Override
  public Nudges nudges() {
    return new SqlNudges(transaction);
  }

  @Override
  public Dismissals dismissals() {
    return new SqlDismissals(transaction);
  }

  @Override
  public Canvases canvases() {
    return new SqlCanvases(transaction);
  }

  @Override
  public Outbox outbox() {
    return new SqlOutbox(transaction);
  }

  @Override
  public Posts posts() {
    return new SqlPosts(transaction);
  }

  @Override
  public Moments moments() {
    return new SqlMoments(transaction);
  }

  @Override
  public Installations installations() {
    return new SqlInstallations(transaction);
  }

  @Override
  public Homes homes() {
    return new SqlHomes(transaction);
  }

  @Override
  public Offices offices() {
    return new SqlOffices(transaction);
  }

  @Override
  public Stands stands() {
    return new SqlStands(transaction);
  }

  @Override
  public Trail trail() {
    return new SqlTrail(transaction);
  }

  @Override
  public Deletions deletions() {
    return new SqlDeletions(transaction);
  }
}
