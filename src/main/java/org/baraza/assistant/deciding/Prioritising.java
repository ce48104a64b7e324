package org.baraza.assistant.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.baraza.assistant.card.Card;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Form;
import org.baraza.assistant.card.Option;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.incoming.Click;
import org.baraza.assistant.incoming.Reaction;
import org.baraza.assistant.incoming.Submission;
import org.baraza.assistant.port.Records;
import org.baraza.decision.Candidate;
import org.baraza.decision.GroupOrder;
import org.baraza.decision.Overrule;
import org.baraza.flow.FlowBook;
import org.baraza.flow.Raw;
import org.baraza.flow.ValueProse;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;
import org.baraza.people.Place;
import org.baraza.plan.Plan;

/** {@code /baraza priorities}: an order that explains itself, and that the group may overrule. */
final class Prioritising {
  private static final String SOLUTION = "solution";
  private static final String PLACE = "place";
  private static final String BECAUSE = "because";
  private static final String BACK = "0";
  private static final int MOST_PLACES = 100;

  private final Means means;

  Prioritising(Means means) {
    this.means = means;
  }

  Reaction show(Actor actor, Place place, String rest) {
    if (!means.access().mayTakePart(actor, place)) {
      return means.whisper(actor, "problem.invite-me");
    }
    return new Reaction.Whisper(card(actor, place, WhatIf.NOTHING));
  }

  /** Tries something out; only the one who does sees it. */
  Reaction tryOut(Click click) {
    return shown(click, click.value());
  }

  /** Leaves out the solution that was picked. */
  Reaction leaveOut(Click click) {
    String picked =
        click.picked() instanceof Raw.Picked one && !one.ids().isEmpty() ? one.ids().get(0) : "";
    return shown(click, picked);
  }

  private Reaction shown(Click click, String code) {
    return means
        .pointer(click.actor(), code)
        .<Reaction>map(
            pointer ->
                new Reaction.Rewhisper(
                    card(click.actor(), pointer.place(click.actor()), WhatIf.read(pointer.item()))))
        .orElseGet(() -> means.whisper(click.actor(), "problem.gone"));
  }

  private Card card(Actor actor, Place place, WhatIf whatIf) {
    Words words = means.words(actor);
    FlowBook.Edition edition = means.book().in(means.tongues().of(actor));
    return means
        .work()
        .read(
            records -> {
              Solutions solutions = Solutions.of(records, place, edition);
              return solutions.rows().isEmpty()
                  ? OrderCards.nothing(words)
                  : new OrderCards(
                          words, place, solutions, SolutionOrder.wanted(records, place), whatIf)
                      .privately();
            });
  }

  /** Posts the order as it is, without what somebody tried out. */
  Reaction share(Click click) {
    return written(
        click.actor(),
        click.value(),
        setting -> {
          post(setting);
          return new Reaction.Rewhisper(Card.of(means.words(click.actor()).say("summary.shared")));
        });
  }

  /** What a change of the order needs. */
  private record Changing(Records records, Plan plan, Solutions solutions, GroupOrder wanted) {}

  private Reaction written(Actor actor, String code, Function<Changing, Reaction> then) {
    Optional<Pointer> pointer = means.steering(actor, code);
    if (pointer.isEmpty()) {
      return means.refusal(actor);
    }
    Place place = pointer.get().place(actor);
    return means
        .work()
        .write(
            records ->
                records
                    .plans()
                    .find(place)
                    .map(
                        plan ->
                            then.apply(
                                new Changing(
                                    records,
                                    plan,
                                    Solutions.of(records, place, means.edition(plan)),
                                    SolutionOrder.wanted(records, place))))
                    .orElseGet(() -> means.whisper(actor, "problem.gone")));
  }

  private void post(Changing setting) {
    Place place = setting.plan().place();
    Card card =
        new OrderCards(
                means.words(setting.plan()),
                place,
                setting.solutions(),
                setting.wanted(),
                WhatIf.NOTHING)
            .forAll();
    setting
        .records()
        .outbox()
        .post(place, "priorities/" + means.ids().next(), null, card, means.now());
  }

