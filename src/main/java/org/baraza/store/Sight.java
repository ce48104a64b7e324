package org.baraza.store;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.baraza.conversation.Conversation;
import org.baraza.people.Place;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Plan;
import org.baraza.plan.PlanList;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction sees of a channel's plan: what is known of its revision already, what was
 * read since, and what the transaction itself has changed. A channel without a plan has no
 * revision; of it nothing is kept for others.
 */
final class Sight {
  private static final SecureRandom REVISIONS = new SecureRandom();

  private final Transaction transaction;
  private final Place place;
  private @Nullable Plan plan;
  private @Nullable String canvas;
  private long revision;
  private boolean changed;
  private boolean learnt;
  private @Nullable List<Conversation> conversations;
  private @Nullable List<PlanList> lists;
  private @Nullable List<Dismissal> dismissals;

  private Sight(Transaction transaction, Place place) {
    this.transaction = transaction;
    this.place = place;
  }

  /** Finds out at which revision the plan is, and what is known of that. */
  static Sight of(Transaction transaction, Place place, KnownPlans known) {
    Sight sight = new Sight(transaction, place);
    transaction
        .sql()
        .createQuery(
            """
            select p.revision, p.body, c.canvas
            from plan p
            left join canvas c on c.workspace = p.workspace and c.channel = p.channel
            where p.workspace = :workspace and p.channel = :channel
            """)
        .bind("workspace", place.workspace())
        .bind("channel", place.channel())
        .map(
            (row, context) -> {
              sight.canvas = row.getString("canvas");
              long revision = row.getLong("revision");
              Optional<Known> there = known.at(place, revision);
              if (there.isPresent()) {
                return there.get();
              }
              sight.learnt = true;
              Plan plan = transaction.json().read(row.getString("body"), Plan.class);
              return new Known(revision, plan, null, null, null);
            })
        .findOne()
        .ifPresent(sight::know);
    return sight;
  }

  private void know(Known known) {
    revision = known.revision();
    plan = known.plan();
    conversations = known.conversations();
    lists = known.lists();
    dismissals = known.dismissals();
  }

  Optional<Plan> plan() {
    return Optional.ofNullable(plan);
  }

  /** The channel's canvas, which is found with its plan and no part of what the revision tells. */
  Optional<String> canvas() {
    return Optional.ofNullable(canvas);
  }

  /** The canvas was stored, or forgotten. */
  void changeCanvas(@Nullable String next) {
    canvas = next;
  }

  /** All that were not replaced, oldest first. */
  List<Conversation> conversations(Supplier<List<Conversation>> reading) {
    if (conversations == null) {
      conversations = reading.get();
      learnt = true;
    }
    return conversations;
  }

  List<PlanList> lists(Supplier<List<PlanList>> reading) {
    if (lists == null) {
      lists = reading.get();
      learnt = true;
    }
    return lists;
  }

  List<Dismissal> dismissals(Supplier<List<Dismissal>> reading) {
    if (dismissals == null) {
      dismissals = reading.get();
      learnt = true;
    }
    return dismissals;
  }

  /** A conversation, if it is known that it is there; one that was replaced is not. */
  Optional<Conversation> conversation(String id) {
    return conversations == null
        ? Optional.empty()
        : conversations.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** A list that may be empty, if it is known what lists there are. */
  Optional<PlanList> list(String occasion, String list) {
    return lists == null
        ? Optional.empty()
        : lists.stream()
            .filter(it -> it.list().equals(list) && it.occasion().equals(occasion))
            .findFirst()
            .or(() -> Optional.of(PlanList.empty(place, occasion, list)));
  }

  /**
   * Begins a plan, or changes its own row.
   *
   * @return the revision to be stored in it
   */
  long change(Plan next) {
    plan = next;
    renew();
    return revision;
  }

  /** A conversation was stored. */
  void change(Conversation stored) {
    renewStored();
    if (conversations != null) {
      conversations = with(conversations, stored);
    }
  }

  private static List<Conversation> with(List<Conversation> before, Conversation stored) {
    List<Conversation> after = new ArrayList<>(before);
    int at = 0;
    while (at < after.size() && !after.get(at).id().equals(stored.id())) {
      at++;
    }
    if (at < after.size()) {
      after.remove(at);
    }
    if (stored.current()) {
      after.add(at, stored);
    }
    return List.copyOf(after);
  }

  /** Lists were changed; they are read again when they are needed. */
  void changeLists() {
    renewStored();
    lists = null;
  }

  void changeDismissals() {
    renewStored();
    dismissals = null;
  }

  private void renewStored() {
    if (!changed && plan != null) {
      renew();
      transaction
          .sql()
          .createUpdate(
              """
              update plan set revision = :revision
              where workspace = :workspace and channel = :channel
              """)
          .bind("revision", revision)
          .bind("workspace", place.workspace())
          .bind("channel", place.channel())
          .execute();
    }
  }

  private void renew() {
    revision = REVISIONS.nextLong();
    changed = true;
    learnt = true;
  }

  /** Keeps for the next transaction what this one has learnt. */
  void keep(KnownPlans known) {
    if (learnt && plan != null) {
      known.keep(place, new Known(revision, plan, conversations, lists, dismissals));
    }
  }

  /** Moves the revision of all of a workspace's plans, whose rows were changed by others. */
  static void renewAll(Transaction transaction, String workspace) {
    transaction
        .sql()
        .createUpdate("update plan set revision = :revision where workspace = :workspace")
        .bind("revision", REVISIONS.nextLong())
        .bind("workspace", workspace)
        .execute();
  }
}
