package org.baraza.assistant.exporting;

import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.committing.CommitmentWatch;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.document.PlanCopy;
import org.baraza.assistant.port.Records;
import org.baraza.commitment.Commitment;
import org.baraza.conversation.Answer;
import org.baraza.conversation.Conversation;
import org.baraza.decision.Decision;
import org.baraza.flow.Counted;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Dismissal;
import org.baraza.plan.Plan;

/** Puts a copy of a plan into a channel that has gathered nothing yet. */
final class Moving {
  private final Desk desk;
  private final CommitmentWatch watch;

  Moving(Desk desk, CommitmentWatch watch) {
    this.desk = desk;
    this.watch = watch;
  }

  /** Where a copy cannot be right though each part of it can be read, if it cannot. */
  static Optional<String> broken(PlanCopy copy) {
    if (!isCurrency(copy.plan().currency())) {
      return Optional.of("currency");
    }
    if (!differ(copy.conversations(), Conversation::id)) {
      return Optional.of("conversations.id");
    }
    boolean answers =
        copy.conversations().stream().allMatch(it -> differ(it.answers().values(), Answer::id));
    if (!answers) {
      return Optional.of("conversations.answers.id");
    }
    if (!differ(copy.lists(), it -> it.occasion() + "/" + it.list())) {
      return Optional.of("lists");
    }
    if (!differ(copy.commitments(), Commitment::id)) {
      return Optional.of("commitments.id");
    }
    if (!differ(copy.dismissals(), Dismissal::id)) {
      return Optional.of("dismissals.id");
    }
    return differ(copy.decisions(), Decision::id) ? Optional.empty() : Optional.of("decisions.id");
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(code));
  }

  private static <T> boolean differ(Collection<T> all, Function<T, String> id) {
    Set<String> ids = new HashSet<>();
    return all.stream().map(id).allMatch(ids::add);
  }

  /** Stores it, says so in the channel, and has what follows from it looked at. */
  boolean bring(Actor actor, Place to, PlanCopy copy) {
    Set<String> here = members(actor, copy);
    return desk.work().write(records -> bring(records, actor, to, copy, here));
  }

  /** Those who facilitate and can do so here: they are in the channel and no guests. */
  private Set<String> members(Actor actor, PlanCopy copy) {
    Set<String> here = new LinkedHashSet<>();
    for (String facilitator : copy.plan().facilitators()) {
      Actor known = new Actor(actor.workspace(), facilitator);
      if (desk.access().mayTakePart(known, copy.plan().place()) && desk.access().maySteer(known)) {
        here.add(facilitator);
      }
    }
    return here;
  }

  private boolean bring(
      Records records, Actor actor, Place to, PlanCopy copy, Set<String> facilitators) {
    Instant now = desk.clock().instant();
    if (!isEmpty(records, to)) {
      return false;
    }
    Plan before = desk.opening().of(records, to, copy.plan().zone(), now);
    Plan after = joined(before, copy.plan(), facilitators);
    records.plans().save(after);
    copy.conversations().forEach(it -> records.conversations().save(begun(it), it));
    copy.lists().forEach(it -> records.lists().bring(it, actor.userId(), now));
    copy.dismissals().forEach(it -> records.dismissals().save(to, it));
    copy.decisions().forEach(it -> records.decisions().save(to, it, false));
    for (Commitment commitment : copy.commitments()) {
      records.commitments().bring(commitment);
      watch.changed(records, commitment);
    }
    records.trail().note(to, actor.userId(), "imported", "", now);
    NudgeMoments.look(records, to, now);
    StandMoments.changed(records, to, now);
    String key = "import/" + desk.ids().next();
    Words words = desk.book().words(after.language());
    records.outbox().post(to, key, null, card(words, actor, copy), now);
    return true;
  }

  private static boolean isEmpty(Records records, Place place) {
    return records.conversations().all(place).isEmpty()
        && records.lists().all(place).stream().allMatch(list -> list.version() == 0)
        && records.commitments().inChannel(place).isEmpty()
        && records.decisions().all(place).isEmpty();
  }

  /** The channel's own reach stays: who may look is for its members to say, not for a file. */
  private Plan joined(Plan before, Plan brought, Set<String> facilitators) {
    return new Plan(
        before.place(),
        brought.purposes(),
        desk.book().languages().contains(brought.language())
            ? brought.language()
            : before.language(),
        brought.zone(),
        brought.currency(),
        facilitators.isEmpty() ? before.facilitators() : facilitators,
        before.welcomed() || brought.welcomed(),
        brought.createdAt(),
        brought.rhythm(),
        before.reach());
  }

  private static Conversation begun(Conversation brought) {
    return Conversation.begun(
        brought.place(),
        brought.id(),
        brought.flow(),
        brought.occasion(),
        brought.startedBy(),
        brought.startedAt());
  }

  private static Card card(Words words, Actor actor, PlanCopy copy) {
    int answers = copy.conversations().stream().mapToInt(it -> it.answers().size()).sum();
    Prose person = Prose.of(new Span.Person(actor.userId()));
    return Card.of(
        new Counted(words)
            .and("talks", copy.conversations().size())
            .and("answers", answers)
            .and("promises", copy.commitments().size())
            .said()
            .map(it -> words.say("import.done", Map.of("person", person, "counts", it)))
            .orElseGet(() -> words.say("import.done-lists", "person", person)));
  }
}