  /** Opens the form to put a solution elsewhere. */
  Reaction overrule(Click click) {
    Words words = means.words(click.actor());
    return written(
        click.actor(),
        click.value(),
        setting ->
            means.access().mayLead(click.actor(), setting.plan())
                ? new Reaction.Open(form(click.value(), setting.solutions(), words))
                : means.whisper(click.actor(), "vote.not-leading"));
  }

  private static Form form(String memory, Solutions solutions, Words words) {
    List<Candidate> candidates = solutions.candidates().stream().limit(MOST_PLACES).toList();
    List<Option> names = candidates.stream().map(it -> new Option(it.name(), it.id())).toList();
    List<Option> places = new ArrayList<>();
    places.add(new Option(words.label("priorities.as-rated"), BACK));
    IntStream.range(1, Math.min(MOST_PLACES, candidates.size() + 1))
        .mapToObj(Integer::toString)
        .forEach(place -> places.add(new Option(place, place)));
    String choose = words.label("entry.choose-one");
    return new Form(
        Actions.ORDER_OVERRULE_FORM,
        memory,
        words.label("priorities.overrule"),
        words.label("form.save"),
        words.label("form.cancel"),
        List.of(
            new Part.Input(
                SOLUTION,
                words.label("priorities.which"),
                null,
                false,
                new Entry.One(names, null, choose)),
            new Part.Input(
                PLACE,
                words.label("priorities.where"),
                null,
                false,
                new Entry.One(places, "1", choose)),
            new Part.Input(
                BECAUSE,
                words.label("priorities.because"),
                words.label("priorities.because-advice"),
                false,
                new Entry.Words(true, "", null))));
  }

  /** Puts the group's own place and its reason on record, and says so in the channel. */
  Reaction overruled(Submission submission) {
    Actor actor = submission.actor();
    return written(
        actor,
        submission.memory(),
        setting -> {
          Optional<Overrule> overrule = read(submission, setting.solutions());
          if (overrule.isEmpty() || !means.access().mayLead(actor, setting.plan())) {
            return new Reaction.CloseAll();
          }
          Place place = setting.plan().place();
          GroupOrder changed =
              overrule.get().place() == 0
                  ? setting.wanted().without(overrule.get().solution())
                  : setting.wanted().with(overrule.get());
          setting.records().decisions().save(place, changed, false);
          tell(setting, overrule.get());
          return new Reaction.Nothing();
        });
  }

  private Optional<Overrule> read(Submission submission, Solutions solutions) {
    Optional<String> solution =
        picked(submission, SOLUTION).filter(id -> solutions.row(id).isPresent());
    Optional<Integer> place =
        picked(submission, PLACE).filter(text -> text.matches("[0-9]{1,3}")).map(Integer::parseInt);
    if (solution.isEmpty()
        || place.isEmpty()
        || !(submission.input(BECAUSE) instanceof Raw.Typed because)) {
      return Optional.empty();
    }
    return Optional.of(
        new Overrule(
            solution.get(),
            place.get(),
            because.text().strip(),
            submission.actor().userId(),
            means.now()));
  }

  private static Optional<String> picked(Submission submission, String input) {
    return submission.input(input) instanceof Raw.Picked picked
        ? picked.ids().stream().findFirst()
        : Optional.empty();
  }

  private void tell(Changing setting, Overrule overrule) {
    Place place = setting.plan().place();
    Prose text =
        means
            .words(setting.plan())
            .say(
                overrule.place() == 0 ? "priorities.put-back" : "priorities.overruled",
                Map.of(
                    "person", Prose.of(new Span.Person(overrule.by())),
                    "name", ValueProse.text(setting.solutions().name(overrule.solution())),
                    "place", VoteCards.number(overrule.place()),
                    "because", ValueProse.text(overrule.because())));
    setting
        .records()
        .outbox()
        .post(place, "priorities/" + means.ids().next(), null, Card.of(text), means.now());
  }
}
