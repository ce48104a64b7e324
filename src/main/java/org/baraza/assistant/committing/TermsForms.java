package org.baraza.assistant.committing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Submission;
import org.baraza.commitment.Commitment;
import org.baraza.commitment.Outcome.Reason;
import org.baraza.commitment.Recurrence;
import org.baraza.commitment.Resources;
import org.baraza.commitment.Terms;
import org.baraza.flow.wording.Words;
import org.baraza.people.Who;
import org.jspecify.annotations.Nullable;

/** Every part of a commitment in a form, and what came back from it. */
final class TermsForms {
  private static final String WHAT = "what";
  private static final String OWNER = "owner";
  private static final String OWNER_NAME = "owner-name";
  private static final String RELAY = "relay";
  static final String DAY = "day";
  private static final String TIME = "time";
  private static final String MONEY = "money";
  private static final String IN_KIND = "in-kind";
  private static final String ADDS = "adds";
  private static final String SERVES = "serves";
  private static final String RHYTHM = "rhythm";
  private static final String ANSWERS = "answers";

  /** So many people can be offered to answer for what several are named for. */
  static final int MOST_NAMED = 10;

  private static final String MEMBER = "@";
  private static final int LONGEST_NAME = 70;

  /** Where each problem is shown. */
  static final Map<Reason, String> INPUTS =
      Map.of(Reason.NO_WORDS, WHAT, Reason.PAST_DAY, DAY, Reason.NO_RELAY, RELAY);

  /** What the choice of what it serves says for nothing. */
  private static final String NOTHING = "-";

  private final Words words;
  private final Servable servable;

  TermsForms(Words words, Servable servable) {
    this.words = words;
    this.servable = servable;
  }

  /** A draft, to be posted. */
  Form draft(Commitment draft) {
    return form(CommitmentActions.TERMS_FORM, draft, "commit.post", owner(draft.terms()));
  }

  /** A draft for which several people are named: one of them has to answer for it. */
  Form draft(Commitment draft, List<Option> named) {
    List<Part> owner = new ArrayList<>();
    owner.add(
        new Part.Input(
            ANSWERS,
            words.label("commit.form.answers"),
            words.label("commit.form.answers-advice"),
            false,
            new Entry.One(named, null, words.label("entry.choose-person"))));
    if (!named.stream().allMatch(it -> it.value().startsWith(MEMBER))) {
      owner.add(relay(draft.terms()));
    }
    return form(CommitmentActions.TERMS_FORM, draft, "commit.post", owner);
  }

