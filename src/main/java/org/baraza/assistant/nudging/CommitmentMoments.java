package org.baraza.assistant.nudging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.committing.CommitmentWatch;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Event;
import org.baraza.people.Actor;
import org.baraza.people.Who;

/** Has everybody's nudges looked at whom a changed commitment concerns, and its channel's. */
record CommitmentMoments(InstantSource clock) implements CommitmentWatch {
  CommitmentMoments {
    requireNonNull(clock);
  }

  @Override
  public void changed(Records records, Commitment after) {
    Instant now = clock.instant();
    Set<String> concerned = new TreeSet<>();
    add(concerned, after.owner());
    after.terms().relayed().ifPresent(concerned::add);
    after
        .latest(Event.HandedOver.class::isInstance)
        .ifPresent(
            entry -> {
              if (entry.event() instanceof Event.HandedOver over) {
                add(concerned, over.from());
              }
            });
    concerned.forEach(
        member -> NudgeMoments.look(records, new Actor(after.place().workspace(), member), now));
    NudgeMoments.look(records, after.place(), now);
  }

  private static void add(Set<String> members, Who who) {
    if (who instanceof Who.Member member) {
      members.add(member.userId());
    }
  }
}
