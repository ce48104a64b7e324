package org.baraza.assistant.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Candidate;
import org.baraza.decision.Round;
import org.baraza.flow.Raw;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** Opens rounds in which everybody rates solutions for themselves. */
final class RoundOpening {
  private static final String SOLUTIONS = "solutions";
  private static final String SECRECY = "secrecy";
  private static final String ANONYMOUS = "anonymous";
  private static final int USUAL_DAYS = 3;

  private final Means means;

  RoundOpening(Means means) {
    this.means = means;
  }

  private static boolean anyOpen(Records records, Place place) {
    return records.decisions().all(place).stream()
        .anyMatch(decision -> decision instanceof Round round && round.open());
  }

  Reaction form(Click click) {
    return means.open(click, this::form);
  }

  private Form form(Records records, Plan plan, Pointer pointer, Words words) {
    List<Option> solutions =
        Solutions.of(records, plan.place(), means.edition(plan)).candidates().stream()
            .map(it -> new Option(it.name(), it.id()))
            .toList();
    List<String> all =
        solutions.stream().map(Option::value).limit(RoundCards.MOST_SOLUTIONS).toList();
    List<Option> secrecy =
        List.of(
            new Option(words.label("rating.anonymous-choice"), ANONYMOUS),
            new Option(words.label("vote.form.named"), "named"));
    LocalDate day = means.now().atZone(plan.zone()).toLocalDate().plusDays(USUAL_DAYS);
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Input(
            SOLUTIONS,
            words.label("rating.which"),
            null,
            false,
            new Entry.Several(solutions, all, words.label("entry.choose-several"))));
    parts.add(
        new Part.Input(
            SECRECY,
            words.label("rating.secrecy"),
            null,
            false,
            new Entry.One(secrecy, ANONYMOUS, words.label("entry.choose-one"))));
    parts.addAll(Deadline.inputs(words, day));
    return new Form(
        Actions.RATE_OPEN_FORM,
        pointer.code(),
        words.label("rating.open"),
        words.label("rating.begin"),
        words.label("form.cancel"),
        parts);
  }

  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = means.steering(actor, submission.memory());
    Optional<Plan> plan =
        pointer
            .flatMap(
                it ->
                    means
                        .work()
                        .<Optional<Plan>>read(records -> records.plans().find(it.place(actor))))
            .filter(it -> means.access().mayLead(actor, it));
    if (plan.isEmpty()) {
      return new Reaction.CloseAll();
    }
    Words words = means.words(actor);
    Map<String, Prose> problems = new LinkedHashMap<>();
    List<String> chosen = picked(submission, SOLUTIONS);
    Optional<Instant> closes = Deadline.read(submission, plan.get().zone(), means.now());
    if (closes.isEmpty()) {
      problems.put(Deadline.DAY, words.say("vote.form.when"));
    }
    if (chosen.isEmpty() || chosen.size() > RoundCards.MOST_SOLUTIONS) {
      Prose most = VoteCards.number(RoundCards.MOST_SOLUTIONS);
      problems.put(SOLUTIONS, words.say("rating.how-many", "most", most));
    }
    if (closes.isEmpty() || !problems.isEmpty()) {
      return new Reaction.Problems(problems);
    }
    boolean anonymous = !picked(submission, SECRECY).contains("named");
    return open(actor, plan.get(), chosen, anonymous, closes.get(), words);
  }

  private static List<String> picked(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Picked picked ? picked.ids() : List.of();
  }

  private Reaction open(
      Actor actor, Plan plan, List<String> chosen, boolean anonymous, Instant closes, Words words) {
    String id = means.ids().next();
    if (anonymous) {
      means.keys().make(id);
    }
    boolean opened =
        means
            .work()
            .write(
                records -> {
                  List<Candidate> solutions =
                      Solutions.of(records, plan.place(), means.edition(plan)).candidates().stream()
                          .filter(it -> chosen.contains(it.id()))
                          .toList();
                  Round round =
                      new Round(
                          id, solutions, anonymous, actor.userId(), means.now(), closes, null);
                  return !solutions.isEmpty() && open(records, plan, round);
                });
    if (opened) {
      return new Reaction.Nothing();
    }
    means.keys().drop(id);
    return new Reaction.Problems(Map.of(SOLUTIONS, words.say("rating.one-at-a-time")));
  }

  private boolean open(Records records, Plan plan, Round round) {
    Place place = plan.place();
    if (anyOpen(records, place)) {
      return false;
    }
    records.decisions().save(place, round, true);
    StandMoments.changed(records, place, means.now());
    RoundCards cards = new RoundCards(means.words(plan), place, round);
    records.outbox().post(place, RoundCards.key(round), null, cards.open(0), means.now());
    String moment = Pointer.moment(place, round.id());
    records.moments().set(Actions.RATE_CLOSING, moment, round.closesAt());
    records
        .moments()
        .set(Actions.REMINDER, moment, Reminding.moment(means.now(), round.closesAt()));
    return true;
  }
}