  /** How a choice names somebody. */
  static String value(Who who) {
    if (who instanceof Who.Member member) {
      return MEMBER + member.userId();
    }
    String name = "#" + ((Who.Named) who).name();
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static Optional<Who> answering(String value) {
    if (value.length() < 2) {
      return Optional.empty();
    }
    String rest = value.substring(1);
    return Optional.of(value.startsWith(MEMBER) ? new Who.Member(rest) : new Who.Named(rest));
  }

  /** A commitment that stands; who owns it is changed by handing over. */
  Form amend(Commitment commitment) {
    return form(CommitmentActions.AMEND_FORM, commitment, "form.save", List.of());
  }

  private Form form(String callback, Commitment commitment, String submit, List<Part> owner) {
    Terms terms = commitment.terms();
    List<Part> parts = new ArrayList<>();
    parts.add(input(WHAT, "commit.form.what", null, false, true, terms.what()));
    parts.addAll(owner);
    parts.add(
        new Part.Input(
            DAY,
            words.label("commit.form.day"),
            null,
            true,
            new Entry.Date(terms.day(), words.label("entry.choose-day"))));
    String own = words.label("commit.form.own-advice");
    parts.add(input(TIME, "commit.form.time", own, true, false, terms.own().time()));
    parts.add(input(MONEY, "commit.form.money", null, true, false, terms.own().money()));
    parts.add(input(IN_KIND, "commit.form.in-kind", null, true, false, terms.own().inKind()));
    parts.add(input(ADDS, "commit.form.adds", null, true, false, terms.adds()));
    parts.add(serves(terms.serves()));
    parts.add(
        new Part.Input(
            RHYTHM,
            words.label("commit.form.rhythm"),
            null,
            true,
            new Entry.One(
                new Rhythms(words).options(terms.recurrence()),
                Rhythms.value(terms.recurrence()),
                words.label("entry.choose-one"))));
    return new Form(
        callback,
        Pointer.to(commitment).code(),
        words.label("commit.form.title"),
        words.label(submit),
        words.label("form.cancel"),
        parts);
  }

  private List<Part> owner(Terms terms) {
    String member = terms.owner() instanceof Who.Member it ? it.userId() : null;
    String name = terms.owner() instanceof Who.Named it ? it.name() : "";
    return List.of(
        new Part.Input(
            OWNER,
            words.label("commit.form.owner"),
            words.label("commit.form.owner-advice"),
            true,
            new Entry.Person(member, words.label("entry.choose-person"))),
        input(OWNER_NAME, "entry.other", null, true, false, name),
        relay(terms));
  }

  private Part relay(Terms terms) {
    return new Part.Input(
        RELAY,
        words.label("commit.form.relay"),
        words.label("commit.form.relay-advice"),
        true,
        new Entry.Person(terms.relay(), words.label("entry.choose-person")));
  }

  /** Chosen from the plan's goals and solutions; in words while the plan has none. */
  private Part serves(String serves) {
    if (servable.names().isEmpty()) {
      return input(SERVES, "commit.form.serves", null, true, false, serves);
    }
    Option none = new Option(words.label("commit.form.serves-none"), NOTHING);
    return new Part.Input(
        SERVES,
        words.label("commit.form.serves"),
        null,
        true,
        new Entry.One(
            servable.options(serves, none),
            serves.isBlank() ? NOTHING : Servable.value(serves),
            words.label("entry.choose-one")));
  }

  private static String served(Typed typed, Servable servable) {
    String chosen = typed.choice(SERVES);
    return chosen.isEmpty()
        ? typed.words(SERVES)
        : chosen.equals(NOTHING) ? "" : servable.name(chosen);
  }

  private Part input(
      String id,
      String label,
      @Nullable String advice,
      boolean optional,
      boolean several,
      String initial) {
    return new Part.Input(
        id, words.label(label), advice, optional, new Entry.Words(several, initial, null));
  }

  /**
   * What was filled in.
   *
   * @param owner whose it is if nobody was filled in
   * @param servable what the plan knows that it can serve
   */
  static Terms read(Submission submission, Who owner, Servable servable) {
    Typed typed = new Typed(submission);
    Who chosen =
        answering(typed.choice(ANSWERS)).or(() -> typed.person(OWNER, OWNER_NAME)).orElse(owner);
    String passedOn = typed.member(RELAY).orElse(submission.actor().userId());
    Optional<LocalDate> day = typed.day(DAY);
    Recurrence recurrence =
        day.map(first -> Rhythms.chosen(typed.choice(RHYTHM), first))
            .orElseGet(Recurrence.Once::new);
    return new Terms(
        typed.words(WHAT),
        chosen,
        chosen instanceof Who.Named ? passedOn : null,
        day.orElse(null),
        new Resources(typed.words(TIME), typed.words(MONEY), typed.words(IN_KIND)),
        typed.words(ADDS),
        served(typed, servable),
        recurrence);
  }

  /** Whether a rhythm was chosen without a day to count it from. */
  static boolean lacksFirstDay(Submission submission) {
    Typed typed = new Typed(submission);
    String rhythm = typed.choice(RHYTHM);
    return !rhythm.isEmpty() && !rhythm.equals(Rhythms.ONCE) && typed.day(DAY).isEmpty();
  }
}
