package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.committing.Keeping.Result;
import org.baraza.assistant.committing.Keeping.Right;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Input;
import org.baraza.commitment.Origin;
import org.baraza.commitment.Status;
import org.baraza.commitment.Terms;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.people.Who;

/** What somebody does with what was understood: mend it, post it, drop it. */
final class Drafting {
  private final Keeping keeping;
  private final Promising promising;
  private final PromisingFromPlan fromPlan;

  Drafting(Keeping keeping, Promising promising, PromisingFromPlan fromPlan) {
    this.keeping = keeping;
    this.promising = promising;
    this.fromPlan = fromPlan;
  }

  private Reaction whisper(Actor actor, String key) {
    return new Reaction.Whisper(Card.of(keeping.words(actor).say(key)));
  }

  /** Posts the draft as it is. */
  Reaction post(Click click) {
    Words words = keeping.words(click.actor());
    Optional<Pointer> pointer = Pointer.read(click.value());
    Optional<Commitment> draft = pointer.flatMap(it -> promising.mine(click.actor(), it));
    if (draft.isEmpty()) {
      return whisper(click.actor(), "problem.gone");
    }
    if (draft.get().terms().lacksFirstDay()) {
      return whisper(click.actor(), "commit.problem.no-first-day");
    }
    Result result = post(click.actor(), pointer.get(), draft.get().terms());
    return result instanceof Result.Kept
        ? new Reaction.Rewhisper(Card.of(words.say("commit.posted")))
        : new Replies(words).toTap(result);
  }

  private Result post(Actor actor, Pointer pointer, Terms terms) {
    if (!promising.mayPromise(actor, pointer.place(actor))) {
      return new Result.Gone();
    }
    return keeping.change(actor, pointer, Right.WRITE, touch -> new Input.Post(terms, touch));
  }

  /** Posts the draft as it was filled in. */
  Reaction submit(Submission submission) {
    Words words = keeping.words(submission.actor());
    Actor actor = submission.actor();
    Optional<Commitment> draft =
        Pointer.read(submission.memory())
            .flatMap(it -> promising.mine(actor, it).or(() -> anew(actor, it)));
    if (draft.isEmpty()) {
      return whisper(actor, "problem.gone");
    }
    if (TermsForms.lacksFirstDay(submission)) {
      return new Reaction.Problems(
          Map.of(TermsForms.DAY, words.say("commit.problem.no-first-day")));
    }
    Terms terms =
        withOthers(
            words,
            draft.get(),
            TermsForms.read(submission, draft.get().owner(), servable(draft.get().place())));
    Optional<LocalDate> past =
        terms.due().filter(day -> day.isBefore(keeping.touch(submission.actor()).today()));
    if (past.isPresent()) {
      return new Reaction.Problems(Map.of(TermsForms.DAY, words.say("commit.problem.past-day")));
    }
    Result result = post(actor, Pointer.to(draft.get()), terms);
    return new Replies(words).toForm(result, TermsForms.INPUTS);
  }

  /** One person answers for a promise; others whom its row names are named in it. */
  private Terms withOthers(Words words, Commitment draft, Terms terms) {
    List<Who> named =
        keeping.desk().work().read(records -> fromPlan.named(records, draft)).stream()
            .filter(it -> !it.equals(terms.owner()))
            .toList();
    boolean among = draft.origin() instanceof Origin.ListRow && !terms.what().isBlank();
    return named.isEmpty() || !among
        ? terms
        : terms.what(Together.said(words, terms.what(), named));
  }

  /** A form that stood open until its draft was forgotten is not filled in for nothing. */
  private Optional<Commitment> anew(Actor actor, Pointer pointer) {
    Place place = pointer.place(actor);
    Terms nothing = Terms.of("", actor.who(), null);
    boolean known =
        keeping
            .desk()
            .work()
            .read(records -> records.commitments().find(place, pointer.id()))
            .isPresent();
    return known || !promising.mayPromise(actor, place)
        ? Optional.empty()
        : Optional.of(promising.draft(actor, place, nothing, new Origin.Typed()));
  }

  /** Whoever opens a draft wants it for another day. */
  private Commitment kept(Commitment draft) {
    return keeping
        .desk()
        .work()
        .write(
            records -> {
              Drafts.keep(records, draft, keeping.desk().clock().instant());
              return draft;
            });
  }

  /** Forgets the draft. */
  Reaction drop(Click click) {
    Words words = keeping.words(click.actor());
    Optional<Pointer> pointer = Pointer.read(click.value());
    Optional<Commitment> draft = pointer.flatMap(it -> promising.mine(click.actor(), it));
    draft.ifPresent(
        it ->
            keeping
                .desk()
                .work()
                .write(
                    records -> {
                      records.commitments().dropDraft(it.place(), it.id());
                      return true;
                    }));
    boolean posted = draft.filter(it -> it.status() != Status.DRAFT).isPresent();
    return posted
        ? new Replies(words).toTap(new Result.Stale(draft.get()))
        : new Reaction.Rewhisper(Card.of(words.say("commit.dropped")));
  }

  /** Opens every part in a form: of a draft to post it, of a commitment to put it differently. */
  Reaction edit(Click click) {
    Words words = keeping.words(click.actor());
    Optional<Pointer> pointer = Pointer.read(click.value());
    if (pointer.isEmpty()) {
      return whisper(click.actor(), "problem.gone");
    }
    TermsForms forms = new TermsForms(words, servable(pointer.get().place(click.actor())));
    Optional<Commitment> draft =
        promising.mine(click.actor(), pointer.get()).filter(it -> it.status() == Status.DRAFT);
    return draft
        .<Reaction>map(it -> new Reaction.Open(forms.draft(kept(it))))
        .orElseGet(
            () ->
                new Opening(keeping)
                    .open(click.actor(), pointer.get(), Right.CHANGE, forms::amend));
  }

  private Servable servable(Place place) {
    return keeping.desk().work().read(records -> Servable.of(records, place));
  }

  /** Puts a commitment differently. */
  Reaction amend(Submission submission) {
    Words words = keeping.words(submission.actor());
    Optional<Pointer> pointer = Pointer.read(submission.memory());
    if (pointer.isEmpty()) {
      return whisper(submission.actor(), "problem.gone");
    }
    if (TermsForms.lacksFirstDay(submission)) {
      return new Reaction.Problems(
          Map.of(TermsForms.DAY, words.say("commit.problem.no-first-day")));
    }
    Terms terms =
        TermsForms.read(
            submission,
            submission.actor().who(),
            servable(pointer.get().place(submission.actor())));
    Result result =
        keeping.change(
            submission.actor(),
            pointer.get(),
            Right.CHANGE,
            touch -> new Input.Amend(terms, touch));
    return new Replies(words).toForm(result, TermsForms.INPUTS);
  }
}
