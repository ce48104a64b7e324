package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.committing.Keeping.Result;
import org.baraza.assistant.committing.Keeping.Right;
import org.baraza.assistant.committing.WaysOut.Way;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Input;
import org.baraza.commitment.Outcome.Reason;
import org.baraza.commitment.Touch;
import org.baraza.commitment.WayOut;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Who;

/** What people say about a promise: yes, no, done, more time, and the ways out of it. */
final class Speaking {
  private static final Map<Reason, String> INPUTS =
      Map.of(
          Reason.NO_REASON, WaysOut.REASON,
          Reason.PAST_DAY, WaysOut.DAY,
          Reason.SAME_PERSON, WaysOut.HEIR,
          Reason.NO_RELAY, WaysOut.RELAY);

  private final Keeping keeping;
  private final Opening opening;

  Speaking(Keeping keeping) {
    this.keeping = keeping;
    opening = new Opening(keeping);
  }

  Reaction done(Click click) {
    return tap(click.actor(), click.value(), Right.CHANGE, Input.Finish::new);
  }

  Reaction accept(Click click) {
    return tap(click.actor(), click.value(), Right.ANSWER, Input.Accept::new);
  }

  private interface Saying {
    Input by(Touch touch);
  }

  private Reaction tap(Actor actor, String code, Right right, Saying saying) {
    Result result =
        Pointer.read(code)
            .map(pointer -> keeping.change(actor, pointer, right, saying::by))
            .orElseGet(Result.Gone::new);
    return new Replies(keeping.words(actor)).toTap(result);
  }

  /** Asks why, before the no is taken; a no that is passed on is taken at once. */
  Reaction decline(Click click) {
    Optional<Pointer> passedOn =
        Pointer.read(click.value()).filter(pointer -> isPassedOn(click.actor(), pointer));
    if (passedOn.isPresent()) {
      return tap(click.actor(), click.value(), Right.ANSWER, touch -> new Input.Decline("", touch));
    }
    WaysOut forms = new WaysOut(keeping.words(click.actor()));
    return Pointer.read(click.value())
        .map(pointer -> opening.open(click.actor(), pointer, Right.ANSWER, forms::decline))
        .orElseGet(() -> gone(click.actor()));
  }

  private boolean isPassedOn(Actor actor, Pointer pointer) {
    return keeping
        .desk()
        .work()
        .read(records -> records.commitments().find(pointer.place(actor), pointer.id()))
        .flatMap(Commitment::asked)
        .filter(Who.Named.class::isInstance)
        .isPresent();
  }

  Reaction declined(Submission submission) {
    String reason = new Typed(submission).words(WaysOut.REASON);
    Result result =
        Pointer.read(submission.memory())
            .map(
                pointer ->
                    keeping.change(
                        submission.actor(),
                        pointer,
                        Right.ANSWER,
                        touch -> new Input.Decline(reason, touch)))
            .orElseGet(Result.Gone::new);
    return new Replies(keeping.words(submission.actor())).toForm(result, INPUTS);
  }

  Reaction moreTime(Click click) {
    return wayOut(click, Way.MORE_TIME);
  }

  /** "I can't": asks which way out it shall be. */
  Reaction cannot(Click click) {
    return cannot(click.actor(), click.value());
  }

  private Reaction cannot(Actor actor, String code) {
    WaysOut forms = new WaysOut(keeping.words(actor));
    return Pointer.read(code)
        .map(pointer -> opening.open(actor, pointer, Right.CHANGE, forms::choice))
        .orElseGet(() -> gone(actor));
  }

  /** The way out that was chosen, in the place of the choice. */
  Reaction wayOut(Click click) {
    Optional<Way> way = Way.of(click.suffix());
    Reaction opened = way.map(it -> wayOut(click, it)).orElseGet(() -> gone(click.actor()));
    return opened instanceof Reaction.Open open && click.memory() != null
        ? new Reaction.Redraw(open.form())
        : opened;
  }

  private Reaction wayOut(Click click, Way way) {
    return wayOut(click.actor(), click.value(), way);
  }

  private Reaction wayOut(Actor actor, String code, Way way) {
    WaysOut forms = new WaysOut(keeping.words(actor));
    return Pointer.read(code)
        .map(
            pointer ->
                opening.open(
                    actor, pointer, Right.CHANGE, commitment -> forms.form(commitment, way)))
        .orElseGet(() -> gone(actor));
  }

  /** A facilitator's menu: what to do, and with which commitment. */
  Reaction menu(Click click) {
    String[] parts = click.value().split(" ", 2);
    String code = parts.length < 2 ? "" : parts[1];
    return switch (parts[0]) {
      case "done" -> tap(click.actor(), code, Right.CHANGE, Input.Finish::new);
      case "more-time" -> wayOut(click.actor(), code, Way.MORE_TIME);
      case "cannot" -> cannot(click.actor(), code);
      default -> gone(click.actor());
    };
  }

  Reaction submit(Submission submission) {
    String[] parts = submission.memory().split(" ", 2);
    Optional<Pointer> pointer = Pointer.read(parts[0]);
    Optional<Way> way = parts.length < 2 ? Optional.empty() : Way.of(parts[1]);
    if (pointer.isEmpty() || way.isEmpty()) {
      return gone(submission.actor());
    }
    return submit(submission, pointer.get(), way.get());
  }

  private Reaction submit(Submission submission, Pointer pointer, Way way) {
    Words words = keeping.words(submission.actor());
    Typed typed = new Typed(submission);
    String reason = typed.words(WaysOut.REASON);
    Optional<LocalDate> day = typed.day(WaysOut.DAY);
    Optional<Who> heir = typed.person(WaysOut.HEIR, WaysOut.HEIR_NAME);
    if ((way == Way.NEW_DATE || way == Way.MORE_TIME) && day.isEmpty()) {
      return problem(WaysOut.DAY, words, "commit.problem.no-day");
    }
    if (way == Way.NEW_DATE && reason.isBlank()) {
      return problem(WaysOut.REASON, words, "commit.problem.no-reason");
    }
    if (way == Way.HAND_OVER && heir.isEmpty()) {
      return problem(WaysOut.HEIR, words, "commit.problem.no-heir");
    }
    Saying saying =
        switch (way) {
          case MORE_TIME, NEW_DATE ->
              touch -> new WayOut.Renegotiate(day.orElseThrow(), reason, touch);
          case HAND_OVER -> touch -> handOver(typed, heir.orElseThrow(), reason, touch);
          case HELP -> touch -> new WayOut.AskForHelp(help(typed, words), reason, touch);
          case RELEASE -> touch -> new WayOut.Release(reason, touch);
        };
    Result result = keeping.change(submission.actor(), pointer, Right.CHANGE, saying::by);
    return new Replies(words).toForm(result, INPUTS);
  }

  private static Input handOver(Typed typed, Who heir, String reason, Touch touch) {
    String relay =
        heir instanceof Who.Named ? typed.member(WaysOut.RELAY).orElse(touch.by()) : null;
    return new WayOut.HandOver(heir, relay, reason, touch);
  }

  private static String help(Typed typed, Words words) {
    return WaysOut.helpKey(typed.choice(WaysOut.HELP)).map(words::label).orElse("");
  }

  private static Reaction problem(String input, Words words, String key) {
    return new Reaction.Problems(Map.of(input, words.say(key)));
  }

  private Reaction gone(Actor actor) {
    return new Reaction.Whisper(Card.of(keeping.words(actor).say("problem.gone")));
  }
}
