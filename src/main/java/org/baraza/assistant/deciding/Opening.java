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
import org.baraza.decision.Vote;
import org.baraza.flow.Raw;
import org.baraza.flow.Row;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;
import org.baraza.plan.Values;

/** Opens a vote on what was gathered, on the terms that the group wants. */
final class Opening {
  private static final String CANDIDATES = "candidates";
  private static final String VOTES = "votes";
  private static final String TAKE = "take";
  private static final String SECRECY = "secrecy";
  private static final String ANONYMOUS = "anonymous";
  private static final String LOOK = "look";
  private static final int MOST_VOTES = 10;
  private static final int USUAL = 3;
  private static final int USUAL_DAYS = 2;

  private final Means means;

  Opening(Means means) {
    this.means = means;
  }

  Reaction form(Click click) {
    Actor actor = click.actor();
    Words words = means.words(actor);
    Optional<Pointer> pointer = means.steering(actor, click.value());
    if (pointer.isEmpty()) {
      return means.refusal(actor);
    }
    Place place = pointer.get().place(actor);
    return means
        .work()
        .<Optional<Form>>read(
            records ->
                records
                    .plans()
                    .find(place)
                    .filter(plan -> means.access().mayLead(actor, plan))
                    .map(plan -> form(records, plan, pointer.get(), words)))
        .<Reaction>map(Reaction.Open::new)
        .orElseGet(() -> means.whisper(actor, "vote.not-leading"));
  }

  private Form form(Records records, Plan plan, Pointer pointer, Words words) {
    List<Option> candidates =
        candidates(records, plan.place()).stream()
            .map(it -> new Option(it.name(), it.id()))
            .toList();
    List<String> all =
        candidates.stream().map(Option::value).limit(VoteCards.MOST_CANDIDATES).toList();
    LocalDate day = means.now().atZone(plan.zone()).toLocalDate().plusDays(USUAL_DAYS);
    int usual = Math.max(1, Math.min(USUAL, candidates.size() / 2));
    String choose = words.label("entry.choose-one");
    List<Part> parts =
        new ArrayList<>(
            List.of(
                input(
                    CANDIDATES,
                    words.label("vote.form.candidates"),
                    new Entry.Several(candidates, all, words.label("entry.choose-several"))),
                input(VOTES, words.label("vote.form.votes"), numbers(usual, choose)),
                input(TAKE, words.label("vote.form.take"), numbers(usual, choose)),
                input(SECRECY, words.label("vote.form.secrecy"), secrecy(words, choose))));
    parts.addAll(Deadline.inputs(words, day));
    return new Form(
        Actions.VOTE_OPEN_FORM,
        pointer.code(),
        words.label("vote.open-title"),
        words.label("vote.open"),
        words.label("form.cancel"),
        parts);
  }

  private static Part input(String id, String label, Entry entry) {
    return new Part.Input(id, label, null, false, entry);
  }

  private static Entry numbers(int usual, String placeholder) {
    List<Option> numbers = new ArrayList<>();
    for (int number = 1; number <= MOST_VOTES; number++) {
      numbers.add(new Option(Integer.toString(number), Integer.toString(number)));
    }
    return new Entry.One(numbers, Integer.toString(usual), placeholder);
  }

  private static Entry secrecy(Words words, String placeholder) {
    List<Option> options =
        List.of(
            new Option(words.label("vote.form.anonymous"), ANONYMOUS),
            new Option(words.label("vote.form.named"), "named"),
            new Option(words.label("vote.form.look"), LOOK));
    return new Entry.One(options, ANONYMOUS, placeholder);
  }

  private static List<Candidate> candidates(Records records, Place place) {
    List<Candidate> candidates = new ArrayList<>();
    for (Row row : records.lists().find(place, "", Gathering.LIST).rows()) {
      candidates.add(new Candidate(row.id(), Values.text(row, Gathering.NAME)));
    }
    return candidates;
  }

  /** Opens the vote, unless something on the form cannot be. */
  Reaction submit(Submission submission) {
    Actor actor = submission.actor();
    Optional<Pointer> pointer = means.steering(actor, submission.memory());
    if (pointer.isEmpty()) {
      return new Reaction.CloseAll();
    }
    Place place = pointer.get().place(actor);
    Optional<Plan> plan = means.work().read(records -> records.plans().find(place));
    if (plan.filter(it -> means.access().mayLead(actor, it)).isEmpty()) {
      return new Reaction.CloseAll();
    }
    Words words = means.words(actor);
    Map<String, Prose> problems = new LinkedHashMap<>();
    Optional<Instant> closes = Deadline.read(submission, plan.get().zone(), means.now());
    List<String> chosen = picked(submission, CANDIDATES);
    if (chosen.size() < 2 || chosen.size() > VoteCards.MOST_CANDIDATES) {
      Prose most = VoteCards.number(VoteCards.MOST_CANDIDATES);
      problems.put(CANDIDATES, words.say("vote.form.how-many", "most", most));
    }
    if (closes.isEmpty()) {
      problems.put(Deadline.DAY, words.say("vote.form.when"));
    }
    if (closes.isEmpty() || !problems.isEmpty()) {
      return new Reaction.Problems(problems);
    }
    String secrecy = picked(submission, SECRECY).stream().findFirst().orElse(ANONYMOUS);
    Vote.Terms terms =
        new Vote.Terms(
            number(submission, VOTES),
            number(submission, TAKE),
            secrecy.equals(ANONYMOUS),
            secrecy.equals(LOOK),
            closes.get());
    return open(actor, plan.get(), terms, chosen, words);
  }

  private static List<String> picked(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Picked picked ? picked.ids() : List.of();
  }

  private static int number(Submission submission, String input) {
    String text = picked(submission, input).stream().findFirst().orElse("");
    int number = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : USUAL;
    return Math.max(1, Math.min(MOST_VOTES, number));
  }

  private Reaction open(
      Actor actor, Plan plan, Vote.Terms terms, List<String> chosen, Words words) {
    String id = means.ids().next();
    if (terms.anonymous()) {
      means.keys().make(id); // before the vote, so that no open vote is ever without its key
    }
    boolean opened = means.work().write(records -> open(records, id, actor, plan, terms, chosen));
    if (opened) {
      return new Reaction.Nothing();
    }
    means.keys().drop(id);
    return new Reaction.Problems(Map.of(CANDIDATES, words.say("vote.form.one-at-a-time")));
  }

  private boolean open(
      Records records, String id, Actor actor, Plan plan, Vote.Terms terms, List<String> chosen) {
    Place place = plan.place();
    List<Candidate> candidates =
        candidates(records, place).stream().filter(it -> chosen.contains(it.id())).toList();
    if (candidates.size() < 2 || means.latestVote(records, place).filter(Vote::open).isPresent()) {
      return false;
    }
    Instant now = means.now();
    Vote vote = new Vote(id, candidates, terms, actor.userId(), now, null, List.of());
    records.decisions().save(place, vote, true);
    StandMoments.changed(records, place, now);
    VoteCards cards = new VoteCards(means.words(plan), place, vote);
    records.outbox().post(place, VoteCards.key(vote), null, cards.open(0), now);
    String moment = Pointer.moment(place, id);
    records.moments().set(Actions.VOTE_CLOSING, moment, terms.closesAt());
    records.moments().set(Actions.REMINDER, moment, Reminding.moment(now, terms.closesAt()));
    return true;
  }
}
