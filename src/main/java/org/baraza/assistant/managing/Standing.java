package org.baraza.assistant.managing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.port.Directory;
import org.baraza.assistant.port.Homes.Opened;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Stand;
import org.baraza.plan.Whole;

/** Works out where a plan stands after it changed, and has the Homes shown anew that show it. */
final class Standing {
  /** A Home that was opened longer ago is no longer on anybody's screen. */
  static final Duration ON_SCREEN = Duration.ofHours(1);

  /** A Home is not shown anew more often than this. */
  static final Duration BETWEEN = Duration.ofSeconds(50);

  private static final int CATCHING_UP = 20_000;
  private static final int TOGETHER = 500;

  private final Desk desk;

  Standing(Desk desk) {
    this.desk = desk;
  }

  /** Has every plan looked at of which it is not known yet where it stands. */
  void catchUp() {
    List<Place> missing = desk.work().read(records -> records.stands().missing(CATCHING_UP));
    Instant now = desk.clock().instant();
    for (int from = 0; from < missing.size(); from += TOGETHER) {
      List<Place> some = missing.subList(from, Math.min(missing.size(), from + TOGETHER));
      desk.work()
          .write(
              records -> {
                some.forEach(place -> StandMoments.changed(records, place, now));
                return some.size();
              });
    }
  }

  /** A channel's moment. */
  void look(String id, Instant due) {
    Place place = NudgeMoments.place(id);
    Optional<Directory.Channel> channel = desk.directory().channel(place);
    Optional<Whole> whole = desk.work().read(records -> Wholes.of(desk, records, place));
    if (whole.isEmpty() || channel.filter(Directory.Channel::direct).isPresent()) {
      return;
    }
    Stand stand = Stand.of(whole.get(), Wholes.summaries(whole.get()));
    Instant now = desk.clock().instant();
    desk.work()
        .write(
            records -> {
              records
                  .stands()
                  .save(
                      stand,
                      isOpen(records, whole.get(), channel),
                      channel.filter(Directory.Channel::archived).isPresent());
              return true;
            });
    showAnew(whole.get(), now);
  }

  /** Asked for only now: whoever opens theirs from here on sees where the plan stands. */
  private void showAnew(Whole whole, Instant now) {
    String workspace = whole.plan().place().workspace();
    List<Opened> homes =
        desk
            .work()
            .read(records -> records.homes().openedSince(workspace, now.minus(ON_SCREEN)))
            .stream()
            .filter(home -> concerns(home.person(), whole))
            .toList();
    if (!homes.isEmpty()) {
      desk.work()
          .write(
              records -> {
                homes.forEach(home -> show(records, home, now));
                return homes.size();
              });
    }
  }

  /** What Slack cannot say just now stays as it was. */
  private static boolean isOpen(Records records, Whole whole, Optional<Directory.Channel> channel) {
    return channel
        .map(it -> !it.restricted() || whole.plan().reach().sharedWithManagers())
        .orElseGet(() -> records.stands().isOpen(whole.plan().place()));
  }

  private boolean concerns(Actor person, Whole whole) {
    return whole.commitments().stream().anyMatch(it -> concerns(person, it))
        || desk.access().maySee(person, whole.plan().place());
  }

  private static boolean concerns(Actor person, Commitment commitment) {
    return commitment.isSpokenForBy(person.userId()) || commitment.isAwaiting(person.userId());
  }

  private static void show(Records records, Opened home, Instant now) {
    Instant earliest = home.shown().plus(BETWEEN);
    StandMoments.show(
        records, home.person(), now, earliest.isAfter(now) ? earliest : now.plusMillis(1));
  }
}
