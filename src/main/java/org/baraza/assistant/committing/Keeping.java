package org.baraza.assistant.committing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Input;
import org.baraza.commitment.Outcome;
import org.baraza.commitment.Status;
import org.baraza.commitment.Touch;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;
import org.baraza.plan.Plan;

/** Changes a commitment in one transaction: asks who may, decides, stores, tells. */
public final class Keeping {
  private final Desk desk;
  private final Recording recording;

  /**
   * Prepares to keep commitments.
   *
   * @param watch told of every change
   */
  public Keeping(Desk desk, CommitmentWatch watch) {
    this.desk = requireNonNull(desk);
    recording = new Recording(desk.book(), desk.ids(), desk.clock(), watch);
  }

  /** What somebody wants to do, by who may do it. */
  enum Right {
    /** The owner, whoever speaks for them, and the channel's facilitators. */
    CHANGE,
    /** The one person who is asked. */
    ANSWER,
    /** Whoever wrote the draft. */
    WRITE
  }

  /** What came of it. */
  sealed interface Result {
    record Kept(Outcome.Changed changed) implements Result {}

    /** It does not apply to how the commitment stands now. */
    record Stale(Commitment now) implements Result {}

    record Wrong(Outcome.Reason reason) implements Result {}

    /** It is somebody else's to say. */
    record NotYours(Commitment now, Right right) implements Result {}

    /** There is no such commitment, or none that this person may know of. */
    record Gone() implements Result {}
  }

  Desk desk() {
    return desk;
  }

  Words words(Actor actor) {
    return desk.tongues().words(actor);
  }

  ZoneId zone(Actor actor) {
    return desk.directory().person(actor).map(Directory.Person::zone).orElse(ZoneOffset.UTC);
  }

  Touch touch(Actor actor) {
    Instant now = desk.clock().instant();
    return new Touch(actor.userId(), now, LocalDate.ofInstant(now, zone(actor)));
  }

  /** Does something to a commitment, if this person may. */
  Result change(Actor actor, Pointer pointer, Right right, Function<Touch, Input> input) {
    Place place = pointer.place(actor);
    boolean here = desk.access().mayTakePart(actor, place);
    ZoneId zone = zone(actor);
    Touch touch = touch(actor);
    return desk.work()
        .write(
            records -> {
              Optional<Commitment> found = visible(records, actor, place, pointer.id(), here);
              if (found.isEmpty()) {
                return new Result.Gone();
              }
              Plan plan = desk.opening().of(records, place, zone, touch.at());
              Commitment now = found.get();
              if (!may(actor, plan, now, right, here)) {
                return refused(now, right);
              }
              return recording.settle(records, plan, now, input.apply(touch), touch);
            });
  }

  /**
   * Does the same to all live commitments of one owner in a channel, as far as this person may.
   *
   * @return how many were changed
   */
  int changeAll(Actor actor, Place place, Who owner, Function<Touch, Input> input) {
    boolean here = desk.access().mayTakePart(actor, place);
    ZoneId zone = zone(actor);
    Touch touch = touch(actor);
    return desk.work()
        .write(
            records -> {
              Plan plan = desk.opening().of(records, place, zone, touch.at());
              int changed = 0;
              for (Commitment now : records.commitments().inChannel(place)) {
                if (now.isLive()
                    && now.owner().equals(owner)
                    && may(actor, plan, now, Right.CHANGE, here)
                    && recording.settle(records, plan, now, input.apply(touch), touch)
                        instanceof Result.Kept) {
                  changed++;
                }
              }
              return changed;
            });
  }

  /** A commitment that this person may see: of a channel of theirs, or waiting for their word. */
  static Optional<Commitment> visible(
      Records records, Actor actor, Place place, String id, boolean here) {
    return records
        .commitments()
        .find(place, id)
        .filter(it -> here || it.isSpokenForBy(actor.userId()) || it.isAwaiting(actor.userId()))
        .filter(it -> it.status() != Status.DRAFT || it.askedBy().equals(actor.userId()));
  }

  boolean may(Actor actor, Plan plan, Commitment commitment, Right right, boolean here) {
    return switch (right) {
      case CHANGE ->
          desk.access().mayChange(actor, plan, commitment)
              && (here || commitment.isSpokenForBy(actor.userId()));
      case ANSWER -> desk.access().mayAccept(actor, commitment);
      case WRITE -> commitment.askedBy().equals(actor.userId());
    };
  }

  /** Nobody can answer what was answered already: that is stale, whoever asks. */
  Result refused(Commitment now, Right right) {
    return right == Right.ANSWER && now.asked().isEmpty()
        ? new Result.Stale(now)
        : new Result.NotYours(now, right);
  }
}
